import { describe, expect, it } from 'vitest'
import {
  arrowShape,
  leavesAsIs,
  noEdits,
  redactedPixels,
  turnBox,
  turnPoint,
  turnSize,
} from '../../../../shared/inspections/photo-edits.ts'

describe('the turn of a picture', () => {
  it('moves the corner at the top left clockwise', () => {
    const corner = { x: 0, y: 0 }
    expect(([0, 90, 180, 270] as const).map((rotation) => turnPoint(corner, rotation))).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ])
  })

  it('ends where it began after four quarters', () => {
    const quarters = [1, 2, 3, 4]
    const point = quarters.reduce((at) => turnPoint(at, 90), { x: 0.125, y: 0.75 })
    expect(point).toEqual({ x: 0.125, y: 0.75 })
  })

  it('swaps width and height of boxes and pictures with each quarter', () => {
    const box = { x: 0.5, y: 0.125, width: 0.25, height: 0.5 }
    expect(turnBox(box, 90)).toEqual({ x: 0.375, y: 0.5, width: 0.5, height: 0.25 })
    expect(turnBox(box, 180)).toEqual({ x: 0.25, y: 0.375, width: 0.25, height: 0.5 })
    expect(turnBox(box, 270)).toEqual({ x: 0.125, y: 0.25, width: 0.5, height: 0.25 })
    expect(turnSize({ width: 40, height: 30 }, 90)).toEqual({ width: 30, height: 40 })
    expect(turnSize({ width: 40, height: 30 }, 180)).toEqual({ width: 40, height: 30 })
  })
})

describe('the pixels of a redaction', () => {
  const size = { width: 400, height: 300 }

  it('cover the box, a little more, and whole blocks of the JPEG', () => {
    const rect = redactedPixels({ x: 0.25, y: 0.5, width: 0.25, height: 0.1 }, size)
    expect(rect).toEqual({ left: 96, top: 144, width: 112, height: 48 })
    for (const edge of [rect.left, rect.top, rect.left + rect.width, rect.top + rect.height]) {
      expect(edge % 16).toBe(0)
    }
  })

  it('end at the edge of the picture, also for a box that reaches beyond it', () => {
    expect(redactedPixels({ x: 0.99, y: 0, width: 0.5, height: 1 }, size)).toEqual({
      left: 384,
      top: 0,
      width: 16,
      height: 300,
    })
  })

  it('are there even for a box without width', () => {
    const rect = redactedPixels({ x: 0.5, y: 0.5, width: 0, height: 0 }, size)
    expect(rect.width * rect.height).toBeGreaterThan(0)
  })
})

describe('an arrow', () => {
  it('points with its head to where it leads', () => {
    const { shaft, head } = arrowShape(
      { from: { x: 0, y: 0.5 }, to: { x: 0.5, y: 0.5 } },
      { width: 2200, height: 2000 },
    )
    expect(shaft).toEqual([
      { x: 0, y: 1000 },
      { x: 1050, y: 1000 },
    ])
    expect(head).toEqual([
      { x: 1100, y: 1000 },
      { x: 1050, y: 1025 },
      { x: 1050, y: 975 },
    ])
  })

  it('is a head alone when it is short, and has a direction even without a length', () => {
    const at = { x: 0.5, y: 0.5 }
    const { shaft, head } = arrowShape({ from: at, to: at }, { width: 100, height: 100 })
    expect(shaft[0]).toEqual(shaft[1])
    expect(head.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })
})

it('tells edits that change something from those that do not', () => {
  expect(leavesAsIs(noEdits)).toBe(true)
  expect(leavesAsIs({ ...noEdits, rotation: 90 })).toBe(false)
  expect(leavesAsIs({ ...noEdits, redactions: [{ x: 0, y: 0, width: 1, height: 1 }] })).toBe(false)
})
