import type { Answers, DraftLanguage } from '../../shared/drafting/answers.ts'
import { type AssembledClause, assembleClauses } from '../../shared/drafting/assemble.ts'
import type { Draft, DraftHead, DraftRow } from '../../shared/drafting/contract.ts'
import { localLanguage } from '../../shared/drafting/languages.ts'
import type { DraftRecord } from './store.ts'
import { clauseTexts } from './texts.ts'

/** A draft with its answers and its clauses in Japanese and the local language. */
export function toDraft(record: DraftRecord, answers: Answers): Draft {
  const local = localLanguage(record.jurisdiction)
  return {
    ...toHead(record, answers),
    answers,
    notice: inBoth(local, 'document.notice'),
    rows: zip(assemble(record, answers, 'ja'), assemble(record, answers, local)),
  }
}

/** What the list of drafts shows. */
export function toHead(record: DraftRecord, answers: Answers): DraftHead {
  const { updatedAt, ...facts } = record
  const local = localLanguage(record.jurisdiction)
  const recipient = answers.partyReceiving
  return {
    ...facts,
    localLanguage: local,
    title: inBoth(local, 'document.title'),
    recipientName: recipient?.legalNameJa || recipient?.legalNameLocal || null,
    signedOn: answers.signedOn ?? null,
    savedAt: updatedAt,
  }
}

/** The contract sentences of a draft in Japanese and the local language, for the rules that scan the text. */
export function draftSentences(draft: Draft): string[] {
  return draft.rows.flatMap((row) => row.paragraphs.flatMap(({ ja, local }) => [ja, local]))
}

function assemble(
  { jurisdiction }: DraftRecord,
  answers: Answers,
  language: DraftLanguage,
): AssembledClause[] {
  const languages = ['ja', localLanguage(jurisdiction)] as const
  return assembleClauses({ answers, jurisdiction, language, languages, text: clauseTexts(language) })
}

function zip(japanese: AssembledClause[], local: AssembledClause[]): DraftRow[] {
  return japanese.map((clause, index) => {
    const other = local[index]
    if (other?.clauseId !== clause.clauseId)
      throw new Error(`clause ${clause.clauseId} differs between languages`)
    return {
      clauseId: clause.clauseId,
      number: clause.number,
      heading: { ja: clause.heading, local: other.heading },
      paragraphs: clause.paragraphs.map(({ text, ...paragraph }, row) => ({
        ...paragraph,
        ja: text,
        local: other.paragraphs[row]?.text ?? '',
      })),
      notes: clause.notes.map(({ text, ...note }, row) => ({
        ...note,
        ja: text,
        local: other.notes[row]?.text ?? '',
      })),
    }
  })
}

function inBoth(local: DraftLanguage, key: string) {
  return { ja: clauseTexts('ja')(key), local: clauseTexts(local)(key) }
}
