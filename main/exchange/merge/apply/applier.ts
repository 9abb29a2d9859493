import type { z } from 'zod'
import type { WritableDatabase } from '../../../vault/index.ts'

/** What records are put into a vault with. */
export type ApplyContext = {
  readonly db: WritableDatabase
  readonly engagementId: string
  /** For bookkeeping. */
  readonly now: string
  /** Takes the encrypted file of a picture that the workbook brought, by its hash; its row is written by this. */
  readonly takePicture: (sha256: string) => string
}

/** Another record that a record belongs to: its type and id. */
export type Reference = readonly [type: string, id: string]

/** How records of one type get into a vault. */
export type Applier<T extends { readonly id: string } = { readonly id: string }> = {
  /** The record as `collectRecords` makes it, without `removed`; a stranger's record of another shape is refused. */
  readonly schema: z.ZodType<T>
  /** Where ids are taken that other engagements have; null where engagements share records. */
  readonly table: string | null
  /** What must be there for the record to be put in. */
  readonly references?: (record: T) => readonly Reference[]
  /** Writes the record, new or changed; a removed one stays hidden with all it holds. */
  readonly put: (context: ApplyContext, record: T, isRemoved: boolean) => void
  /** Hides a record of which only the removal is known. */
  readonly remove?: (context: ApplyContext, id: string) => void
  /** What a person knows the record by. */
  readonly label: (record: T) => string
}

/** Declares an applier, so that its functions see the type of its schema. */
export function applier<T extends { readonly id: string }>(parts: Applier<T>): Applier {
  return parts as unknown as Applier
}
