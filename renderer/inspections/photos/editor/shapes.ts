import type { PhotoEdits } from '../../../../shared/inspections/contract.ts'
import { turnBox, turnPoint } from '../../../../shared/inspections/photo-edits.ts'

type Point = PhotoEdits['arrows'][number]['from']
type Rotation = PhotoEdits['rotation']

/** What can be put on a picture. */
export type ShapeKind = 'arrow' | 'box' | 'redaction'

/** A shape on the upright picture, in parts of its sides. */
export type Shape =
  | { readonly id: string; readonly kind: 'arrow'; readonly from: Point; readonly to: Point }
  | ({ readonly id: string; readonly kind: 'box' | 'redaction' } & PhotoEdits['boxes'][number])

/** What the editor holds: the edits of a picture, each shape with a name of its own. */
export type Draft = { readonly rotation: Rotation; readonly shapes: readonly Shape[] }

/** Which part of a shape is dragged: all of it, or what it ends with (the arrow's start with `from`). */
export type Grip = 'whole' | 'from' | 'end'

/** The least a side of a box may be, in parts. */
const leastSide = 0.01

/** The edits that were stored, as the editor holds them; what is redacted lies on top. */
export function toDraft(edits: PhotoEdits | null, newId: () => string): Draft {
  if (edits === null) return { rotation: 0, shapes: [] }
  const { rotation, boxes, arrows, redactions } = edits
  return {
    rotation,
    shapes: [
      ...boxes.map((box) => ({ id: newId(), kind: 'box' as const, ...box })),
      ...arrows.map((arrow) => ({ id: newId(), kind: 'arrow' as const, ...arrow })),
      ...redactions.map((box) => ({ id: newId(), kind: 'redaction' as const, ...box })),
    ],
  }
}

/** What the editor holds, as it is stored. */
export function toEdits({ rotation, shapes }: Draft): PhotoEdits {
  const boxesOf = (kind: ShapeKind) =>
    shapes.flatMap((shape) => {
      if (shape.kind === 'arrow' || shape.kind !== kind) return []
      const { x, y, width, height } = shape
      return [{ x: tidy(x), y: tidy(y), width: tidy(width), height: tidy(height) }]
    })
  const tidyPoint = ({ x, y }: Point) => ({ x: tidy(x), y: tidy(y) })
  return {
    rotation,
    arrows: shapes.flatMap((shape) =>
      shape.kind === 'arrow' ? [{ from: tidyPoint(shape.from), to: tidyPoint(shape.to) }] : [],
    ),
    boxes: boxesOf('box'),
    redactions: boxesOf('redaction'),
  }
}

/** Turning back and forth leaves crumbs behind the comma, which may lie beyond the picture. */
function tidy(part: number): number {
  return clamp(Math.round(part * 1e5) / 1e5, 0, 1)
}

/** A shape as it looks on the turned picture. */
export function turnShape(shape: Shape, rotation: Rotation): Shape {
  if (shape.kind !== 'arrow') return { ...shape, ...turnBox(shape, rotation) }
  return { ...shape, from: turnPoint(shape.from, rotation), to: turnPoint(shape.to, rotation) }
}

/** A shape of the turned picture as it is stored. */
export function turnBack(shape: Shape, rotation: Rotation): Shape {
  return turnShape(shape, ((360 - rotation) % 360) as Rotation)
}

/** A shape drawn from one point to another of the turned picture. */
export function drawnShape(id: string, kind: ShapeKind, from: Point, to: Point): Shape {
  const [start, end] = [inside(from), inside(to)]
  if (kind === 'arrow') return { id, kind, from: start, to: end }
  const box = {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  }
  return { id, kind, ...box }
}

/** A shape in the middle of the picture, for those who do not draw. */
export function middleShape(id: string, kind: ShapeKind): Shape {
  return drawnShape(id, kind, { x: 0.375, y: 0.375 }, { x: 0.625, y: 0.625 })
}

/** Whether a shape is too small to have been meant. */
export function isSpeck(shape: Shape): boolean {
  if (shape.kind !== 'arrow') return shape.width < leastSide || shape.height < leastSide
  return Math.hypot(shape.to.x - shape.from.x, shape.to.y - shape.from.y) < 2 * leastSide
}

/** A shape of the turned picture after one of its grips was moved; it stays inside the picture. */
export function dragShape(shape: Shape, grip: Grip, by: Point): Shape {
  if (shape.kind === 'arrow') return dragArrow(shape, grip, by)
  const { x, y, width, height } = shape
  if (grip === 'whole')
    return { ...shape, x: clamp(x + by.x, 0, 1 - width), y: clamp(y + by.y, 0, 1 - height) }
  return {
    ...shape,
    width: clamp(width + by.x, leastSide, 1 - x),
    height: clamp(height + by.y, leastSide, 1 - y),
  }
}

function dragArrow(arrow: Extract<Shape, { kind: 'arrow' }>, grip: Grip, by: Point): Shape {
  const { from, to } = arrow
  const plus = (point: Point, step: Point) => ({ x: point.x + step.x, y: point.y + step.y })
  if (grip === 'from') return { ...arrow, from: inside(plus(from, by)) }
  if (grip === 'end') return { ...arrow, to: inside(plus(to, by)) }
  const step = {
    x: clamp(by.x, -Math.min(from.x, to.x), 1 - Math.max(from.x, to.x)),
    y: clamp(by.y, -Math.min(from.y, to.y), 1 - Math.max(from.y, to.y)),
  }
  return { ...arrow, from: plus(from, step), to: plus(to, step) }
}

function inside({ x, y }: Point): Point {
  return { x: clamp(x, 0, 1), y: clamp(y, 0, 1) }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
