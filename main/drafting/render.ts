import { createHash } from 'node:crypto'
import { textKey } from '../../shared/drafting/assemble.ts'
import type { Draft } from '../../shared/drafting/contract.ts'
import { isDraftLanguage } from '../../shared/drafting/languages.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../context.ts'
import { replaceOutFile } from '../out-file.ts'
import { findSource } from './drafts.ts'
import { draftPage } from './page.ts'
import type { PrintedDraft } from './printed.ts'
import { type DraftToPrint, layOutDraft } from './printed-draft.ts'
import { type DraftSource, toDraft } from './read-draft.ts'
import { keepVersion } from './version-store.ts'

/** Writes a draft as Word or PDF, Japanese first; the file at `out` is replaced whole or not at all. */
export const renderDraft: TaskHandler<'drafts.render'> = async (context, input) => {
  const { draftId, format, out } = input
  const source = findSource(context.db, draftId)
  if (!source.ok) return source
  const { record, texts } = source.value
  const known = [...new Set(['ja', record.localLanguage, ...(texts.length === 0 ? ['en'] : [])])]
  const unknown = input.languages.find((language) => !known.includes(language))
  if (unknown !== undefined) return fail('UNSUPPORTED_LANGUAGE', { language: unknown })
  const now = toDraft(source.value)
  const isDraft = input.isDraft ?? true
  if (!isDraft && !now.isInStep) return fail('DRAFT_NOT_IN_STEP', { places: Object.keys(marksOf(now)) })
  const draft = toPrint(source.value, now, input.languages, isDraft)
  const printed = layOutDraft(draft)
  const content = format === 'docx' ? await renderWord(context, printed) : await renderPdf(context, printed)
  if (!content.ok) return content
  if (context.signal.aborted) return fail('CANCELLED')
  const written = await replaceOutFile(out, content.value)
  if (!written.ok) return written
  const kept = { draft, printed }
  const version = await context.transact(() =>
    ok(keepVersion(context.db, kept, record, { sha256: sha256(content.value), renderedAt: context.now })),
  )
  if (!version.ok) return version
  context.onProgress(1)
  const { languages } = draft
  return ok({
    path: out,
    bytes: content.value.byteLength,
    format,
    languages: [...languages],
    version: version.value,
  })
}

/** A draft as it is printed now, Japanese left. */
export function toPrint(
  { record, answers, texts }: DraftSource,
  now: Draft,
  languages: readonly string[],
  isDraft: boolean,
): DraftToPrint {
  const { kind, jurisdiction, localLanguage } = record
  return {
    kind,
    jurisdiction,
    localLanguage,
    answers,
    texts,
    languages: languages.filter(isDraftLanguage).toSorted((a, b) => Number(b === 'ja') - Number(a === 'ja')),
    isDraft,
    marks: marksOf(now),
  }
}

/** Where the sides of a draft are not in step. */
function marksOf({ rows, problems }: Draft): DraftToPrint['marks'] {
  const stale = rows.flatMap(({ clauseId, paragraphs }) =>
    paragraphs.filter(({ amber }) => amber !== null).map(({ key }) => textKey(clauseId, key)),
  )
  return {
    ...Object.fromEntries(problems.map(({ clauseId, key }) => [textKey(clauseId, key), 'mismatch'] as const)),
    ...Object.fromEntries(stale.map((key) => [key, 'stale'] as const)),
  }
}

function renderWord(
  { work, signal, onProgress }: TaskContext,
  printed: PrintedDraft,
): Promise<Result<Uint8Array>> {
  return work('drafting.buildWord', printed, { signal, onProgress })
}

async function renderPdf({ printPdf }: TaskContext, printed: PrintedDraft): Promise<Result<Uint8Array>> {
  if (printPdf === null) return fail('NEEDS_ELECTRON', { method: 'drafts.render', format: 'pdf' })
  return ok(await printPdf(draftPage(printed)))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
