import { newId } from '../new-id.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import type { PrintedDraft } from './printed.ts'
import type { DraftToPrint } from './printed-draft.ts'
import type { DraftRecord } from './store.ts'

/** A rendering of a draft: what it was made from, and the hash of the file that left. */
export type DraftVersion = {
  readonly id: string
  readonly draftId: string
  /** Counts from 1 in each draft. */
  readonly number: number
  readonly revision: number
  readonly isDraft: boolean
  readonly languages: string[]
  readonly sha256: string
  readonly renderedAt: string
}

/** What a version was made from and how it read: shipped texts change with the application, a version does not. */
export type VersionContent = { readonly draft: DraftToPrint; readonly printed: PrintedDraft }

type Row = Omit<DraftVersion, 'isDraft' | 'languages'> & {
  readonly isDraft: 0 | 1
  readonly languages: string
}

const columns = `id, draft_id AS draftId, number, revision, is_draft AS isDraft, languages, sha256,
  rendered_at AS renderedAt`

/** Keeps what a rendering was made from; one that is the same as the last is the same version. */
export function keepVersion(
  db: WritableDatabase,
  kept: VersionContent,
  { id: draftId, revision }: DraftRecord,
  { sha256, renderedAt }: { readonly sha256: string; readonly renderedAt: string },
): number {
  const [last] = listVersions(db, draftId)
  const content = JSON.stringify(kept)
  if (last !== undefined && readContent(db, last.id) === content) return last.number
  const number = (last?.number ?? 0) + 1
  db.prepare(
    `INSERT INTO draft_version (id, draft_id, number, revision, is_draft, languages, content, sha256, rendered_at)
     VALUES (:id, :draftId, :number, :revision, :isDraft, :languages, :content, :sha256, :renderedAt)`,
  ).run({
    id: newId(),
    draftId,
    number,
    revision,
    isDraft: kept.printed.isDraft ? 1 : 0,
    languages: JSON.stringify(kept.printed.languages),
    content,
    sha256,
    renderedAt,
  })
  return number
}

/** The versions of a draft, the newest first. */
export function listVersions(db: ReadableDatabase, draftId: string): DraftVersion[] {
  return db
    .prepare<[string], Row>(`SELECT ${columns} FROM draft_version WHERE draft_id = ? ORDER BY number DESC`)
    .all(draftId)
    .map((row) => ({ ...row, isDraft: row.isDraft === 1, languages: JSON.parse(row.languages) }))
}

/** What a version of a draft was made from; undefined where the draft has no such version. */
export function readVersion(
  db: ReadableDatabase,
  draftId: string,
  versionId: string,
): (VersionContent & { readonly renderedAt: string }) | undefined {
  const version = listVersions(db, draftId).find(({ id }) => id === versionId)
  const content = version && readContent(db, version.id)
  if (version === undefined || content === undefined) return undefined
  return { ...(JSON.parse(content) as VersionContent), renderedAt: version.renderedAt }
}

function readContent(db: ReadableDatabase, versionId: string): string | undefined {
  return db
    .prepare<[string], { content: string }>('SELECT content FROM draft_version WHERE id = ?')
    .get(versionId)?.content
}
