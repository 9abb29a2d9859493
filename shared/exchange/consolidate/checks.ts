/** How much a check weighs: what can't stand, what a person looks at, what is only said. */
export const checkLevels = ['error', 'warning', 'info'] as const
export type CheckLevel = (typeof checkLevels)[number]

/** What a consolidation checks. */
export const checkCodes = [
  'unreadable-file',
  'forged-file',
  'altered-file',
  'unsigned-file',
  'unregistered-file',
  'duplicate-file',
  'invalid-records',
  'over-cap',
  'cap-unknown',
  'over-quota',
  'desk-twice',
  'same-name',
  'late-entry',
  'duplicate-entry',
  'overlap',
] as const
export type CheckCode = (typeof checkCodes)[number]

/** The weight of each check. */
export const levelOfCheck: Readonly<Record<CheckCode, CheckLevel>> = {
  'unreadable-file': 'error',
  'forged-file': 'error',
  'altered-file': 'error',
  'unsigned-file': 'warning',
  'unregistered-file': 'warning',
  'duplicate-file': 'info',
  'invalid-records': 'warning',
  'over-cap': 'error',
  'cap-unknown': 'info',
  // The programme's number is approximate: 計18件程度.
  'over-quota': 'warning',
  'desk-twice': 'error',
  'same-name': 'info',
  'late-entry': 'error',
  'duplicate-entry': 'warning',
  overlap: 'error',
}

/** One thing that a person looks at; what does not apply is null. */
export type Check = {
  readonly code: CheckCode
  readonly caseId: number | null
  readonly company: string | null
  readonly region: string | null
  readonly fiscalYear: number | null
  readonly expert: string | null
  readonly file: string | null
  readonly values: Readonly<Record<string, string | number>>
}
