import { collectRecords, type RecordEntry } from '../../shared/exchange/records.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { receivedRecords } from './export-store.ts'
import { readEngagementRows } from './read-rows.ts'

/** How many records the next batch would bring that JETRO does not have as they are. */
export type Waiting = { readonly fresh: number; readonly changed: number; readonly removed: number }

/** Counts what is new, changed or gone since the newest batch that was received. */
export function countWaiting(db: ReadableDatabase, engagementId: string): Waiting {
  const received = new Map(
    receivedRecords(db, engagementId).map(({ type, id, revision }) => [`${type} ${id}`, revision]),
  )
  const present = revisedRecords(db, engagementId)
  const standing = present.filter(({ record }) => record.removed !== true)
  const fresh = standing.filter(({ type, id }) => !received.has(`${type} ${id}`))
  const changed = standing.filter(({ type, id, revision }) => {
    const known = received.get(`${type} ${id}`)
    return known !== undefined && known !== revision
  })
  const kept = new Set(
    present.filter(({ record }) => record.removed !== true).map(({ type, id }) => `${type} ${id}`),
  )
  const removed = [...received.keys()].filter((key) => isRevised(key) && !kept.has(key))
  return { fresh: fresh.length, changed: changed.length, removed: removed.length }
}

const revised = ['time-entry', 'finding', 'improvement-action', 'photo', 'draft']

function isRevised(key: string): boolean {
  return revised.includes(key.split(' ')[0] ?? '')
}

/** The records of an engagement that count their revisions, as they stand. */
function revisedRecords(db: ReadableDatabase, engagementId: string): RecordEntry[] {
  const rows = readEngagementRows(db, engagementId, new Set(), () => new Map())
  return rows === undefined ? [] : collectRecords(rows).filter(({ type }) => revised.includes(type))
}
