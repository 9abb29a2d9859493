import type { Check } from '../../../shared/exchange/consolidate/checks.ts'
import { findOverlaps, type PlacedSpan } from '../../../shared/exchange/consolidate/overlaps.ts'
import { capMinutes, isInPeriod, supportPeriod } from '../../../shared/hours/index.ts'
import { programmeOf } from '../../../shared/programmes/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { type CaseRow, readCases } from './read-cases.ts'

const nobody = { caseId: null, company: null, region: null, fiscalYear: null, expert: null, file: null }

/** Everything that a person has to look at, always in the same order: files first, then cases, then entries. */
export function* findChecks(db: ReadableDatabase): Generator<Check> {
  yield* ofFiles(db)
  yield* ofCases(db)
  yield* ofProgramme(db)
  yield* lateEntries(db)
  yield* duplicateEntries(db)
  yield* overlaps(db)
}

type FileRow = {
  readonly name: string
  readonly state: string
  readonly code: string | null
  readonly reason: string | null
  readonly differences: number
  readonly invalid: number
  readonly laptop: string | null
  readonly twin: string | null
}

function* ofFiles(db: ReadableDatabase): Generator<Check> {
  const rows = db
    .prepare<[], FileRow>(
      `SELECT f.name, f.state, f.code, f.details ->> 'reason' AS reason, f.differences, f.invalid, f.laptop,
         (SELECT o.name FROM file o WHERE o.content_hash = f.content_hash AND o.id < f.id
           AND o.batch IS f.batch ORDER BY o.id LIMIT 1) AS twin
       FROM file f ORDER BY f.id`,
    )
    .iterate()
  for (const { name, state, code, reason, differences, invalid, laptop, twin } of rows) {
    const about = (check: Check['code'], values: Check['values'] = {}): Check => ({
      ...nobody,
      code: check,
      file: name,
      values,
    })
    if (state === 'unreadable') yield about('unreadable-file', { code: code ?? '', reason: reason ?? '' })
    if (state === 'altered') yield about('altered-file', { differences, ...(code === null ? {} : { code }) })
    if (state === 'forged') yield about('forged-file', { fingerprint: laptop ?? '' })
    if (state === 'unsigned') yield about('unsigned-file')
    if (state === 'unregistered') yield about('unregistered-file', { fingerprint: laptop ?? '' })
    if (twin !== null) yield about('duplicate-file', { twin })
    if (invalid > 0) yield about('invalid-records', { number: invalid })
  }
}

function ofCase({ id, company, region, fiscalYear }: CaseRow) {
  return { ...nobody, caseId: id, company, region, fiscalYear }
}

function* ofCases(db: ReadableDatabase): Generator<Check> {
  for (const each of readCases(db)) {
    const programme = programmeOf(each.fiscalYear)
    const cap = programme === undefined ? null : capMinutes(each, programme)
    const used = each.billedMinutes
    if (cap === null) yield { ...ofCase(each), code: 'cap-unknown', values: {} }
    else if (used > cap) yield { ...ofCase(each), code: 'over-cap', values: { used, cap, over: used - cap } }
    if (each.companyIds > 1) yield { ...ofCase(each), code: 'same-name', values: { number: each.companyIds } }
  }
}

/** The number of engagements that the programme supports, and how often a company may use the desk. */
function* ofProgramme(db: ReadableDatabase): Generator<Check> {
  const years = db
    .prepare<[], { fiscalYear: number; adopted: number }>(
      `SELECT fiscal_year AS fiscalYear,
         sum(kind = 'hands-on' AND (adopted_on IS NOT NULL OR step >= '02')) AS adopted
       FROM case_now GROUP BY fiscal_year ORDER BY fiscal_year`,
    )
    .all()
  for (const { fiscalYear, adopted } of years) {
    const programme = programmeOf(fiscalYear)
    const quota = programme?.quota?.engagements ?? null
    if (quota !== null && adopted > quota)
      yield { ...nobody, fiscalYear, code: 'over-quota', values: { adopted, quota } }
    const perCompany = programme?.desk?.perCompany ?? null
    if (perCompany === null) continue
    const desks = db
      .prepare<[number, number], { company: string; number: number }>(
        `SELECT c.company, count(*) AS number FROM engagement_now e JOIN case_now c ON c.id = e.case_id
         WHERE c.kind = 'desk' AND c.fiscal_year = ?
         GROUP BY c.same HAVING count(DISTINCT e.id) > ? ORDER BY c.same`,
      )
      .all(fiscalYear, perCompany)
    for (const { company, number } of desks)
      yield { ...nobody, company, fiscalYear, code: 'desk-twice', values: { number, allowed: perCompany } }
  }
}

