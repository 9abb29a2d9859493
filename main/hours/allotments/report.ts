import { fail, ok } from '../../../shared/result.ts'
import type { TaskHandler } from '../../context.ts'
import { findEngagement, listExperts, readEngagement } from '../../engagements/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { type EntryRow, listEntries } from '../store.ts'
import { senderOf, writeOut } from './issue.ts'
import { type PaperContent, refusePaper, writePaper } from './papers.ts'
import { leadOf, ownLaptop } from './store.ts'

type Report = Extract<PaperContent, { kind: 'report' }>

/** All that this laptop recorded in an engagement, removed entries too, as a paper for the one that leads. */
export const writeReport: TaskHandler<'allotments.report'> = async (
  { db, now, transact },
  { engagementId, out },
) => {
  if (!findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
  const to = leadOf(db, engagementId)
  if (to === null) return refusePaper('leads-itself')
  const own = await transact(() => ok(ownLaptop(db, now)))
  if (!own.ok) return own
  const content = contentOf(db, engagementId, own.value.id)
  const text = writePaper(own.value, {
    kind: 'report',
    ...senderOf(own.value),
    engagementId,
    to,
    at: now,
    ...content,
  })
  const written = await writeOut(out, text)
  return written.ok ? ok({ entries: content.entries.length, text }) : written
}

function contentOf(db: ReadableDatabase, engagementId: string, device: string) {
  const rows = listEntries(db, { engagementId, includeRemoved: true }).filter((row) => row.device === device)
  const expertIds = new Set(rows.map(({ expertId }) => expertId))
  const sites = readEngagement(db, engagementId)?.sites ?? []
  return {
    entries: rows.map(toReported),
    experts: listExperts(db).filter(({ id }) => expertIds.has(id)),
    sites: sites.map(({ engagementId: _, ...site }) => site),
  }
}

function toReported({ engagementId: _, device: __, isSettled: ___, isReversed: ____, ...entry }: EntryRow) {
  return entry satisfies Report['entries'][number]
}
