import type { Answer, AssetLevel, Checklist, Severity } from '../../shared/inspections/contract.ts'

/** The answers in the order of their keys 1 to 5. */
export const answers = ['ok', 'partial', 'missing', 'na', 'unchecked'] as const satisfies readonly Answer[]

/** The severities in the order of their keys 7 to 9. */
export const severities = ['critical', 'medium', 'minor'] as const satisfies readonly Severity[]

/** The confidentiality levels in the order of their keys E, R and T. */
export const assetLevels = [
  'strictly-confidential',
  'confidential',
  'internal',
] as const satisfies readonly AssetLevel[]

/** A text in Japanese and in the language beside it. */
export type TextPair = { readonly ja: string; readonly local: string }

/** A word of the card in both languages of the checklist. */
export function wordPair({ labels }: Pick<Checklist, 'labels'>, kind: string, id: string): TextPair {
  return { ja: labels.ja[kind]?.[id] ?? id, local: labels.local[kind]?.[id] ?? id }
}
