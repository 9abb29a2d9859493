import type { Answers, Jurisdiction } from './answers.ts'
import { conditions } from './conditions.ts'
import { clauseConditions, clauseOrder, documents, saidElsewhere } from './documents.ts'
import type { DocumentKind } from './library/kinds.ts'
import { clauseStands, selectParagraphs } from './library/select.ts'
import { type LibraryClause, type LibraryParagraph, libraryClauses } from './library/structure.ts'
import { clauseHeads, labelParagraphs, type NoteHead } from './structure.ts'

/** A clause of one document with its number and only the parts that the answers call for. */
export type SelectedClause = {
  readonly id: string
  readonly number: number
  readonly clause: LibraryClause
  readonly paragraphs: readonly (LibraryParagraph & { readonly label: string })[]
  readonly notes: readonly NoteHead[]
}

/** What a document's clauses are selected by. */
export type Selection = {
  readonly kind: DocumentKind
  readonly jurisdiction: Jurisdiction
  readonly answers: Answers
}

const ndaHeads = new Map(clauseHeads.map((head) => [head.id, head]))

/** The clauses that stand in a document, in its order, numbered from 1; the same for every language. */
export function selectClauses(selection: Selection): SelectedClause[] {
  const { kind, jurisdiction, answers } = selection
  return inOrder(kind)
    .filter((clause) => clauseStands(clause, selection) && isWanted(clause.id, selection))
    .flatMap((clause) => {
      const paragraphs = selectParagraphs(clause, { kind, jurisdiction }).filter(
        ({ when }) => when === null || conditions[when](answers),
      )
      return paragraphs.length === 0 ? [] : [{ clause, paragraphs }]
    })
    .map(({ clause, paragraphs }, index) => ({
      id: clause.id,
      number: index + 1,
      clause,
      paragraphs: labelParagraphs(index + 1, paragraphs),
      notes: notesOf(clause.id, selection),
    }))
}

/** The clauses that a kind of document may hold in a place, in its order. */
export function possibleClauses(wanted: Omit<Selection, 'answers'>): LibraryClause[] {
  return inOrder(wanted.kind).filter((clause) => clauseStands(clause, wanted))
}

function inOrder(kind: DocumentKind): readonly LibraryClause[] {
  const order = clauseOrder[documents[kind].family]
  if (order === null) return libraryClauses
  return order.flatMap((id) => libraryClauses.filter((clause) => clause.id === id))
}

/** What a person put in or left out comes before what the answers ask for. */
function isWanted(id: string, { kind, answers }: Selection): boolean {
  if ((answers.clausesOff ?? []).includes(id)) return false
  if ((answers.clausesOn ?? []).includes(id)) return true
  if (saidElsewhere[kind]?.includes(id)) return false
  const when = clauseConditions[id]?.[kind] ?? agreedWhen(id, kind)
  return when === undefined || conditions[when](answers)
}

function agreedWhen(id: string, kind: DocumentKind) {
  return documents[kind].family === 'agreement' ? ndaHeads.get(id)?.when : undefined
}

/** The drafting notes of an agreement; what other documents rest on, their paragraphs say. */
function notesOf(id: string, { kind, jurisdiction, answers }: Selection): readonly NoteHead[] {
  if (documents[kind].family !== 'agreement') return []
  return (ndaHeads.get(id)?.notes ?? []).filter(
    (note) =>
      (note.jurisdictions?.includes(jurisdiction) ?? true) &&
      (note.when === undefined || conditions[note.when](answers)),
  )
}
