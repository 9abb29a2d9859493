import { levelOfCheck } from '../../../shared/exchange/consolidate/checks.ts'
import type { TableValue } from '../../../shared/exchange/consolidate/csv.ts'
import { capMinutes } from '../../../shared/hours/index.ts'
import { programmeOf } from '../../../shared/programmes/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { findChecks } from './find-checks.ts'
import { readCases } from './read-cases.ts'

/** What a column of a table holds; a `date` is `YYYY-MM-DD`, an `instant` UTC ISO text. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'instant'

/** A table for programs, written as CSV and as Parquet. */
export type Table = {
  readonly name: 'entries' | 'findings' | 'engagements' | 'checks'
  readonly columns: readonly (readonly [name: string, type: ColumnType])[]
  readonly rows: (db: ReadableDatabase) => Iterable<readonly TableValue[]>
}

/** The tables in the order of the documentation. */
export const tables: readonly Table[] = [
  {
    name: 'entries',
    columns: [
      ['entry_id', 'text'],
      ['fiscal_year', 'integer'],
      ['company', 'text'],
      ['region', 'text'],
      ['kind', 'text'],
      ['expert', 'text'],
      ['site', 'text'],
      ['local_date', 'date'],
      ['local_start', 'text'],
      ['local_end', 'text'],
      ['time_zone', 'text'],
      ['end_time_zone', 'text'],
      ['started_at', 'instant'],
      ['ended_at', 'instant'],
      ['minutes', 'integer'],
      ['menu_item', 'text'],
      ['service', 'text'],
      ['is_billable', 'boolean'],
      ['unbilled_reason', 'text'],
      ['overlap_reason', 'text'],
      ['reverses_id', 'text'],
      ['note', 'text'],
      ['file', 'text'],
      ['batch', 'integer'],
      ['laptop', 'text'],
      ['signer', 'text'],
      ['file_state', 'text'],
    ],
    rows: (db) =>
      rowsOf(
        db,
        `SELECT e.id, c.fiscal_year, c.company, nullif(c.region, ''), c.kind, e.expert, nullif(e.site, ''),
           substr(e.local_start, 1, 10), e.local_start, e.local_end, e.time_zone, e.end_time_zone, e.start_instant,
           e.end_instant, e.counted, e.menu_item, e.service, e.billable, e.unbilled_reason, e.overlap_reason,
           e.reverses_id, e.note, f.name, f.batch, f.laptop, nullif(f.key_name, ''), f.state
         FROM case_now c CROSS JOIN entry_now e ON e.case_id = c.id JOIN file f ON f.id = e.file
         ORDER BY c.id, e.start_instant, e.expert_same, e.id`,
        [17],
      ),
  },
  {
    name: 'findings',
    columns: [
      ['finding_id', 'text'],
      ['fiscal_year', 'integer'],
      ['company', 'text'],
      ['region', 'text'],
      ['site', 'text'],
      ['checklist', 'text'],
      ['item', 'text'],
      ['item_group', 'text'],
      ['zone', 'text'],
      ['answer', 'text'],
      ['severity', 'text'],
      ['note_ja', 'text'],
      ['note_local', 'text'],
      ['file', 'text'],
      ['file_state', 'text'],
    ],
    rows: (db) =>
      rowsOf(
        db,
        `SELECT d.id, c.fiscal_year, c.company, nullif(c.region, ''), nullif(d.site, ''), d.checklist, d.item_id,
           d.item_group, d.zone_id, d.answer, d.severity, d.note_ja, d.note_local, f.name, f.state
         FROM case_now c CROSS JOIN finding_now d ON d.case_id = c.id JOIN file f ON f.id = d.file
         ORDER BY c.id, d.site, d.item_id, d.id`,
      ),
  },
  {
    name: 'engagements',
    columns: [
      ['fiscal_year', 'integer'],
      ['company', 'text'],
      ['region', 'text'],
      ['kind', 'text'],
      ['step', 'text'],
      ['adopted_on', 'date'],
      ['cap_minutes', 'integer'],
      ['billed_minutes', 'integer'],
      ['unbilled_minutes', 'integer'],
      ['experts', 'integer'],
      ['laptops', 'integer'],
      ['entries', 'integer'],
      ['findings_critical', 'integer'],
      ['findings_medium', 'integer'],
      ['findings_minor', 'integer'],
      ['score_points', 'number'],
      ['score_answered', 'integer'],
      ['follow_up_on', 'date'],
      ['outcome', 'text'],
    ],
    rows: engagementRows,
  },
  {
    name: 'checks',
    columns: [
      ['level', 'text'],
      ['code', 'text'],
      ['fiscal_year', 'integer'],
      ['company', 'text'],
      ['region', 'text'],
      ['expert', 'text'],
      ['file', 'text'],
      ['facts', 'text'],
    ],
    rows: checkRows,
  },
]

function* rowsOf(
  db: ReadableDatabase,
  sql: string,
  booleans: readonly number[] = [],
): Generator<readonly TableValue[]> {
  for (const row of db.prepare<[], TableValue[]>(sql).raw().iterate()) {
    for (const index of booleans) row[index] = row[index] === 1
    yield row
  }
}

function* engagementRows(db: ReadableDatabase): Generator<readonly TableValue[]> {
  for (const each of readCases(db)) {
    const programme = programmeOf(each.fiscalYear)
    yield [
      each.fiscalYear,
      each.company,
      each.region || null,
      each.kind,
      each.step,
      each.adoptedOn,
      programme === undefined ? null : capMinutes(each, programme),
      each.billedMinutes,
      each.unbilledMinutes,
      each.experts,
      each.laptops,
      each.entries,
      each.critical,
      each.medium,
      each.minor,
      each.points,
      each.answered,
      each.heldOn,
      each.outcome,
    ]
  }
}

function* checkRows(db: ReadableDatabase): Generator<readonly TableValue[]> {
  for (const { code, fiscalYear, company, region, expert, file, values } of findChecks(db)) {
    yield [
      levelOfCheck[code],
      code,
      fiscalYear,
      company,
      region || null,
      expert,
      file,
      JSON.stringify(values),
    ]
  }
}
