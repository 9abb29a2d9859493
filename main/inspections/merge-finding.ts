import type { CheckedInput } from '../../shared/contract.ts'
import type { FindingContent } from './finding-store.ts'

type FindingInput = Partial<
  Pick<CheckedInput<'inspections.recordFinding'>, 'answer' | 'severity' | 'reason' | 'note' | 'action'>
>
type Pair = { readonly ja: string | null; readonly local: string | null }
type PairInput = { readonly ja?: string | null | undefined; readonly local?: string | null | undefined }

const untouched: FindingContent = {
  answer: 'unchecked',
  severity: null,
  reason: null,
  noteJa: null,
  noteLocal: null,
  actionJa: null,
  actionLocal: null,
}

/** What a finding holds after an input: what is omitted stays, null or an empty text clears. */
export function mergeFinding(before: FindingContent = untouched, input: FindingInput): FindingContent {
  const note = mergePair({ ja: before.noteJa, local: before.noteLocal }, input.note)
  const action = mergePair({ ja: before.actionJa, local: before.actionLocal }, input.action)
  return {
    answer: input.answer ?? before.answer,
    severity: input.severity === undefined ? before.severity : input.severity,
    reason: mergeText(before.reason, input.reason),
    noteJa: note.ja,
    noteLocal: note.local,
    actionJa: action.ja,
    actionLocal: action.local,
  }
}

/** The same for a text in two languages; null for the pair clears both sides. */
export function mergePair(before: Pair, input: PairInput | null | undefined): Pair {
  if (input === undefined) return before
  if (input === null) return { ja: null, local: null }
  return { ja: mergeText(before.ja, input.ja), local: mergeText(before.local, input.local) }
}

/** Tells whether two findings hold the same. */
export function isSameFinding(a: FindingContent, b: FindingContent): boolean {
  return (Object.keys(untouched) as (keyof FindingContent)[]).every((key) => a[key] === b[key])
}

function mergeText(before: string | null, input: string | null | undefined): string | null {
  if (input === undefined) return before
  return input === '' ? null : input
}
