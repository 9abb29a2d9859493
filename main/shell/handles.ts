import { randomUUID } from 'node:crypto'
import { invalid, ok, type Result } from '../../shared/result.ts'

/** A file may be opened, or it may be written where a person chose to save. */
export type HandleUse = 'read' | 'write'

/** The files that a person named in a dialog or dropped, each good for one call. */
export type HandleRegistry = {
  /** A new handle on a path. */
  readonly issue: (path: string, use: HandleUse) => string
  /** A new handle on the file that was opened with one, spent or not; null for any other. */
  readonly again: (handle: string) => string | null
  /** Puts paths in the place of handles in a call's input; what is no handle of that use is `INVALID_INPUT`. */
  readonly redeem: (input: unknown) => Result<unknown>
  /** The path of a handle that was issued, spent or not: only to show it to the person. */
  readonly pathOf: (handle: string) => string | null
}

/** The inputs that name a file, and what for. */
const fileFields: Readonly<Record<string, HandleUse>> = {
  path: 'read',
  paths: 'read',
  keys: 'read',
  out: 'write',
}

const remembered = 500

/** Keeps the handles of one run of the application. */
export function createHandleRegistry(): HandleRegistry {
  const open = new Map<string, { path: string; use: HandleUse }>()
  const all = new Map<string, { path: string; use: HandleUse }>()

  function redeem(input: unknown): Result<unknown> {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return ok(input)
    const redeemed: Record<string, unknown> = { ...input }
    const named = Object.entries(fileFields).filter(([field]) => Object.hasOwn(redeemed, field))
    for (const [field, use] of named) {
      const given = redeemed[field]
      const paths = (Array.isArray(given) ? given : [given]).map((handle) => spend(handle, use))
      if (paths.includes(null)) return invalid({ path: field, reason: 'unknown-handle' })
      redeemed[field] = Array.isArray(given) ? paths : paths[0]
    }
    return ok(redeemed)
  }

  function spend(handle: unknown, use: HandleUse): string | null {
    const entry = typeof handle === 'string' ? open.get(handle) : undefined
    if (entry?.use !== use) return null
    open.delete(handle as string)
    return entry.path
  }

  function issue(path: string, use: HandleUse): string {
    const handle = randomUUID()
    open.set(handle, { path, use })
    all.set(handle, { path, use })
    const oldest = all.keys().next().value
    if (all.size > remembered && oldest !== undefined) {
      all.delete(oldest)
      open.delete(oldest)
    }
    return handle
  }

  return {
    issue,
    again: (handle) => {
      const known = all.get(handle)
      return known?.use === 'read' ? issue(known.path, 'read') : null
    },
    redeem,
    pathOf: (handle) => all.get(handle)?.path ?? null,
  }
}
