import { maskAsset } from '../assets/index.ts'
import type { ProfileName } from './manifest.ts'
import type { DraftRow, EngagementRows } from './rows.ts'

/** What leaves the laptop, by need to know. */
export type Profile = {
  readonly name: ProfileName
  /** Leaves out what people wrote of information assets, in their list and in the annex of a draft. */
  readonly masksAssets: boolean
}

const nothing = { exported: [], removed: [], parked: [], secret: [] } as const

/** The rows of an engagement that a profile lets out; what is left out leaves no trace in the file. */
export function applyProfile(rows: EngagementRows, { name, masksAssets }: Profile): EngagementRows {
  const all = name === 'everything' ? rows : withoutSecrets(rows)
  const shown = masksAssets
    ? { ...all, drafts: all.drafts.map(maskAnnex), assets: all.assets.map(maskAsset) }
    : all
  if (name !== 'hours') return shown
  const isOfHours = ofHoursIn(rows)
  return {
    ...shown,
    inspections: [],
    selfChecks: [],
    followUp: null,
    summaries: new Map(),
    photos: nothing,
    // A finding's or a draft's id says nothing, but its name does.
    proofs: rows.proofs.filter(({ kind }) => kind === 'file'),
    exported: rows.exported.filter(isOfHours),
    arrived: rows.arrived.filter(isOfHours),
  }
}

const ofHours = ['time-entry', 'month-act', 'plan-change', 'allotment-release', 'plan', 'step', 'proof']

/** A proof that stays behind for its name is not gone: no tombstone may say so. */
function ofHoursIn({ proofs, hidden }: EngagementRows) {
  const others = new Set(
    [...proofs, ...hidden.proofs].filter(({ kind }) => kind !== 'file').map(({ id }) => id),
  )
  return ({ type, id }: { readonly type: string; readonly id: string }) =>
    ofHours.includes(type) && !(type === 'proof' && others.has(id))
}

/** Drafts and assets name secrets: not even that there were some leaves with a smaller profile. */
function withoutSecrets(rows: EngagementRows): EngagementRows {
  const isOther = ({ type }: { readonly type: string }) => type !== 'asset'
  return {
    ...rows,
    drafts: [],
    assets: [],
    exported: rows.exported.filter(isOther),
    arrived: rows.arrived.filter(isOther),
  }
}

/** What the annex of a draft calls the secrets, and how it describes them. */
function maskAnnex(draft: DraftRow): DraftRow {
  const { listItems: _, confidentialDescription: __, objectsDescription: ___, ...answers } = draft.answers
  return { ...draft, answers }
}
