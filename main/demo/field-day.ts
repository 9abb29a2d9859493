import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input } from '../../shared/contract.ts'

type Without<T, K extends PropertyKey> = { readonly [P in keyof T as Exclude<P, K>]: T[P] }

/** A place of the walk; findings name it by its `key`. */
export type DemoZone = { readonly key: string } & Without<Input<'inspections.addZone'>, 'inspectionId'>

/** A photo beside the field day's text, by file name. */
export type DemoPhoto = { readonly file: string } & Without<
  Input<'inspections.addPhoto'>,
  'findingId' | 'path' | 'dataBase64'
>

/** A finding as the contract takes it, with its actions and photos. */
export type DemoFinding = Without<Input<'inspections.recordFinding'>, 'inspectionId'> & {
  readonly actions?: readonly Without<Input<'inspections.addAction'>, 'findingId'>[]
  readonly photos?: readonly DemoPhoto[]
}

/** One walk through a site. */
export type DemoInspection = {
  readonly engagement: string
  readonly site: number
  /** In the order of the walk. */
  readonly zones: readonly DemoZone[]
  readonly findings: readonly DemoFinding[]
  /** Edits made after the expert had read every text in both languages. */
  readonly afterwards: readonly DemoFinding[]
}

/** The draft of a document with the answers of its interview. */
export type DemoDraft = Without<Input<'drafts.create'>, 'engagementId' | 'siteId'> & {
  readonly engagement: string
  readonly site: number
  readonly languages: Input<'drafts.render'>['languages']
  readonly answers: Input<'drafts.setAnswers'>['answers']
}

/**
 * The sample inputs of one field day: what the contract takes, with `key`s and positions of sites in the
 * place of ids that no one knows beforehand.
 */
export type FieldDay = {
  readonly experts: readonly ({ readonly key: string } & Input<'experts.create'>)[]
  readonly companies: readonly ({ readonly key: string; readonly parent?: string } & Without<
    Input<'companies.create'>,
    'parentId'
  >)[]
  readonly engagements: readonly ({
    readonly key: string
    readonly company: string
    readonly plan: Input<'plans.applyTemplate'>['template']
    readonly steps: readonly Input<'engagements.advance'>['to'][]
  } & Without<Input<'engagements.create'>, 'companyId'>)[]
  readonly hours: readonly ({
    readonly engagement: string
    readonly expert: string
    readonly site: number
  } & Without<Input<'hours.add'>, 'engagementId' | 'expertId' | 'siteId'>)[]
  readonly inspections: readonly DemoInspection[]
  readonly drafts: readonly DemoDraft[]
}

/** Reads the sample inputs; the contract itself checks them when they are used. */
export async function readFieldDay(fixturesDir: string): Promise<FieldDay> {
  return JSON.parse(await readFile(join(fixturesDir, 'field-day.json'), 'utf8')) as FieldDay
}
