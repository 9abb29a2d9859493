import type { Failure, Result } from '../../../shared/result.ts'

/** A picture that was not taken in, and why. */
export type RefusedPhoto = { readonly key: string; readonly name: string; readonly failure: Failure }

type Count = { readonly done: number; readonly all: number }

/** How far the photos are that are being taken in, at whatever finding. */
export type ImportState = {
  /** Null while nothing is waiting. */
  readonly progress: Count | null
  /** How many were stored when a person stopped it; null until then. */
  readonly stopped: Count | null
  readonly refused: readonly RefusedPhoto[]
}

/** A picture that waits; `add` names its call by the id, by which it can be cancelled. */
export type WaitingPhoto = {
  readonly name: string
  readonly add: (callId: string) => Promise<Result<unknown>>
}

/** Takes photos in one after the other, whichever card is open meanwhile. */
export type PhotoImports = {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => ImportState
  /** Resolves when these have been stored, refused or stopped. */
  readonly enqueue: (photos: readonly WaitingPhoto[]) => Promise<void>
  readonly stop: () => void
  /** Names a picture that was refused without being tried. */
  readonly refuse: (name: string, failure: Failure) => void
  readonly dismiss: (key: string) => void
  /** Forgets everything, as at a lock. */
  readonly clear: () => void
}

type Entry = WaitingPhoto & { readonly settle: () => void }

const frameMs = 16

const nothing: ImportState = { progress: null, stopped: null, refused: [] }

/** A queue of its own; `cancel` stops the call of an id. */
export function createPhotoImports(cancel: (callId: string) => void): PhotoImports {
  const listeners = new Set<() => void>()
  let state = nothing
  const waiting: Entry[] = []
  let current: { readonly callId: string } | null = null
  /** Raised by a stop: what began before it counts no more. */
  let turn = 0
  let stored = 0
  let telling: ReturnType<typeof setTimeout> | null = null

  function set(change: Partial<ImportState>): void {
    state = { ...state, ...change }
    // Drawn a frame later: the photo itself, on its way in or on its way to the screen, comes first.
    if (telling === null) telling = setTimeout(tell, frameMs)
  }

  function tell(): void {
    telling = null
    for (const listener of listeners) listener()
  }

  async function run(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      current = { callId: crypto.randomUUID() }
      const begun = turn
      const result = await next.add(current.callId)
      if (begun === turn) count(next.name, result)
      else if (result.ok && state.stopped)
        set({ stopped: { ...state.stopped, done: state.stopped.done + 1 } })
      next.settle()
    }
    current = null
    stored = 0
    set({ progress: null })
  }

  function count(name: string, result: Result<unknown>): void {
    if (result.ok) stored += 1
    else refuse(name, result)
    set({ progress: state.progress && { ...state.progress, done: state.progress.done + 1 } })
  }

  function refuse(name: string, failure: Failure): void {
    set({ refused: [...state.refused, { key: crypto.randomUUID(), name, failure }] })
  }

  function drop(): void {
    turn += 1
    stored = 0
    for (const { settle } of waiting.splice(0)) settle()
    if (current !== null) cancel(current.callId)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    async enqueue(photos) {
      if (photos.length === 0) return
      const settled = photos.map((photo) => new Promise<void>((settle) => waiting.push({ ...photo, settle })))
      const { done, all } = state.progress ?? { done: 0, all: 0 }
      if (current === null) void run()
      set({ progress: { done, all: all + photos.length }, stopped: null })
      await Promise.all(settled)
    },
    stop() {
      if (state.progress === null) return
      set({ progress: null, stopped: { done: stored, all: state.progress.all } })
      drop()
    },
    refuse,
    dismiss(key) {
      set({ refused: state.refused.filter((one) => one.key !== key) })
    },
    clear() {
      set(nothing)
      drop()
    },
  }
}
