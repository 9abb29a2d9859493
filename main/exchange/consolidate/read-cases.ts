import type { ReadableDatabase } from '../../vault/index.ts'

/** A company × region × fiscal year over all experts and laptops. */
export type CaseRow = {
  readonly id: number
  readonly company: string
  /** Empty for a desk consultation without one. */
  readonly region: string
  readonly kind: 'hands-on' | 'desk'
  readonly fiscalYear: number
  readonly step: string | null
  readonly adoptedOn: string | null
  /** How many companies of that name the laptops know. */
  readonly companyIds: number
  readonly experts: number
  readonly laptops: number
  readonly entries: number
  readonly billedMinutes: number
  readonly unbilledMinutes: number
  readonly critical: number
  readonly medium: number
  readonly minor: number
  /** Of the newest inspection of each site. */
  readonly points: number | null
  readonly answered: number | null
  /** Of the follow-up interview; null without a result. */
  readonly heldOn: string | null
  readonly outcome: string | null
}

/** Every case in the order of fiscal year and company. */
export function readCases(db: ReadableDatabase): IterableIterator<CaseRow> {
  return db
    .prepare<[], CaseRow>(
      `SELECT c.id, c.company, c.region, c.kind, c.fiscal_year AS fiscalYear, c.step, c.adopted_on AS adoptedOn,
         (SELECT count(DISTINCT company_id) FROM engagement_now n WHERE n.case_id = c.id
           AND n.fiscal_year = c.fiscal_year AND n.same = c.same AND n.region = c.region AND n.kind = c.kind) AS companyIds,
         (SELECT count(DISTINCT expert_same) FROM entry_now e WHERE e.case_id = c.id) AS experts,
         (SELECT count(DISTINCT f.laptop) FROM entry_now e JOIN file f ON f.id = e.file WHERE e.case_id = c.id) AS laptops,
         (SELECT count(*) FROM entry_now e WHERE e.case_id = c.id) AS entries,
         (SELECT coalesce(sum(counted), 0) FROM entry_now e WHERE e.case_id = c.id AND billable = 1) AS billedMinutes,
         (SELECT coalesce(sum(counted), 0) FROM entry_now e WHERE e.case_id = c.id AND billable = 0) AS unbilledMinutes,
         (SELECT count(*) FROM finding_now d WHERE d.case_id = c.id AND severity = 'critical') AS critical,
         (SELECT count(*) FROM finding_now d WHERE d.case_id = c.id AND severity = 'medium') AS medium,
         (SELECT count(*) FROM finding_now d WHERE d.case_id = c.id AND severity = 'minor') AS minor,
         (SELECT sum(s.points) FROM site_score i JOIN score s ON s.inspection_id = i.inspection_id AND s.file = i.file
           AND s.objective = '' WHERE i.case_id = c.id) AS points,
         (SELECT sum(s.answered) FROM site_score i JOIN score s ON s.inspection_id = i.inspection_id AND s.file = i.file
           AND s.objective = '' WHERE i.case_id = c.id) AS answered,
         (SELECT held_on FROM outcome_now o WHERE o.case_id = c.id) AS heldOn,
         (SELECT outcome FROM outcome_now o WHERE o.case_id = c.id) AS outcome
       FROM case_now c ORDER BY c.id`,
    )
    .iterate()
}
