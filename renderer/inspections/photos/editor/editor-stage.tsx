import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { turnSize } from '../../../../shared/inspections/photo-edits.ts'
import classes from './editor-stage.module.css'
import { PictureCanvas } from './picture-canvas.tsx'
import { describeShape } from './shape-names.ts'
import { ShapeView } from './shape-view.tsx'
import { drawnShape, type Grip, isSpeck, type Shape, type ShapeKind } from './shapes.ts'
import type { DraftEdit } from './use-draft.ts'
import type { LoadedPicture } from './use-picture.ts'

type EditorStageProps = {
  readonly picture: LoadedPicture
  readonly edit: DraftEdit
  /** What a drag on the free picture draws; null: nothing. */
  readonly tool: ShapeKind | null
}

type Point = { readonly x: number; readonly y: number }

/** A drag under way: it draws a new shape, or moves a grip of one that is there. */
type Drag =
  | { readonly kind: 'draw'; readonly from: Point }
  | { readonly kind: 'move'; readonly id: string; readonly grip: Grip; readonly act: string; at: Point }

const keySteps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -0.01, y: 0 },
  ArrowRight: { x: 0.01, y: 0 },
  ArrowUp: { x: 0, y: -0.01 },
  ArrowDown: { x: 0, y: 0.01 },
}

/** The picture with its shapes, to be drawn, moved, resized and deleted by pointer, finger or keys. */
export function EditorStage({ picture, edit, tool }: EditorStageProps) {
  const { t } = useTranslation('photos')
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  const [drawing, setDrawing] = useState<Shape | null>(null)
  const { shapes, selectedId } = edit
  const { rotation } = edit.draft
  const size = turnSize(picture, rotation)
  useFocusOnNew(svg, edit)

  const pointAt = (event: PointerEvent): Point => {
    const box = svg.current?.getBoundingClientRect()
    if (!box) return { x: 0, y: 0 }
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const begin = (event: PointerEvent, next: Drag) => {
    if (event.button !== 0) return
    svg.current?.setPointerCapture(event.pointerId)
    drag.current = next
  }
  const grab = (id: string) => (event: PointerEvent, grip: Grip) => {
    event.stopPropagation()
    edit.select(id)
    begin(event, { kind: 'move', id, grip, act: crypto.randomUUID(), at: pointAt(event) })
  }
  const move = (event: PointerEvent) => {
    const current = drag.current
    if (current === null) return
    const at = pointAt(event)
    if (current.kind === 'draw') return setDrawing(tool && drawnShape('drawing', tool, current.from, at))
    edit.drag(current.id, current.grip, { x: at.x - current.at.x, y: at.y - current.at.y }, current.act)
    current.at = at
  }
  const end = () => {
    drag.current = null
    setDrawing(null)
    if (drawing !== null && !isSpeck(drawing)) edit.add({ ...drawing, id: crypto.randomUUID() })
  }
  const press = (id: string) => (event: KeyboardEvent) => {
    const by = keySteps[event.key]
    if (by === undefined && event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    event.stopPropagation()
    if (by !== undefined) {
      const grip = event.shiftKey ? 'end' : 'whole'
      return edit.drag(id, grip, by, `keys ${id} ${grip}`)
    }
    edit.remove(id)
    svg.current?.focus()
  }

  const selected = shapes.find(({ id }) => id === selectedId)
  return (
    <div className={classes.room}>
      <div className={classes.stage} style={{ '--ratio': size.width / size.height } as object}>
        <PictureCanvas
          className={classes.picture}
          picture={picture}
          rotation={rotation}
          label={t('editor.picture')}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG is no field set. */}
        <svg
          ref={svg}
          className={classes.shapes}
          data-tool={tool ?? undefined}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="group"
          aria-label={t('editor.shapes')}
          tabIndex={-1}
          onPointerDown={(event) => {
            edit.select(null)
            if (tool !== null) begin(event, { kind: 'draw', from: pointAt(event) })
          }}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
        >
          {[...shapes, ...(drawing ? [drawing] : [])].map((shape) => (
            <ShapeView
              key={shape.id}
              shape={shape}
              size={size}
              label={shape === drawing ? '' : describeShape(t, shapes, shape)}
              isSelected={shape.id === selectedId}
              onSelect={() => edit.select(shape.id)}
              onGrab={grab(shape.id)}
              onKeyDown={press(shape.id)}
            />
          ))}
        </svg>
      </div>
      <p className="k-visually-hidden" role="status">
        {selected ? describeShape(t, shapes, selected) : ''}
      </p>
    </div>
  )
}

/** A shape that was just put on the picture takes the keys. */
function useFocusOnNew(svg: { readonly current: SVGSVGElement | null }, { shapes, selectedId }: DraftEdit) {
  const known = useRef(new Set(shapes.map(({ id }) => id)))
  useEffect(() => {
    const isNew = selectedId !== null && !known.current.has(selectedId)
    for (const { id } of shapes) known.current.add(id)
    if (isNew) svg.current?.querySelector<SVGGElement>(`[data-shape="${selectedId}"]`)?.focus()
  }, [svg, shapes, selectedId])
}
