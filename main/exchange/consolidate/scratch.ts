import type { z } from 'zod'
import { sameName } from '../../../shared/exchange/consolidate/names.ts'
import type {
  EntryRecord,
  engagementRecord,
  FindingRecord,
  FollowUpRecord,
  InspectionRecord,
  SiteRecord,
} from '../../../shared/exchange/consolidate/records.ts'
import type { FileState } from '../../../shared/exchange/consolidate-contract.ts'
import { lastLocalDate, toLocalTime } from '../../../shared/hours/index.ts'
import { openScratch, type ReadableDatabase } from '../../vault/index.ts'
import { scratchSchema, settledSchema } from './scratch-schema.ts'

/** What is known of a file that was read, or could not be. */
export type FileNote = {
  readonly name: string
  readonly state: FileState
  readonly differences?: number
  readonly failure?: { readonly code: string; readonly details: Readonly<Record<string, unknown>> }
  readonly laptop?: string | undefined
  readonly laptopName?: string | undefined
  readonly keyName?: string | undefined
  readonly batch?: number | undefined
  readonly profile?: string | undefined
  readonly exportedAt?: string | undefined
  readonly contentHash?: string | undefined
  readonly engagementId?: string | undefined
  readonly trust?: number
}

type Row = Readonly<Record<string, string | number | null>>

/** The tables that a consolidation sorts in, on the disk. */
export type Scratch = ReturnType<typeof createScratch>

/** Makes the tables in a new file. */
export function createScratch(path: string, nativeBinding?: string) {
  const db = openScratch(path, nativeBinding)
  db.exec(scratchSchema)
  const statements = new Map<string, ReturnType<typeof db.prepare>>()

  /** The first of two records of one name in one file counts. */
  function add(table: string, row: Row): void {
    let statement = statements.get(table)
    if (statement === undefined) {
      const names = Object.keys(row)
      statement = db.prepare(
        `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
      )
      statements.set(table, statement)
    }
    statement.run(row)
  }

  return {
    db: db as ReadableDatabase,
    add,
    transact: (change: () => void) => db.transaction(change)(),
    addFile: (note: FileNote): number => {
      add('file', {
        name: note.name,
        state: note.state,
        code: note.failure?.code ?? null,
        details: note.failure === undefined ? null : JSON.stringify(note.failure.details),
        differences: note.differences ?? 0,
        invalid: 0,
        laptop: note.laptop ?? null,
        laptop_name: note.laptopName ?? null,
        key_name: note.keyName ?? null,
        batch: note.batch ?? null,
        profile: note.profile ?? null,
        exported_at: note.exportedAt ?? null,
        content_hash: note.contentHash ?? null,
        engagement_id: note.engagementId ?? null,
        trust: note.trust ?? 0,
      })
      return Number(db.prepare('SELECT max(id) FROM file').pluck().get())
    },
    noteInvalid: (file: number, invalid: number) => {
      db.prepare('UPDATE file SET invalid = ? WHERE id = ?').run(invalid, file)
    },
    addNamed: (
      table: 'company' | 'expert',
      file: number,
      { id, name }: { readonly id: string; readonly name: string },
    ) => add(table, { id, file, name, same: sameName(name) || id }),
    addEngagement: (file: number, each: z.infer<typeof engagementRecord>) =>
      add('engagement', {
        id: each.id,
        file,
        company_id: each.companyId,
        region: each.region,
        kind: each.kind,
        fiscal_year: each.fiscalYear,
        step: each.step,
        adopted_on: each.adoptedOn,
      }),
    addSite: (file: number, { id, name, kind }: SiteRecord) =>
      add('site', { id, file, name, same: sameName(name) || id, kind }),
    addEntry: (file: number, each: EntryRecord) =>
      add('entry', {
        id: each.id,
        file,
        engagement_id: each.engagementId,
        expert_id: each.expertId,
        site_id: each.siteId,
        menu_item: each.menuItem,
        service: each.service,
        start_instant: each.startInstant,
        end_instant: each.endInstant,
        time_zone: each.timeZone,
        end_time_zone: each.endTimeZone,
        local_start: toLocalTime(each.startInstant, each.timeZone).localTime,
        local_end: toLocalTime(each.endInstant, each.endTimeZone).localTime,
        last_date: lastLocalDate(each.endInstant, each.endTimeZone),
        minutes: each.minutes,
        counted: each.reversesId === null ? each.minutes : -each.minutes,
        billable: each.billable ? 1 : 0,
        unbilled_reason: each.unbilledReason,
        overlap_reason: each.overlapReason,
        reverses_id: each.reversesId,
        note: each.note,
      }),
    addFollowUp: (file: number, each: FollowUpRecord) =>
      add('follow_up', {
        id: each.id,
        file,
        engagement_id: each.engagementId,
        held_on: each.heldOn,
        outcome: each.outcome,
      }),
    addInspection: (file: number, each: InspectionRecord) =>
      add('inspection', {
        id: each.id,
        file,
        engagement_id: each.engagementId,
        site_id: each.siteId,
        checklist: `${each.checklistId} ${each.checklistVersion}`,
        started_at: each.startedAt,
      }),
    addFinding: (file: number, each: FindingRecord, group: string | null) =>
      add('finding', {
        id: each.id,
        file,
        inspection_id: each.inspectionId,
        item_id: each.itemId,
        item_group: group,
        zone_id: each.zoneId,
        answer: each.answer,
        severity: each.severity,
        note_ja: each.note.ja,
        note_local: each.note.local,
      }),
    /** Picks of each record the version that counts; nothing is added any more. */
    settle: () => db.exec(settledSchema),
    close: () => db.close(),
  }
}
