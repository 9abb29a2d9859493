import type { PackHead } from '../../../shared/drafting/lawpacks/pack.ts'
import type { LawPlace } from '../../../shared/drafting/rules/kinds.ts'
import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'

/** Which pack was taken in for a place. */
export type StoredHead = PackHead & { readonly jurisdiction: LawPlace; readonly importedAt: string }

/** The packs that were taken in, one a place at most. */
export function listStoredHeads(db: ReadableDatabase): StoredHead[] {
  return db
    .prepare<[], StoredHead>(
      `SELECT jurisdiction, id, version, as_of AS asOf, publisher, imported_at AS importedAt
       FROM law_pack ORDER BY jurisdiction`,
    )
    .all()
}

/** The part of a pack as JSON; undefined where none was taken in. */
export function readStoredPart(db: ReadableDatabase, jurisdiction: LawPlace): string | undefined {
  return db
    .prepare<[string], { body: string }>('SELECT body FROM law_pack WHERE jurisdiction = ?')
    .get(jurisdiction)?.body
}

/** Takes a part in, in the place of the one that was there. */
export function storePart(
  db: WritableDatabase,
  { importedAt, jurisdiction, id, version, asOf, publisher }: StoredHead,
  body: string,
): void {
  db.prepare(
    `INSERT OR REPLACE INTO law_pack (jurisdiction, id, version, as_of, publisher, body, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(jurisdiction, id, version, asOf, publisher, body, importedAt)
}

/** Gives a part up; false where there was none. */
export function deletePart(db: WritableDatabase, jurisdiction: LawPlace): boolean {
  return db.prepare('DELETE FROM law_pack WHERE jurisdiction = ?').run(jurisdiction).changes > 0
}
