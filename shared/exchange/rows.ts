import type { LintCounts } from '../drafting/index.ts'
import type { Company, Engagement, Expert, Plan, Programme, Site } from '../engagements/index.ts'
import type { TimeEntry } from '../hours/index.ts'
import type {
  Checklist,
  Finding,
  ImprovementAction,
  Inspection,
  InspectionScore,
  Photo,
  PhotoFate,
  RankedFinding,
  Zone,
} from '../inspections/index.ts'

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

/** An inspection with what counts of it: nothing that is removed or parked, no photo that is held back. */
export type InspectionRow = Pick<
  Inspection,
  'id' | 'siteId' | 'siteKind' | 'checklistId' | 'checklistVersion' | 'language' | 'startedAt' | 'weights'
> & {
  /** In the order of the walk. */
  readonly zones: readonly Zone[]
  readonly findings: readonly FindingRow[]
}

/** A finding with its actions and photos. */
export type FindingRow = Omit<Finding, 'actions' | 'photos'> & {
  readonly actions: readonly ActionRow[]
  readonly photos: readonly PhotoRow[]
}

/** An improvement action and its place at its finding, counted from 1; a proposal of the library has no id. */
export type ActionRow = ImprovementAction & { readonly position: number }

/** A photo with its encrypted file and its place at its finding, counted from 1. */
export type PhotoRow = Photo & { readonly attachmentId: string; readonly position: number }

/** A photo of the ledger, with the place it was taken at. */
export type LedgerPhoto = { readonly photo: PhotoRow; readonly itemId: string; readonly zone: string | null }

/** Where every photo of an engagement went; together they are the photos that were taken. */
export type PhotoBalance = Readonly<Record<PhotoFate, readonly LedgerPhoto[]>>

/** What the sheets tell of an inspection. */
export type InspectionSummary = {
  /** In Japanese and the language of the inspection; undefined for one that this vault does not hold. */
  readonly checklist: Checklist | undefined
  readonly score: InspectionScore | undefined
  /** By the finding's id. */
  readonly ranking: ReadonlyMap<string, RankedFinding>
  /** Items that are asked for somewhere and at which nothing was recorded. */
  readonly openItems: ReadonlySet<string>
}

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
  /** What is shown beside an inspection by its id, and no part of its record. */
  readonly summaries: ReadonlyMap<string, InspectionSummary>
  readonly photos: PhotoBalance
  readonly drafts: readonly DraftRow[]
  /** What the checks find in each draft by its id: shown beside it, no part of its record. */
  readonly lintCounts: ReadonlyMap<string, LintCounts>
  readonly exported: readonly ExportedRow[]
}
