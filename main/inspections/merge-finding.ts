import type { CheckedInput } from '../../shared/contract.ts'
import { changePair, emptyPair } from '../../shared/inspections/text-pair.ts'
import type { FindingContent } from './finding-store.ts'
import { pairColumns, pairFrom } from './stated-pair.ts'

type FindingInput = Partial<
  Pick<
    CheckedInput<'inspections.recordFinding'>,
    'answer' | 'value' | 'assetLevel' | 'severity' | 'severityReason' | 'reason' | 'note'
  >
>

const untouched: FindingContent = {
  answer: 'unchecked',
  value: null,
  assetLevel: null,
  severity: null,
  severityReason: null,
  reason: null,
  isKept: 0,
  ...pairColumns(emptyPair, 'note'),
}

/** What a finding holds after an input: what is omitted stays, null or an empty text clears. */
export function mergeFinding(before: FindingContent = untouched, input: FindingInput): FindingContent {
  return {
    answer: input.answer ?? before.answer,
    value: mergeValue(before.value, input.value),
    assetLevel: input.assetLevel === undefined ? before.assetLevel : input.assetLevel,
    severity: input.severity === undefined ? before.severity : input.severity,
    severityReason: mergeText(before.severityReason, input.severityReason),
    reason: mergeText(before.reason, input.reason),
    isKept: before.isKept,
    ...(input.note === undefined
      ? pairColumns(pairFrom(before, 'note'), 'note')
      : pairColumns(changePair(pairFrom(before, 'note'), input.note), 'note')),
  }
}

/** Tells whether two findings hold the same. */
export function isSameFinding(a: FindingContent, b: FindingContent): boolean {
  return (Object.keys(untouched) as (keyof FindingContent)[]).every((key) => a[key] === b[key])
}

/** A text after an input: what is omitted stays, null or an empty text clears. */
export function mergeText(before: string | null, input: string | null | undefined): string | null {
  if (input === undefined) return before
  return input === '' ? null : input
}

function mergeValue(before: string | null, input: FindingInput['value']): string | null {
  if (input === undefined) return before
  if (input === null || input === '' || (Array.isArray(input) && input.length === 0)) return null
  return JSON.stringify(input)
}
