import type { KeyboardEvent, PointerEvent } from 'react'
import { arrowShape, markWidth } from '../../../../shared/inspections/photo-edits.ts'
import classes from './editor-stage.module.css'
import type { Grip, Shape } from './shapes.ts'

type Size = { readonly width: number; readonly height: number }

type ShapeViewProps = {
  readonly shape: Shape
  /** Of the turned picture, in pixels. */
  readonly size: Size
  readonly label: string
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onGrab: (event: PointerEvent, grip: Grip) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** One shape on the picture, to be grabbed by pointer or finger and moved by keys. */
export function ShapeView({ shape, size, label, isSelected, ...acts }: ShapeViewProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG holds no button element.
    <g
      className={classes.shape}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isSelected}
      data-kind={shape.kind}
      data-shape={shape.id}
      onFocus={acts.onSelect}
      onKeyDown={acts.onKeyDown}
      onPointerDown={(event) => acts.onGrab(event, 'whole')}
    >
      {shape.kind === 'arrow' ? (
        <ArrowLines arrow={shape} size={size} />
      ) : (
        <BoxLines box={shape} size={size} />
      )}
      {isSelected &&
        gripsOf(shape).map(({ grip, x, y }) => {
          const dot = `M${x * size.width} ${y * size.height}h0`
          return (
            <g key={grip} onPointerDown={(event) => acts.onGrab(event, grip)}>
              <path className={classes.thumb} d={dot} />
              <path className={classes.grip} d={dot} />
            </g>
          )
        })}
    </g>
  )
}

function ArrowLines({ arrow, size }: { arrow: Extract<Shape, { kind: 'arrow' }>; size: Size }) {
  const { shaft, head } = arrowShape(arrow, size)
  const line = pointsOf(shaft)
  const tip = pointsOf(head)
  const width = markWidth(size)
  return (
    <>
      <polyline className={classes.reach} points={`${line} ${tip.split(' ')[0]}`} />
      <g className={classes.halo} strokeWidth={2 * width}>
        <polyline points={line} />
        <polygon points={tip} />
      </g>
      <g className={classes.line} strokeWidth={width}>
        <polyline points={line} />
        <polygon className={classes.head} points={tip} />
      </g>
    </>
  )
}

function BoxLines({ box, size }: { box: Exclude<Shape, { kind: 'arrow' }>; size: Size }) {
  const rect = {
    x: box.x * size.width,
    y: box.y * size.height,
    width: box.width * size.width,
    height: box.height * size.height,
  }
  if (box.kind === 'redaction') return <rect className={classes.redaction} {...rect} />
  const width = markWidth(size)
  return (
    <>
      <rect className={classes.reach} {...rect} />
      <rect className={classes.halo} strokeWidth={2 * width} {...rect} />
      <rect className={classes.line} strokeWidth={width} {...rect} />
    </>
  )
}

function gripsOf(shape: Shape): { grip: Grip; x: number; y: number }[] {
  if (shape.kind !== 'arrow') return [{ grip: 'end', x: shape.x + shape.width, y: shape.y + shape.height }]
  return [
    { grip: 'from', ...shape.from },
    { grip: 'end', ...shape.to },
  ]
}

function pointsOf(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ')
}
