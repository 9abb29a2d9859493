import type { Jurisdiction } from './answers.ts'
import type { Cure } from './cures.ts'
import type { DocumentKind } from './library/kinds.ts'
import { clauseStands } from './library/select.ts'
import { libraryClauses } from './library/structure.ts'

/** A draft of the engagement as far as choosing one needs it. */
export type DraftPlace = {
  readonly id: string
  readonly kind: DocumentKind
  readonly jurisdiction: Jurisdiction
  readonly siteId: string | null
  /** UTC, ISO 8601. */
  readonly updatedAt: string
}

/** Where a finding was made; without a country no clause can be ruled out. */
export type FindingPlace = { readonly jurisdiction: Jurisdiction | null; readonly siteId: string | null }

/** The document that takes the clause: an existing draft, or a kind to begin. */
export type ChosenDraft = { readonly kind: DocumentKind; readonly draftId: string | null }

/**
 * Chooses the document that a curing clause belongs in: the draft of the same site that was changed last, else one
 * of no site, else the usual kind that may hold the clause in the country. Null where none may, as a non-compete in
 * India.
 */
export function chooseDraft(
  { clauseId, kinds }: Cure,
  drafts: readonly DraftPlace[],
  { jurisdiction, siteId }: FindingPlace,
): ChosenDraft | null {
  const clause = libraryClauses.find(({ id }) => id === clauseId)
  if (clause === undefined) return null
  const [draft] = drafts
    .filter(
      (each) =>
        kinds.includes(each.kind) &&
        (each.siteId === null || each.siteId === siteId) &&
        clauseStands(clause, each),
    )
    .sort(
      (a, b) =>
        Number(a.siteId === null) - Number(b.siteId === null) || b.updatedAt.localeCompare(a.updatedAt),
    )
  if (draft !== undefined) return { kind: draft.kind, draftId: draft.id }
  const kind = kinds.find((each) =>
    clauseStands(clause, { kind: each, jurisdiction: jurisdiction ?? undefined }),
  )
  return kind === undefined ? null : { kind, draftId: null }
}
