import { type AnswersPatch, type DraftLanguage, draftLanguages } from '../../shared/drafting/answers.ts'
import { documents } from '../../shared/drafting/documents.ts'
import type { DocumentKind } from '../../shared/drafting/library/kinds.ts'
import type { Engagement, Site } from '../../shared/engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { readCured } from './cures.ts'

/** What a document begins with that is already known. */
type Known = {
  readonly kind: DocumentKind
  readonly engagement: Engagement
  readonly site: Pick<Site, 'language'> | undefined
}

/**
 * The answers that the vault knows: the company on our side, the language people read at the site, and what findings
 * of this engagement ask for.
 */
export function prefill(db: ReadableDatabase, { kind, engagement, site }: Known): AnswersPatch {
  const { name, nameLocal, nameEnglish } = engagement.company
  const { family } = documents[kind]
  const language = site && readLanguage(site.language)
  return {
    partyDisclosing: { legalNameJa: name, legalNameLocal: nameLocal ?? nameEnglish },
    ...(language && family !== 'agreement' ? { worker: { languages: [language] } } : {}),
    ...fromFindings(db, engagement.id, kind),
  }
}

/** Clauses that wait for an answer and that a finding asks for. */
function fromFindings(db: ReadableDatabase, engagementId: string, kind: DocumentKind): AnswersPatch {
  const cured = new Set(
    readCured(db, engagementId).flatMap(({ cures }) =>
      cures.filter(({ kinds }) => kinds.includes(kind)).map(({ clauseId }) => clauseId),
    ),
  )
  return {
    ...(cured.has('C-NONSOL') ? { nonSolicitation: { present: true } } : {}),
    ...(cured.has('W-MONITOR') || cured.has('W-SEARCH')
      ? { wr: { monitor: cured.has('W-MONITOR') || null, search: cured.has('W-SEARCH') || null } }
      : {}),
  }
}

function readLanguage(tag: string): DraftLanguage | undefined {
  return draftLanguages.find((language) => language === tag)
}
