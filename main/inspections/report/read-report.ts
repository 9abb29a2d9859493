import type {
  Checklist,
  Finding,
  Inspection,
  InspectionScore,
  RankedFinding,
} from '../../../shared/inspections/index.ts'
import { findOpenPoints } from '../../../shared/inspections/open-points.ts'
import { createAsker, readConditions } from '../../../shared/inspections/parked.ts'
import { isItemAsked } from '../../../shared/inspections/score.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { findSite, listExperts, readEngagement } from '../../engagements/index.ts'
import { listEntries } from '../../hours/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { readChecklist } from '../checklists.ts'
import { findInspection } from '../inspection-store.ts'
import { readPhotoFiles } from '../photo-files.ts'
import { packOf, readInspection } from '../read-inspection.ts'
import { rankingOf, scoreOf } from '../summary.ts'
import type { ReportPhoto } from './blocks.ts'
import { localDate } from './formats.ts'

/** Everything a report tells, before it is put into words. */
export type ReportSource = {
  readonly inspection: Inspection
  readonly checklist: Checklist
  readonly score: InspectionScore
  readonly ranking: readonly RankedFinding[]
  /** Findings that count, by their id. */
  readonly findings: ReadonlyMap<string, Finding>
  /** Items of the checklist that are asked for or were answered, in its order. */
  readonly items: Checklist['items']
  readonly company: { readonly name: string; readonly nameLocal: string | null }
  readonly site: { readonly name: string; readonly nameLocal: string | null; readonly kind: string }
  readonly experts: readonly string[]
  /** Local dates on which the site was inspected. */
  readonly dates: readonly string[]
  /** Local date of the report. */
  readonly madeOn: string
  /** Photos that go in, by their id. */
  readonly photos: ReadonlyMap<string, ReportPhoto>
}

/** What a report is asked for. */
export type ReportOrder = {
  readonly inspectionId: string
  readonly isFinal: boolean
  readonly secretPhotos: readonly string[]
  readonly now: string
}

/** Reads what a report tells; a final one is refused while anything is open. */
export function readReport(db: ReadableDatabase, order: ReportOrder): Result<ReportSource> {
  const { inspectionId } = order
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  const pack = packOf(db, row)
  if (pack === undefined) return fail('NOT_FOUND', { checklistId: row.checklistId })
  const inspection = readInspection(db, row)
  const points = order.isFinal ? findOpenPoints(inspection) : []
  if (points.length > 0) return fail('REPORT_NOT_FINAL', { count: points.length, points })

  const engagement = readEngagement(db, row.engagementId)
  const site = findSite(db, row.siteId)
  if (engagement === undefined || site === undefined) throw new Error('an inspection without its site')
  const hidden = new Set(inspection.parked.map(({ findingId }) => findingId))
  const live = inspection.findings.filter(({ id }) => !hidden.has(id))
  const checklist = readChecklist(pack, row.language)
  const chosen = new Set(order.secretPhotos)
  const files = readPhotoFiles(db, inspectionId)
  return ok({
    inspection,
    checklist,
    score: scoreOf(inspection, pack),
    ranking: rankingOf(inspection, inspection.weights),
    findings: new Map(live.map((finding) => [finding.id, finding])),
    items: itemsOf(inspection, checklist, live),
    company: engagement.company,
    site: { name: row.siteName, nameLocal: site.nameLocal, kind: row.siteKind },
    ...visitOf(db, inspection, site.timeZone),
    madeOn: localDate(order.now, site.timeZone),
    photos: new Map(
      live
        .flatMap(({ photos }) => photos)
        .filter(({ id, isRemoved, isSecret }) => !isRemoved && (!isSecret || chosen.has(id)))
        .map(({ id, sha256, mediaType }) => [id, { id, sha256, mediaType, attachmentId: fileOf(files, id) }]),
    ),
  })
}

function itemsOf(inspection: Inspection, checklist: Checklist, live: readonly Finding[]): Checklist['items'] {
  const { findings, siteKind } = inspection
  const removed = new Set(inspection.zones.filter(({ isRemoved }) => isRemoved).map(({ id }) => id))
  const zones = inspection.zones.filter(({ isRemoved }) => !isRemoved)
  const isAsked = createAsker(readConditions(checklist.items), findings, removed)
  const answered = new Set(live.map(({ itemId }) => itemId))
  return checklist.items.filter(
    (item) =>
      item.type !== 'note' && (answered.has(item.id) || isItemAsked(item, { siteKind, zones, isAsked })),
  )
}

/** Days and experts by the hours spent at the site; without any, the day on which the inspection began. */
function visitOf(
  db: ReadableDatabase,
  { engagementId, siteId, startedAt }: Inspection,
  timeZone: string,
): Pick<ReportSource, 'dates' | 'experts'> {
  const entries = listEntries(db, { engagementId, includeRemoved: false }).filter(
    (entry) => entry.siteId === siteId && entry.menuItem === 'site-check',
  )
  const names = new Map(listExperts(db).map(({ id, name }) => [id, name]))
  const days = entries.map(({ startInstant, startZone }) => localDate(startInstant, startZone))
  const experts = entries.map(({ expertId }) => names.get(expertId) ?? '').filter(Boolean)
  return {
    dates: days.length === 0 ? [localDate(startedAt, timeZone)] : [...new Set(days)].sort(),
    experts: [...new Set(experts)],
  }
}

function fileOf(files: ReadonlyMap<string, string>, photoId: string): string {
  const attachmentId = files.get(photoId)
  if (attachmentId === undefined) throw new Error(`photo ${photoId} has no file`)
  return attachmentId
}
