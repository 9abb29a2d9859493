import type { ProfileName } from './manifest.ts'
import type { DraftRow, EngagementRows } from './rows.ts'

/** What leaves the laptop, by need to know. */
export type Profile = {
  readonly name: ProfileName
  /** Leaves the names of information assets out. */
  readonly masksAssets: boolean
}

const nothing = { exported: [], removed: [], parked: [], secret: [] } as const

/** The rows of an engagement that a profile lets out; what is left out leaves no trace in the file. */
export function applyProfile(rows: EngagementRows, { name, masksAssets }: Profile): EngagementRows {
  const drafts = name === 'everything' ? rows.drafts : []
  const shown = { ...rows, drafts: masksAssets ? drafts.map(maskAssets) : drafts }
  if (name !== 'hours') return shown
  return {
    ...shown,
    inspections: [],
    summaries: new Map(),
    photos: nothing,
    // A finding's or a draft's id says nothing, but its name does.
    proofs: rows.proofs.filter(({ kind }) => kind === 'file'),
    exported: rows.exported.filter(({ type }) => ofHours.includes(type)),
  }
}

const ofHours = ['time-entry', 'month-act', 'plan-change', 'allotment-release', 'plan', 'step', 'proof']

/** What the annex of a draft calls the secrets, and how it describes them. */
function maskAssets(draft: DraftRow): DraftRow {
  const { listItems: _, confidentialDescription: __, objectsDescription: ___, ...answers } = draft.answers
  return { ...draft, answers }
}
