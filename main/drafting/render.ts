import { isDraftLanguage } from '../../shared/drafting/languages.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../context.ts'
import { replaceOutFile } from '../out-file.ts'
import { draftPage } from './page.ts'
import { type DraftToPrint, layOutDraft } from './printed-draft.ts'
import { findDraft, readAnswers } from './store.ts'

/** Writes a draft as Word or PDF, Japanese first; the file at `out` is replaced whole or not at all. */
export const renderDraft: TaskHandler<'drafts.render'> = async (context, input) => {
  const { draftId, format, out } = input
  const record = findDraft(context.db, draftId)
  if (record === undefined) return fail('NOT_FOUND', { draftId })
  const languages = input.languages.filter(isDraftLanguage)
  const unknown = input.languages.find((language) => !isDraftLanguage(language))
  if (unknown !== undefined) return fail('UNSUPPORTED_LANGUAGE', { language: unknown })
  const draft = {
    answers: readAnswers(context.db, draftId),
    jurisdiction: record.jurisdiction,
    // Japanese stands left.
    languages: languages.toSorted((a, b) => Number(b === 'ja') - Number(a === 'ja')),
  }
  const content = format === 'docx' ? await renderWord(context, draft) : await renderPdf(context, draft)
  if (!content.ok) return content
  if (context.signal.aborted) return fail('CANCELLED')
  const written = await replaceOutFile(out, content.value)
  if (!written.ok) return written
  context.onProgress(1)
  return ok({ path: out, bytes: content.value.byteLength, format, languages: draft.languages })
}

function renderWord(
  { work, signal, onProgress }: TaskContext,
  draft: DraftToPrint,
): Promise<Result<Uint8Array>> {
  return work('drafting.buildWord', draft, { signal, onProgress })
}

async function renderPdf({ printPdf }: TaskContext, draft: DraftToPrint): Promise<Result<Uint8Array>> {
  if (printPdf === null) return fail('NEEDS_ELECTRON', { method: 'drafts.render', format: 'pdf' })
  return ok(await printPdf(draftPage(layOutDraft(draft))))
}
