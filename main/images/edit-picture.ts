import type { SharpConstructor } from 'sharp'
import {
  arrowShape,
  markWidth,
  type PhotoEdits,
  type PixelRect,
  redactedPixels,
  turnBox,
  turnPoint,
} from '../../shared/inspections/index.ts'
import { fromPixels, type Pixels, toPixels } from './pixels.ts'
import { rasteriseSvg } from './rasterise-svg.ts'

const markColour = '#d81e1e'
const haloColour = '#ffffff'

/**
 * Turns an upright picture, draws its arrows and boxes, and puts black in the place of what is redacted, so that
 * the answered pixels, which are new ones, hold nothing of it.
 */
export async function editPixels(
  sharp: SharpConstructor,
  upright: Pixels,
  edits: PhotoEdits,
): Promise<Pixels> {
  const turned = await turn(sharp, upright, edits.rotation)
  const marked = copyUnlessOwn(upright, await drawMarks(sharp, turned, edits))
  for (const redaction of edits.redactions) {
    blacken(marked, redactedPixels(turnBox(redaction, edits.rotation), marked))
  }
  return marked
}

function copyUnlessOwn(given: Pixels, result: Pixels): Pixels {
  return result === given ? { ...given, data: given.data.slice() } : result
}

async function turn(
  sharp: SharpConstructor,
  pixels: Pixels,
  rotation: PhotoEdits['rotation'],
): Promise<Pixels> {
  if (rotation === 0) return pixels
  return toPixels(fromPixels(sharp, pixels).rotate(rotation))
}

async function drawMarks(sharp: SharpConstructor, pixels: Pixels, edits: PhotoEdits): Promise<Pixels> {
  if (edits.arrows.length + edits.boxes.length === 0) return pixels
  const input = Buffer.from(await rasteriseSvg(marksSvg(edits, pixels), pixels.width))
  return toPixels(fromPixels(sharp, pixels).composite([{ input }]).removeAlpha())
}

function blacken({ data, width }: Pixels, rect: PixelRect): void {
  for (let row = rect.top; row < rect.top + rect.height; row += 1) {
    const start = (row * width + rect.left) * 3
    data.fill(0, start, start + rect.width * 3)
  }
}

/** Red on a white edge, to be seen on a machine as on a wall. */
function marksSvg({ rotation, arrows, boxes }: PhotoEdits, size: { width: number; height: number }): string {
  const line = markWidth(size)
  const shapes = [
    ...boxes.map((box) => boxPath(turnBox(box, rotation), size)),
    ...arrows.map(({ from, to }) =>
      arrowPaths({ from: turnPoint(from, rotation), to: turnPoint(to, rotation) }, size),
    ),
  ].join('')
  const group = (colour: string, width: number) =>
    `<g fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round">${shapes}</g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${
    group(haloColour, 2 * line) + group(markColour, line)
  }</svg>`
}

function boxPath(box: PhotoEdits['boxes'][number], { width, height }: { width: number; height: number }) {
  return `<rect x="${box.x * width}" y="${box.y * height}" width="${box.width * width}" height="${box.height * height}"/>`
}

function arrowPaths(arrow: PhotoEdits['arrows'][number], size: { width: number; height: number }): string {
  const { shaft, head } = arrowShape(arrow, size)
  const points = (list: readonly { x: number; y: number }[]) => list.map(({ x, y }) => `${x},${y}`).join(' ')
  return `<polyline points="${points(shaft)}"/><polygon points="${points(head)}" fill="${markColour}"/>`
}
