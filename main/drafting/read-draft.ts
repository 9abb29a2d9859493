import type { Answers, DraftLanguage } from '../../shared/drafting/answers.ts'
import {
  type AssembledClause,
  assembleClauses,
  type OwnTexts,
  textKey,
} from '../../shared/drafting/assemble.ts'
import type { Draft, DraftHead, DraftRow } from '../../shared/drafting/contract.ts'
import { documents } from '../../shared/drafting/documents.ts'
import { possibleClauses, type SelectedClause, selectClauses } from '../../shared/drafting/select-clauses.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { basisOf, isUnconfirmedIn } from './grounds.ts'
import { findSideProblems } from './side-problems.ts'
import { type DraftRecord, readAnswers } from './store.ts'
import { type DraftText, readTexts } from './text-store.ts'
import { clauseTexts, groundTexts } from './texts.ts'

/** All that a draft is made from. */
export type DraftSource = {
  readonly record: DraftRecord
  readonly answers: Answers
  readonly texts: readonly DraftText[]
}

/** Reads what a draft is made from. */
export function readSource(db: ReadableDatabase, record: DraftRecord): DraftSource {
  return { record, answers: readAnswers(db, record.id), texts: readTexts(db, record.id) }
}

/** A draft with its answers and its clauses in Japanese and the local language. */
export function toDraft(source: DraftSource): Draft {
  const { record, answers } = source
  const { kind, jurisdiction, localLanguage } = record
  const selected = selectClauses({ kind, jurisdiction, answers })
  const rows = zip(source, selected)
  const problems = findSideProblems(rows, localLanguage, answers)
  const standing = new Set(selected.map(({ id }) => id))
  const heading = inBoth(localLanguage)
  return {
    ...toHead(record, answers),
    answers,
    notice: heading('document.notice'),
    rows,
    leftOut: possibleClauses(record)
      .filter(({ id }) => !standing.has(id))
      .map(({ id, headingNamespace }) => ({
        clauseId: id,
        heading: heading(`${headingNamespace === 'library' ? 'library:' : ''}clauses.${id}.heading`),
      })),
    problems,
    isInStep:
      problems.length === 0 && rows.every((row) => row.paragraphs.every(({ amber }) => amber === null)),
  }
}

/** What the list of drafts shows. */
export function toHead(record: DraftRecord, answers: Answers): DraftHead {
  const { updatedAt, ...facts } = record
  return {
    ...facts,
    title: inBoth(record.localLanguage)(`documents:kinds.${record.kind}.title`),
    recipientName: otherSide(record, answers),
    signedOn: answers.signedOn ?? null,
    savedAt: updatedAt,
  }
}

/** The texts of a draft by clause and side, for the rules that scan them. */
export function placedTexts({ rows }: Pick<Draft, 'rows'>) {
  return rows.flatMap(({ clauseId, paragraphs }) =>
    paragraphs.flatMap(({ ja, local }) => [
      { clauseId, side: 'ja' as const, text: ja },
      { clauseId, side: 'local' as const, text: local },
    ]),
  )
}

/** What people wrote on one side, for assembling the text in its language. */
export function ownTexts(texts: readonly DraftText[], side: 'ja' | 'local' | null): OwnTexts {
  if (side === null) return new Map()
  return new Map(
    texts.flatMap((text) => {
      const own = text[side]
      return own === null ? [] : [[textKey(text.clauseId, text.key), own] as const]
    }),
  )
}

function otherSide({ kind }: DraftRecord, answers: Answers): string | null {
  const [, role] = documents[kind].roles
  if (role === 'employee') return answers.employee?.name?.ja || answers.employee?.name?.local || null
  if (role === 'visitor') return answers.visitor?.name?.ja || answers.visitor?.name?.local || null
  const recipient = role === undefined ? undefined : answers.partyReceiving
  return recipient?.legalNameJa || recipient?.legalNameLocal || null
}

function zip({ record, answers, texts }: DraftSource, selected: readonly SelectedClause[]): DraftRow[] {
  const { kind, jurisdiction, localLanguage } = record
  const languages = ['ja', localLanguage] as const
  const assemble = (side: 'ja' | 'local', language: DraftLanguage): AssembledClause[] =>
    assembleClauses(
      {
        kind,
        answers,
        jurisdiction,
        language,
        languages,
        text: clauseTexts(language),
        ground: groundTexts(language),
      },
      ownTexts(texts, side),
      selected,
    )
  const japanese = assemble('ja', 'ja')
  const local = assemble('local', localLanguage)
  const edits = new Map(texts.map((text) => [textKey(text.clauseId, text.key), text]))
  return selected.map(({ id, number, clause, paragraphs }, index) => {
    const ja = japanese[index]
    const other = local[index]
    if (ja === undefined || other === undefined) throw new Error(`clause ${id} differs between languages`)
    return {
      clauseId: id,
      number,
      heading: { ja: ja.heading, local: other.heading },
      paragraphs: paragraphs.map((paragraph, row) => {
        const edit = edits.get(textKey(id, paragraph.key))
        return {
          key: paragraph.key,
          label: paragraph.label,
          level: paragraph.level,
          ja: ja.paragraphs[row]?.text ?? '',
          local: other.paragraphs[row]?.text ?? '',
          edited: (['ja', 'local'] as const).filter((side) => edit !== undefined && edit[side] !== null),
          amber: edit?.amber ?? null,
          grounds:
            paragraph.jurisdictions === null
              ? null
              : {
                  basis: basisOf(clause, paragraph),
                  confidence: paragraph.confidence,
                  isUnconfirmed: isUnconfirmedIn(paragraph, jurisdiction),
                },
        }
      }),
      notes: ja.notes.map(({ key, confidence, text }, row) => ({
        key,
        confidence,
        ja: text,
        local: other.notes[row]?.text ?? '',
      })),
      purpose: {
        ja: clauseTexts('ja')(`library:purposes.${id}`),
        en: clauseTexts('en')(`library:purposes.${id}`),
      },
      asOf: clause.asOf,
      confidence: clause.confidence,
      isUnconfirmed: isUnconfirmedIn(clause, jurisdiction),
    }
  })
}

function inBoth(local: DraftLanguage) {
  return (key: string) => ({ ja: clauseTexts('ja')(key), local: clauseTexts(local)(key) })
}
