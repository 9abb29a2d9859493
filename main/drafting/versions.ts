import { compareTexts, isChanged } from '../../shared/drafting/versions/compare.ts'
import type { ComparedRow } from '../../shared/drafting/versions-contract.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../context.ts'
import { replaceOutFile } from '../out-file.ts'
import { findSource } from './drafts.ts'
import type { PrintedDraft, PrintedRow } from './printed.ts'
import { layOutDraft } from './printed-draft.ts'
import { toDraft } from './read-draft.ts'
import { toPrint } from './render.ts'
import { listVersions, readVersion } from './version-store.ts'

type Pair = { readonly draftId: string; readonly before: string; readonly after: string | null }
type Printed = { readonly printed: PrintedDraft; readonly at: string }

/** The renderings of a draft that were kept, the newest first. */
export const listDraftVersions: TaskHandler<'drafts.versions'> = async ({ db }, { draftId }) => {
  const source = findSource(db, draftId)
  return source.ok ? ok({ items: listVersions(db, draftId) }) : source
}

/** Lays two versions side by side, row by row. */
export const compareVersions: TaskHandler<'drafts.compare'> = async (context, input) => {
  const pair = readPair(context, input)
  return pair.ok ? ok({ rows: compareRows(pair.value.before.printed, pair.value.after.printed) }) : pair
}

/** Writes the later version as a Word file with tracked changes; the author is the application. */
export const renderChanges: TaskHandler<'drafts.renderChanges'> = async (context, input) => {
  const pair = readPair(context, input)
  if (!pair.ok) return pair
  const { before, after } = pair.value
  const { signal, onProgress } = context
  const changes = {
    before: before.printed,
    after: after.printed,
    author: 'Kagimori',
    date: wholeSecond(after.at),
  }
  const content = await context.work('drafting.buildChanges', changes, { signal, onProgress })
  if (!content.ok) return content
  if (signal.aborted) return fail('CANCELLED')
  const written = await replaceOutFile(input.out, content.value.file)
  if (!written.ok) return written
  const { file, changes: count } = content.value
  return ok({ path: input.out, bytes: file.byteLength, changes: count })
}

function readPair(
  { db }: TaskContext,
  { draftId, before, after }: Pair,
): Result<{ before: Printed; after: Printed }> {
  const source = findSource(db, draftId)
  if (!source.ok) return source
  const earlier = readVersion(db, draftId, before)
  if (earlier === undefined) return fail('NOT_FOUND', { draftId, versionId: before })
  const first = { printed: earlier.printed, at: earlier.renderedAt }
  if (after === null) {
    const { languages, isDraft } = earlier.printed
    const now = toPrint(source.value, toDraft(source.value), languages, isDraft)
    return ok({ before: first, after: { printed: layOutDraft(now), at: source.value.record.updatedAt } })
  }
  const later = readVersion(db, draftId, after)
  if (later === undefined) return fail('NOT_FOUND', { draftId, versionId: after })
  return ok({ before: first, after: { printed: later.printed, at: later.renderedAt } })
}

function compareRows(before: PrintedDraft, after: PrintedDraft): ComparedRow[] {
  const earlier = new Map(before.rows.map((row) => [row.id, row]))
  const later = new Set(after.rows.map(({ id }) => id))
  const gone = before.rows.filter(({ id }) => !later.has(id))
  return [
    ...after.rows.map((row) => compareRow(earlier.get(row.id), row, [before, after])),
    ...gone.map((row) => compareRow(row, undefined, [before, after])),
  ].filter(({ key }) => key !== 'note')
}

function compareRow(
  before: PrintedRow | undefined,
  after: PrintedRow | undefined,
  [earlier, later]: readonly [PrintedDraft, PrintedDraft],
): ComparedRow {
  const row = after ?? before
  if (row === undefined) throw new Error('a row of no version')
  const [clauseId = '', key = 'heading'] = row.id.split('/')
  const side = (isJapanese: boolean) => {
    const language = later.languages.find((each) => (each === 'ja') === isJapanese)
    if (language === undefined) return []
    const text = (printed: PrintedDraft, of: PrintedRow | undefined) =>
      of?.texts[printed.languages.indexOf(language)] ?? ''
    return compareTexts(text(earlier, before), text(later, after), language)
  }
  const [ja, local] = [side(true), side(false)]
  const differs = isChanged(ja) || isChanged(local)
  const change =
    before === undefined ? 'added' : after === undefined ? 'removed' : differs ? 'changed' : 'same'
  return {
    clauseId,
    key: row.kind === 'note' ? 'note' : key,
    label: row.labels[0] ?? '',
    change,
    ja,
    local,
  }
}

// Word writes whole seconds.
function wholeSecond(instant: string): string {
  return `${instant.slice(0, 19)}Z`
}
