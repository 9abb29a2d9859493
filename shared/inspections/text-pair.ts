import { z } from 'zod'
import { optionalText } from '../fields.ts'
import { textState } from './words.ts'

const states = z.object({ ja: textState.nullable(), local: textState.nullable() })

/** A text pair as answered, with what each side is worth; both null where a side is empty. */
export const statedPair = z.object({
  ja: z.string().nullable(),
  local: z.string().nullable(),
  states,
})

const chosenState = textState.exclude(['stale'])

/**
 * A change of a text pair: `undefined` leaves a side, `null` clears it. `run` names a run of edits by one
 * person at one place: while it fills an empty or stale side, the other side does not become stale.
 */
export const statedPairInput = z.strictObject({
  ja: optionalText,
  local: optionalText,
  states: z.strictObject({ ja: chosenState.optional(), local: chosenState.optional() }).optional(),
  run: z.string().min(1).max(64).optional(),
})

export type StatedPair = z.infer<typeof statedPair>
export type StatedPairInput = z.infer<typeof statedPairInput>

type Side = 'ja' | 'local'
type TextState = z.infer<typeof textState>

/** A text pair as stored: with the run of edits that is catching up, if one is. */
export type FollowedPair = StatedPair & {
  /** `side:run` of the run of edits that fills a side which was empty or stale. */
  readonly follows: string | null
}

/** A pair in which nothing was written. */
export const emptyPair: FollowedPair = {
  ja: null,
  local: null,
  states: { ja: null, local: null },
  follows: null,
}

const otherSide = { ja: 'local', local: 'ja' } as const

/**
 * A pair after a change. A changed side is a draft; the other side, if it holds a text and is not changed
 * along, becomes stale, unless the changed side was itself empty or behind when this run of edits began.
 * States are set after the texts; a side without a text has none.
 */
export function changePair(before: FollowedPair, input: StatedPairInput | null | undefined): FollowedPair {
  if (input === undefined) return before
  if (input === null) return emptyPair
  const changed = (['ja', 'local'] as const).filter(
    (side) => input[side] !== undefined && textOf(input[side]) !== before[side],
  )
  const [only] = changed
  const edited = changed.length === 1 && only !== undefined ? editSide(before, only, input) : editBoth()
  return setStates(edited, input)

  function editBoth(): FollowedPair {
    if (changed.length === 0) return before
    const ja = textOf(input?.ja)
    const local = textOf(input?.local)
    return { ja, local, states: { ja: draftIf(ja), local: draftIf(local) }, follows: null }
  }
}

function editSide(before: FollowedPair, side: Side, input: StatedPairInput): FollowedPair {
  const other = otherSide[side]
  const text = textOf(input[side])
  const mark = `${side}:${input.run ?? ''}`
  const wasBehind = before[side] === null || before.states[side] === 'stale'
  const catchesUp = wasBehind || (input.run !== undefined && before.follows === mark)
  const states = { ...before.states, [side]: draftIf(text) }
  if (!catchesUp && before[other] !== null) states[other] = 'stale'
  return {
    ...before,
    [side]: text,
    states,
    follows: catchesUp && before[other] !== null && input.run !== undefined ? mark : null,
  }
}

function setStates(pair: FollowedPair, { states }: StatedPairInput): FollowedPair {
  if (states?.ja === undefined && states?.local === undefined) return pair
  const set = (side: Side): TextState | null =>
    pair[side] === null ? null : (states[side] ?? pair.states[side])
  return { ...pair, states: { ja: set('ja'), local: set('local') }, follows: null }
}

function textOf(input: string | null | undefined): string | null {
  return input === undefined || input === null || input === '' ? null : input
}

function draftIf(text: string | null): TextState | null {
  return text === null ? null : 'draft'
}

/** The sides of a pair that are not yet fit for a final paper: a stale or draft text, or one without its other. */
export function openSides(pair: StatedPair, localLanguage: string): readonly Side[] {
  const sides: readonly Side[] = localLanguage === 'ja' ? ['ja'] : ['ja', 'local']
  if (sides.every((side) => pair[side] === null)) return []
  return sides.filter((side) => pair[side] === null || !isDone(pair.states[side]))
}

function isDone(state: TextState | null): boolean {
  return state === 'checked' || state === 'confirmed'
}
