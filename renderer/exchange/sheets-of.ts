import type { ProfileName } from '../../shared/exchange/manifest.ts'

const ofHours = ['cover', 'hours', 'plan'] as const
const ofFindings = ['selfCheck', 'findings', 'actions', 'score', 'photos'] as const
const ofSecrets = ['documents', 'assets'] as const

/** The name of a visible sheet of the workbook. */
export type SheetName = (typeof ofHours)[number] | (typeof ofFindings)[number] | (typeof ofSecrets)[number]

/** What stands on each sheet, by how many; null for one that is always there. */
export type SheetCounts = Readonly<Record<SheetName, number | null>>

// The others are there when they are empty, too.
const onlyWithData: readonly SheetName[] = ['plan', 'selfCheck', 'assets']

/** The visible sheets that a workbook of this profile has, in their order. */
export function sheetsOf(profile: ProfileName, counts: SheetCounts): readonly SheetName[] {
  const all = [
    ...ofHours,
    ...(profile === 'hours' ? [] : ofFindings),
    ...(profile === 'everything' ? ofSecrets : []),
  ]
  return all.filter((sheet) => counts[sheet] !== 0 || !onlyWithData.includes(sheet))
}