type EntryRow = {
  readonly caseId: number
  readonly kind: CaseRow['kind']
  readonly company: string
  readonly region: string
  readonly fiscalYear: number
  readonly adoptedOn: string | null
  readonly expert: string
  readonly localStart: string
  readonly localEnd: string
  readonly lastDate: string
  readonly file: string
}

const entryColumns = `c.id AS caseId, c.kind, c.company, c.region, c.fiscal_year AS fiscalYear, c.adopted_on AS adoptedOn,
  e.expert, e.local_start AS localStart, e.local_end AS localEnd, e.last_date AS lastDate, f.name AS file`

function ofEntry({ caseId, company, region, fiscalYear, expert, file }: EntryRow) {
  return { caseId, company, region, fiscalYear, expert, file }
}

const counts = `e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM entry_now r WHERE r.reverses_id = e.id)`

function* lateEntries(db: ReadableDatabase): Generator<Check> {
  const rows = db
    .prepare<[], EntryRow>(
      `SELECT ${entryColumns} FROM case_now c CROSS JOIN entry_now e ON e.case_id = c.id JOIN file f ON f.id = e.file
       WHERE e.billable = 1 AND ${counts} ORDER BY c.id, e.start_instant, e.expert_same, e.id`,
    )
    .iterate()
  for (const entry of rows) {
    const programme = programmeOf(entry.fiscalYear)
    if (programme === undefined) continue
    const period = supportPeriod(entry, programme)
    const { localStart, localEnd, lastDate } = entry
    if (isInPeriod(period, localStart.slice(0, 10), lastDate)) continue
    const { firstDay, lastDay } = period
    const values = { localStart, localEnd, firstDay: firstDay ?? '', lastDay: lastDay ?? '' }
    yield { ...ofEntry(entry), code: 'late-entry', values }
  }
}

/** Two entries of one expert at the same company over the same minutes: typed on two laptops, most likely. */
function* duplicateEntries(db: ReadableDatabase): Generator<Check> {
  const rows = db
    .prepare<[], EntryRow & { readonly twins: number }>(
      `SELECT ${entryColumns}, count(*) AS twins
       FROM case_now c CROSS JOIN entry_now e ON e.case_id = c.id JOIN file f ON f.id = e.file
       WHERE ${counts} GROUP BY c.id, e.start_instant, e.expert_same, e.end_instant HAVING count(*) > 1
       ORDER BY c.id, e.start_instant, e.expert_same, e.end_instant`,
    )
    .iterate()
  for (const entry of rows) {
    const { localStart, localEnd, twins } = entry
    yield { ...ofEntry(entry), code: 'duplicate-entry', values: { localStart, localEnd, number: twins } }
  }
}

function* overlaps(db: ReadableDatabase): Generator<Check> {
  const rows = db
    .prepare<[], EntryRow & PlacedSpan>(
      `SELECT ${entryColumns}, e.expert_same AS expertKey, e.start_instant AS startInstant, e.end_instant AS endInstant
       FROM entry_now e CROSS JOIN case_now c ON c.id = e.case_id JOIN file f ON f.id = e.file
       WHERE e.overlap_reason IS NULL AND e.unbilled_reason IS NOT 'overlap' AND ${counts}
       ORDER BY e.expert_same, e.start_instant, e.id`,
    )
    .iterate()
  for (const { entry, other, minutes } of findOverlaps(rows)) {
    const { localStart, localEnd } = entry
    const values = {
      localStart,
      localEnd,
      minutes,
      otherCompany: other.company,
      otherStart: other.localStart,
      otherEnd: other.localEnd,
      otherFile: other.file,
    }
    yield { ...ofEntry(entry), code: 'overlap', values }
  }
}
