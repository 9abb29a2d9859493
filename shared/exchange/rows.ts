import type { AssetRow } from '../assets/index.ts'
import type { LintCounts } from '../drafting/index.ts'
import type { Company, Engagement, Expert, Plan, Programme, Site } from '../engagements/index.ts'
import type { FollowUp, Outcome } from '../follow-up/index.ts'
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
import type { SelfCheck } from '../self-check/index.ts'

/** An engagement as its row tells it. */
export type EngagementRow = Pick<
  Engagement,
  'id' | 'region' | 'kind' | 'fiscalYear' | 'step' | 'adoptedOn'
> & {
  readonly companyId: string
}

/** A site with its place in the list. */
export type SiteRow = Omit<Site, 'engagementId'> & { readonly position: number }

/** One change of the step, with its reason. */
export type StepRow = { readonly id: string } & Engagement['steps'][number]

/** A plan with its lines in order. */
export type PlanRow = Pick<Plan, 'template' | 'status' | 'lines'>

/** A time entry, removed ones among them. */
export type TimeEntryRow = Omit<
  TimeEntry,
  'engagementId' | 'startsAt' | 'endsAt' | 'startOffset' | 'endOffset' | 'isSettled' | 'isReversed'
>

/** A month that was closed or reopened. */
export type MonthActRow = {
  readonly id: string
  /** `YYYY-MM`. */
  readonly month: string
  readonly act: 'closed' | 'reopened'
  readonly reason: string | null
  readonly at: string
}

/** Minutes that went from one line of the plan to another. */
export type PlanChangeRow = {
  readonly id: string
  readonly fromItem: string
  readonly toItem: string
  readonly minutes: number
  readonly reason: string | null
  readonly at: string
}

/** Minutes that the lead took back from a laptop that is lost. */
export type AllotmentReleaseRow = {
  readonly id: string
  readonly device: string
  readonly minutes: number
  readonly reason: string
  readonly at: string
}

/** What an entry produced, without its content. */
export type ProofRow = {
  readonly id: string
  readonly entryId: string
  readonly kind: 'finding' | 'draft' | 'file'
  /** The finding, the draft or the attached file. */
  readonly targetId: string
  readonly draftRevision: number | null
  readonly name: string | null
  /** Of an attached file. */
  readonly sha256: string | null
}

/** An inspection with what counts of it: nothing that is removed or parked, no photo that is held back. */
export type InspectionRow = Pick<
  Inspection,
  'id' | 'siteId' | 'siteKind' | 'checklistId' | 'checklistVersion' | 'language' | 'startedAt' | 'weights'
> & {
  /** In the order of the walk. */
  readonly zones: readonly ZoneRow[]
  readonly findings: readonly FindingRow[]
}

/** A finding with its actions and photos. */
export type FindingRow = Omit<Finding, 'actions' | 'photos'> & {
  readonly actions: readonly ActionRow[]
  readonly photos: readonly PhotoRow[]
}

/** An improvement action and its place at its finding, counted from 1, or 0; a proposal of the library has no id. */
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
  readonly localLanguage: string
  readonly revision: number
  readonly answers: { readonly [key: string]: unknown }
  /** What people wrote in the place of shipped paragraphs; a side that is null reads as shipped. */
  readonly texts: readonly {
    readonly clauseId: string
    readonly key: string
    readonly ja: string | null
    readonly local: string | null
    readonly amber: 'ja' | 'local' | null
  }[]
}

/** A self-check of a site with its answers. */
export type SelfCheckRow = Pick<
  SelfCheck,
  'id' | 'siteId' | 'checkedOn' | 'language' | 'revision' | 'answers'
>

/** The follow-up interview, with what became of the improvement actions that were asked about, by their ids. */
export type FollowUpRow = Pick<FollowUp, 'heldOn' | 'outcome' | 'remark' | 'revision'> & {
  readonly measures: Readonly<Record<string, Outcome>>
}

/** A zone with its place on the walk, counted from 1. */
export type ZoneRow = Zone & { readonly position: number }

/** What an inspection holds that no file shows: it is merged all the same, so that nothing is lost when it returns. */
export type HiddenRows = {
  /** Removed ones. */
  readonly proofs: readonly ProofRow[]
  /** Removed ones. */
  readonly zones: readonly (ZoneRow & { readonly inspectionId: string })[]
  /** Parked findings with all their actions and photos. */
  readonly findings: readonly FindingRow[]
  /** Removed ones. */
  readonly selfChecks: readonly SelfCheckRow[]
  /** Removed actions of the others. */
  readonly actions: readonly ActionRow[]
  /** Removed photos of the others, and those that show a secret. */
  readonly photos: readonly PhotoRow[]
}

/** A record that a workbook of another laptop brought. */
export type ArrivedRow = { readonly type: string; readonly id: string }

/** A revision of a record that an earlier workbook carried. */
export type ExportedRow = { readonly type: string; readonly id: string; readonly revision: number }

/** Everything a workbook is made of, read in one moment. */
export type EngagementRows = {
  readonly programme: Programme | null
  readonly engagement: EngagementRow
  readonly company: Company
  readonly parent: Company | null
  readonly sites: readonly SiteRow[]
  /** Those who have a time entry, in order of their names. */
  readonly experts: readonly Expert[]
  readonly plan: PlanRow | null
  readonly steps: readonly StepRow[]
  readonly timeEntries: readonly TimeEntryRow[]
  readonly monthActs: readonly MonthActRow[]
  readonly planChanges: readonly PlanChangeRow[]
  readonly allotmentReleases: readonly AllotmentReleaseRow[]
  readonly proofs: readonly ProofRow[]
  readonly inspections: readonly InspectionRow[]
  /** What is shown beside an inspection by its id, and no part of its record. */
  readonly summaries: ReadonlyMap<string, InspectionSummary>
  readonly photos: PhotoBalance
  readonly drafts: readonly DraftRow[]
  /** In the order of their numbers, removed ones among them. */
  readonly assets: readonly AssetRow[]
  /** By day. */
  readonly selfChecks: readonly SelfCheckRow[]
  readonly followUp: FollowUpRow | null
  /** What the checks find in each draft by its id: shown beside it, no part of its record. */
  readonly lintCounts: ReadonlyMap<string, LintCounts>
  readonly exported: readonly ExportedRow[]
  readonly arrived: readonly ArrivedRow[]
  readonly hidden: HiddenRows
}
