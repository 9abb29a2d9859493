import { z } from 'zod'
import { isTimeZone } from '../../../../shared/hours/index.ts'
import { textState } from '../../../../shared/inspections/index.ts'
import type { Reference } from './applier.ts'

/** What fields of a stranger's records may be; wide enough for all that the services store. */
export const key = z.uuid()
export const text = z.string().max(20_000)
export const optional = text.nullable()
export const word = z.string().min(1).max(64)
export const moment = z.iso.datetime()
export const zone = z.string().max(64).refine(isTimeZone)
export const position = z.int().min(0).max(1_000_000)

const state = textState.nullable()

/** A text pair with what each side is worth. */
export const statedPair = z.strictObject({
  ja: optional,
  local: optional,
  states: z.strictObject({ ja: state, local: state }),
})

/** The columns of a text pair; a run of edits that catches up is of another laptop. */
export function pairColumns(prefix: string, pair: z.infer<typeof statedPair>) {
  return {
    [`${prefix}_ja`]: pair.ja,
    [`${prefix}_local`]: pair.local,
    [`${prefix}_state_ja`]: pair.states.ja,
    [`${prefix}_state_local`]: pair.states.local,
    [`${prefix}_follows`]: null,
  }
}

/** The label of a text pair. */
export function labelOf({
  ja,
  local,
}: {
  readonly ja: string | null
  readonly local: string | null
}): string {
  return (ja ?? local ?? '').slice(0, 200)
}

/** A reference that may be absent. */
export function optionally(type: string, id: string | null): readonly Reference[] {
  return id === null ? [] : [[type, id]]
}
