import type { ProfileName } from '../../shared/exchange/manifest.ts'

const ofHours = ['cover', 'hours'] as const
const ofFindings = ['findings', 'actions', 'score', 'photos'] as const
const ofDrafts = ['documents'] as const

/** The name of a visible sheet of the workbook. */
export type SheetName = (typeof ofHours)[number] | (typeof ofFindings)[number] | (typeof ofDrafts)[number]

/** The visible sheets that a workbook of this profile has, in their order. */
export function sheetsOf(profile: ProfileName): readonly SheetName[] {
  if (profile === 'hours') return ofHours
  return profile === 'findings' ? [...ofHours, ...ofFindings] : [...ofHours, ...ofFindings, ...ofDrafts]
}
