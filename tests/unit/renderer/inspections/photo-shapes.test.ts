import { describe, expect, it } from 'vitest'
import { beginHistory, step, undo } from '../../../../renderer/inspections/photos/editor/history.ts'
import {
  dragShape,
  drawnShape,
  isSpeck,
  middleShape,
  toDraft,
  toEdits,
  turnBack,
  turnShape,
} from '../../../../renderer/inspections/photos/editor/shapes.ts'
import type { PhotoEdits } from '../../../../shared/inspections/contract.ts'

let count = 0
const newId = () => {
  count += 1
  return `shape ${count}`
}

describe('the shapes of the editor', () => {
  it('come from stored edits and go back to the same', () => {
    const edits: PhotoEdits = {
      rotation: 90,
      arrows: [{ from: { x: 0.1, y: 0.2 }, to: { x: 0.3, y: 0.4 } }],
      boxes: [{ x: 0.1, y: 0.1, width: 0.5, height: 0.25 }],
      redactions: [{ x: 0, y: 0.5, width: 1, height: 0.5 }],
    }
    const draft = toDraft(edits, newId)
    expect(draft.shapes.map(({ kind }) => kind)).toEqual(['box', 'arrow', 'redaction'])
    expect(toEdits(draft)).toEqual(edits)
    expect(toDraft(null, newId)).toEqual({ rotation: 0, shapes: [] })
  })

  it('are drawn in any direction and never beyond the picture', () => {
    expect(drawnShape('a', 'redaction', { x: 0.5, y: 0.75 }, { x: -0.5, y: 0.25 })).toEqual({
      id: 'a',
      kind: 'redaction',
      x: 0,
      y: 0.25,
      width: 0.5,
      height: 0.5,
    })
    expect(drawnShape('a', 'arrow', { x: 0.5, y: 0.5 }, { x: 2, y: 0.5 })).toMatchObject({
      to: { x: 1, y: 0.5 },
    })
  })

  it('move and grow as seen on the turned picture, and stay inside', () => {
    const box = { id: 'b', kind: 'box', x: 0.25, y: 0.5, width: 0.25, height: 0.25 } as const
    expect(dragShape(box, 'whole', { x: 0.125, y: -1 })).toMatchObject({ x: 0.375, y: 0, width: 0.25 })
    expect(dragShape(box, 'end', { x: 2, y: -1 })).toMatchObject({ x: 0.25, width: 0.75, height: 0.01 })
    const turned = turnShape(box, 90)
    expect(turnBack(dragShape(turned, 'end', { x: 0, y: 0.125 }), 90)).toEqual({ ...box, width: 0.375 })
  })

  it('keep the length of an arrow that is pushed against the edge', () => {
    const arrow = drawnShape('a', 'arrow', { x: 0.5, y: 0.5 }, { x: 0.75, y: 0.5 })
    expect(dragShape(arrow, 'whole', { x: 1, y: 0 })).toMatchObject({
      from: { x: 0.75, y: 0.5 },
      to: { x: 1, y: 0.5 },
    })
    expect(dragShape(arrow, 'end', { x: 0, y: 0.25 })).toMatchObject({ to: { x: 0.75, y: 0.75 } })
    expect(dragShape(arrow, 'from', { x: -1, y: 0 })).toMatchObject({ from: { x: 0, y: 0.5 } })
  })

  it('are told from a mere click', () => {
    const at = { x: 0.5, y: 0.5 }
    for (const kind of ['arrow', 'box', 'redaction'] as const) {
      expect(isSpeck(drawnShape('a', kind, at, { x: 0.505, y: 0.505 }))).toBe(true)
      expect(isSpeck(middleShape('a', kind))).toBe(false)
    }
  })
})

describe('the history of the editor', () => {
  it('goes back step by step to where it began, and no further', () => {
    const history = step(step(beginHistory('a'), 'b'), 'c')
    expect([undo(history).present, undo(undo(history)).present]).toEqual(['b', 'a'])
    expect(undo(undo(undo(history))).present).toBe('a')
  })

  it('undoes a whole drag at once, and the next drag apart', () => {
    const history = [
      ['b', 'drag 1'],
      ['c', 'drag 1'],
      ['d', 'drag 2'],
    ].reduce((before, [present = '', act]) => step(before, present, act), beginHistory('a'))
    expect(undo(history).present).toBe('c')
    expect(undo(undo(history)).present).toBe('a')
  })
})
