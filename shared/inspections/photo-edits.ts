import type { PhotoEdits } from './photo-contract.ts'

type Size = { readonly width: number; readonly height: number }
type Point = PhotoEdits['arrows'][number]['from']
type Box = PhotoEdits['boxes'][number]
type Rotation = PhotoEdits['rotation']

/** A rectangle of whole pixels. */
export type PixelRect = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A picture as it came. */
export const noEdits: PhotoEdits = { rotation: 0, arrows: [], boxes: [], redactions: [] }

/** Whether edits leave a picture as it is. */
export function leavesAsIs({ rotation, arrows, boxes, redactions }: PhotoEdits): boolean {
  return rotation === 0 && arrows.length + boxes.length + redactions.length === 0
}

/** The size of a picture after its turn. */
export function turnSize({ width, height }: Size, rotation: Rotation): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** Where a point of the upright picture lies after its turn, in parts of the turned picture. */
export function turnPoint({ x, y }: Point, rotation: Rotation): Point {
  switch (rotation) {
    case 90:
      return { x: 1 - y, y: x }
    case 180:
      return { x: 1 - x, y: 1 - y }
    case 270:
      return { x: y, y: 1 - x }
    default:
      return { x, y }
  }
}

/** Where a box of the upright picture lies after its turn, in parts of the turned picture. */
export function turnBox(box: Box, rotation: Rotation): Box {
  const one = turnPoint(box, rotation)
  const other = turnPoint({ x: box.x + box.width, y: box.y + box.height }, rotation)
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return { x, y, width: Math.abs(other.x - one.x), height: Math.abs(other.y - one.y) }
}

/** Shrinking spreads a pixel over its neighbours: what lies this close to a redaction goes with it. */
const spreadPixels = 3
/** The blocks that a JPEG with halved colours is made of: a whole one holds nothing of what lies beside it. */
const blockPixels = 16

/** The pixels that a redaction of a finished picture covers: all of its box, and on to whole JPEG blocks. */
export function redactedPixels(box: Box, { width, height }: Size): PixelRect {
  const [left, right] = covered(box.x, box.x + box.width, width)
  const [top, bottom] = covered(box.y, box.y + box.height, height)
  return { left, top, width: right - left, height: bottom - top }
}

function covered(from: number, to: number, pixels: number): readonly [number, number] {
  const start = Math.floor((from * pixels - spreadPixels) / blockPixels) * blockPixels
  const end = Math.ceil((to * pixels + spreadPixels) / blockPixels) * blockPixels
  return [Math.max(0, start), Math.min(pixels, end)]
}

/** How thick the lines of arrows and boxes are on a picture, in pixels. */
export function markWidth({ width, height }: Size): number {
  return Math.max(2, Math.round(Math.max(width, height) / 220))
}

/** An arrow in pixels: its shaft, and the three corners of its head, whose first is the point. */
export type ArrowShape = { readonly shaft: readonly [Point, Point]; readonly head: readonly Point[] }

/** The shape of an arrow on a picture of a size; a head longer than the arrow takes all of it. */
export function arrowShape({ from, to }: PhotoEdits['arrows'][number], size: Size): ArrowShape {
  const start = { x: from.x * size.width, y: from.y * size.height }
  const tip = { x: to.x * size.width, y: to.y * size.height }
  const length = Math.hypot(tip.x - start.x, tip.y - start.y)
  const along =
    length === 0 ? { x: 1, y: 0 } : { x: (tip.x - start.x) / length, y: (tip.y - start.y) / length }
  const headLength = 5 * markWidth(size)
  const neck = { x: tip.x - along.x * headLength, y: tip.y - along.y * headLength }
  const half = headLength / 2
  return {
    shaft: [start, length < headLength ? start : neck],
    head: [
      tip,
      { x: neck.x - along.y * half, y: neck.y + along.x * half },
      { x: neck.x + along.y * half, y: neck.y - along.x * half },
    ],
  }
}
