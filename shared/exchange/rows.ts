import type { LintCounts } from '../drafting/index.ts'
import type { Company, Engagement, Expert, Plan, Programme, Site } from '../engagements/index.ts'
import type { TimeEntry } from '../hours/index.ts'
import type { Answer, Finding, Photo, Severity } from '../inspections/index.ts'

/** An engagement as its row tells it. */
export type EngagementRow = Pick<
  Engagement,
  'id' | 'region' | 'kind' | 'fiscalYear' | 'step' | 'adoptedOn'
> & {
  readonly companyId: string
}

/** One change of the step, with its reason. */
export type StepRow = { readonly id: string } & Engagement['steps'][number]

/** A plan with its lines in order. */
export type PlanRow = Pick<Plan, 'template' | 'status' | 'lines'>

/** A time entry, removed ones among them. */
export type TimeEntryRow = Omit<
  TimeEntry,
  'engagementId' | 'startsAt' | 'endsAt' | 'startOffset' | 'endOffset'
>

/** An inspection as its row tells it. */
export type InspectionRow = {
  readonly id: string
  readonly siteId: string
  readonly checklistId: string
  readonly checklistVersion: string
  readonly language: string
  readonly startedAt: string
}

/** A finding as its row tells it. */
export type FindingRow = Omit<Finding, 'savedAt' | 'photos' | 'answer' | 'severity'> & {
  readonly answer: Answer
  readonly severity: Severity | null
}

/** A photo with what its encrypted file must hash to, removed ones among them. */
export type PhotoRow = Photo & { readonly attachmentId: string; readonly position: number }

/** A draft with the answers of its interview, each parsed from its JSON. */
export type DraftRow = {
  readonly id: string
  readonly siteId: string | null
  readonly kind: string
  readonly jurisdiction: string
  readonly revision: number
  readonly answers: { readonly [key: string]: unknown }
}

/** A revision of a record that an earlier workbook carried. */
export type ExportedRow = { readonly type: string; readonly id: string; readonly revision: number }

/** Everything a workbook is made of, read in one moment. */
export type EngagementRows = {
  readonly programme: Programme | null
  readonly engagement: EngagementRow
  readonly company: Company
  readonly parent: Company | null
  readonly sites: readonly Omit<Site, 'engagementId'>[]
  /** Those who have a time entry, in order of their names. */
  readonly experts: readonly Expert[]
  readonly plan: PlanRow | null
  readonly steps: readonly StepRow[]
  readonly timeEntries: readonly TimeEntryRow[]
  readonly inspections: readonly InspectionRow[]
  readonly findings: readonly FindingRow[]
  readonly photos: readonly PhotoRow[]
  readonly drafts: readonly DraftRow[]
  /** What the checks find in each draft by its id: shown beside it, no part of its record. */
  readonly lintCounts: ReadonlyMap<string, LintCounts>
  readonly exported: readonly ExportedRow[]
}
