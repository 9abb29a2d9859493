import type { ConditionName } from '../conditions.ts'
import { type ClauseHead, type Confidence, clauseHeads } from '../structure.ts'
import agreement from './agreement.json' with { type: 'json' }
import employment from './employment.json' with { type: 'json' }
import { type DocumentKind, documentKinds, type LibraryJurisdiction } from './kinds.ts'
import workRules from './work-rules.json' with { type: 'json' }

/** A paragraph of a clause; with `jurisdictions` it is a variant that stands in those places alone. */
export type LibraryParagraph = {
  readonly key: string
  /** Whose texts it has: those of the one-way NDA (`clauses`) or its own (`library`). */
  readonly namespace: 'clauses' | 'library'
  readonly kinds: readonly DocumentKind[]
  readonly level: number
  /** The condition of the one-way NDA on its answers, null where it always stands. */
  readonly when: ConditionName | null
  readonly jurisdictions: readonly LibraryJurisdiction[] | null
  /** The paragraph whose place it takes in its documents and places. */
  readonly replaces: string | null
  readonly sources: readonly string[]
  readonly confidence: Confidence
  /** Keys of `names.basis` of the namespace `clauses`; empty where the library says the basis itself. */
  readonly basis: readonly string[]
}

/** A place and kinds of document in which a clause must not stand, e.g. a non-compete in India. */
export type Exclusion = {
  readonly jurisdiction: LibraryJurisdiction
  readonly kinds: readonly DocumentKind[]
}

/** A clause 条項 of the library without its texts. */
export type LibraryClause = {
  readonly id: string
  readonly kinds: readonly DocumentKind[]
  readonly headingNamespace: 'clauses' | 'library'
  readonly paragraphs: readonly LibraryParagraph[]
  readonly excluded: readonly Exclusion[]
  readonly sources: readonly string[]
  readonly confidence: Confidence
  readonly asOf: string
}

type StoredParagraph = Pick<LibraryParagraph, 'key' | 'kinds'> &
  Partial<Pick<LibraryParagraph, 'level' | 'jurisdictions' | 'replaces' | 'sources' | 'confidence'>>
type StoredClause = Pick<LibraryClause, 'id' | 'sources' | 'confidence'> & {
  readonly ndaKinds?: readonly DocumentKind[]
  readonly excluded?: readonly Exclusion[]
  readonly paragraphs: readonly StoredParagraph[]
}

const ndaHeads = new Map(clauseHeads.map((head) => [head.id, head]))

/** The 68 clauses: 36 of agreements and pledges, 16 of work rules, 16 of employment contracts. */
export const libraryClauses: readonly LibraryClause[] = [agreement, workRules, employment].flatMap((family) =>
  (family.clauses as readonly StoredClause[]).map((clause) => toClause(clause, family.asOf)),
)

function toClause(clause: StoredClause, asOf: string): LibraryClause {
  const { id, ndaKinds = [], excluded = [], sources, confidence } = clause
  const head = ndaHeads.get(id)
  const paragraphs = inPlace([
    ...(head && ndaKinds.length > 0 ? ndaParagraphs(head, ndaKinds, clause) : []),
    ...clause.paragraphs.map((paragraph) => ownParagraph(paragraph, clause)),
  ])
  return {
    id,
    kinds: documentKinds.filter((kind) => paragraphs.some((paragraph) => paragraph.kinds.includes(kind))),
    headingNamespace: head ? 'clauses' : 'library',
    paragraphs,
    excluded,
    sources,
    confidence,
    asOf,
  }
}

// A paragraph that replaces another stands right behind it, so that it takes its place once the other is left out.
function inPlace(paragraphs: readonly LibraryParagraph[]): LibraryParagraph[] {
  return paragraphs
    .filter(({ replaces }) => replaces === null)
    .flatMap((base) => [base, ...paragraphs.filter(({ replaces }) => replaces === base.key)])
}

function ndaParagraphs(
  { paragraphs, notes }: ClauseHead,
  kinds: readonly DocumentKind[],
  clause: StoredClause,
): LibraryParagraph[] {
  return paragraphs.map(({ key, level, when, jurisdictions }) => {
    // A note says under the same key what its paragraph rests on.
    const note = notes.find((each) => each.key === key)
    return {
      key,
      namespace: 'clauses',
      kinds,
      level: level ?? 1,
      when: when ?? null,
      jurisdictions: jurisdictions ?? null,
      replaces: null,
      sources: note?.sources ?? clause.sources,
      confidence: note?.confidence ?? clause.confidence,
      basis: note?.basis ?? [],
    }
  })
}

function ownParagraph(paragraph: StoredParagraph, clause: StoredClause): LibraryParagraph {
  return {
    namespace: 'library',
    level: 1,
    when: null,
    jurisdictions: null,
    replaces: null,
    sources: clause.sources,
    confidence: clause.confidence,
    basis: [],
    ...paragraph,
  }
}
