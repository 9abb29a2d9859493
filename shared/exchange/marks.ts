import type { ProfileName } from './manifest.ts'
import type { ExportedRow } from './rows.ts'

/** What happened to a record since JETRO last received it: 新規, 更新, 取消. */
export type Mark = 'fresh' | 'changed' | 'removed'

/** A revision of a record that a received workbook carried, or that it said was gone. */
export type ReceivedRow = ExportedRow & { readonly isRemoved: boolean }

/** What JETRO has: the batches that say so, the newest first, and the records as it knows them. */
export type Received = { readonly batches: readonly number[]; readonly records: readonly ReceivedRow[] }

/** Tells the mark of a record that counts; null where JETRO has it as it is. */
export type MarkOf = (type: string, id: string, revision: number) => Mark | null

/** Marks records against what JETRO has; all are new where nothing was received. */
export function marksSince({ records }: Received): MarkOf {
  const known = new Map(
    records
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ type, id, revision }) => [`${type} ${id}`, revision]),
  )
  return (type, id, revision) => {
    const received = known.get(`${type} ${id}`)
    if (received === undefined) return 'fresh'
    return received === revision ? null : 'changed'
  }
}

const narrowest: Readonly<Record<string, ProfileName>> = {
  'time-entry': 'hours',
  'month-act': 'hours',
  'plan-change': 'hours',
  'allotment-release': 'hours',
  plan: 'hours',
  step: 'hours',
  proof: 'hours',
  finding: 'findings',
  'improvement-action': 'findings',
  photo: 'findings',
  'self-check': 'findings',
  'follow-up': 'findings',
}

/** The narrowest profile that lets a type of records out; a batch of a narrower one says nothing of them. */
export function narrowestProfile(type: string): ProfileName {
  return narrowest[type] ?? 'everything'
}
