import { useCallback, useState } from 'react'
import type { PhotoEdits } from '../../../../shared/inspections/contract.ts'
import { beginHistory, step, undo } from './history.ts'
import { type Draft, dragShape, type Grip, type Shape, toDraft, turnBack, turnShape } from './shapes.ts'

type Point = { readonly x: number; readonly y: number }

/** The edits under work, what is selected of them, and the acts that change them. */
export type DraftEdit = {
  readonly draft: Draft
  /** The shapes as they look on the turned picture, in the order they lie on each other. */
  readonly shapes: readonly Shape[]
  readonly selectedId: string | null
  readonly select: (id: string | null) => void
  readonly rotate: (by: 90 | -90) => void
  /** Puts a shape of the turned picture on it and selects it. */
  readonly add: (shape: Shape) => void
  /** Moves a grip of a shape; steps of the same act are undone as one. */
  readonly drag: (id: string, grip: Grip, by: Point, act: string) => void
  readonly remove: (id: string) => void
  /** Null while there is nothing to undo. */
  readonly undo: (() => void) | null
}

/** Edits a picture from the edits that were stored with it. */
export function useDraft(stored: PhotoEdits | null): DraftEdit {
  const [history, setHistory] = useState(() => beginHistory(toDraft(stored, () => crypto.randomUUID())))
  const [selectedId, select] = useState<string | null>(null)
  const { present: draft, past } = history

  const change = useCallback(
    (next: (before: Draft) => Draft, act?: string) =>
      setHistory((before) => step(before, next(before.present), act)),
    [],
  )
  const rotate = useCallback(
    (by: 90 | -90) =>
      change((before) => ({
        ...before,
        rotation: ((before.rotation + by + 360) % 360) as Draft['rotation'],
      })),
    [change],
  )
  const add = useCallback(
    (shape: Shape) => {
      change(({ rotation, shapes }) => ({ rotation, shapes: [...shapes, turnBack(shape, rotation)] }))
      select(shape.id)
    },
    [change],
  )
  const drag = useCallback(
    (id: string, grip: Grip, by: Point, act: string) =>
      change(
        ({ rotation, shapes }) => ({
          rotation,
          shapes: shapes.map((shape) =>
            shape.id === id ? turnBack(dragShape(turnShape(shape, rotation), grip, by), rotation) : shape,
          ),
        }),
        act,
      ),
    [change],
  )
  const remove = useCallback(
    (id: string) => {
      change((before) => ({ ...before, shapes: before.shapes.filter((shape) => shape.id !== id) }))
      select(null)
    },
    [change],
  )

  return {
    draft,
    shapes: draft.shapes.map((shape) => turnShape(shape, draft.rotation)),
    selectedId: draft.shapes.some(({ id }) => id === selectedId) ? selectedId : null,
    select,
    rotate,
    add,
    drag,
    remove,
    undo: past.length === 0 ? null : () => setHistory(undo),
  }
}
