import type { Jurisdiction } from './answers.ts'
import { documents } from './documents.ts'
import rules from './language-rules.json' with { type: 'json' }
import type { DocumentKind } from './library/kinds.ts'
import { isOlderThanAYear } from './rules/older.ts'
import sources from './sources.json' with { type: 'json' }

/** Which of a country's rules on language a document falls under: that of work, or that of agreements. */
export type LanguageScope = 'work' | 'agreement'

/** How far a rule can be relied on; `unconfirmed` says that none is known. */
export type LanguageRuleConfidence = 'sourced' | 'memory' | 'unconfirmed'

/** What a country's rule on language rests on. */
export type LanguageGrounds = {
  /** Ids of the list of sources. */
  readonly sources: readonly string[]
  readonly confidence: LanguageRuleConfidence
  /** When it was last looked at. */
  readonly asOf: string
}

/** The rule on language that stands beside a document's question; its text is `languageRules.<jurisdiction>.<scope>`. */
export type LanguageRule = {
  readonly scope: LanguageScope
  readonly asOf: string
  readonly confidence: LanguageRuleConfidence
  /** The sites where it was read. */
  readonly sites: readonly string[]
  /** To be shown with 要確認: not read in a source, or last looked at more than twelve months before the day. */
  readonly isUnconfirmed: boolean
}

/** The grounds of every country's rules on language. */
export const languageRules = rules as Readonly<Record<Jurisdiction, Record<LanguageScope, LanguageGrounds>>>

const addresses: Readonly<Record<string, { readonly address: string }>> = sources.sources

/** The rule on language that a document meets in a country, as it stands on a day. */
export function languageRuleOf(kind: DocumentKind, jurisdiction: Jurisdiction, today: string): LanguageRule {
  const scope = scopeOf(kind)
  const { asOf, confidence, sources: ids } = languageRules[jurisdiction][scope]
  return {
    scope,
    asOf,
    confidence,
    sites: ids.flatMap((id) => sitesOf(addresses[id]?.address ?? '')),
    isUnconfirmed: confidence !== 'sourced' || isOlderThanAYear(asOf, today),
  }
}

function scopeOf(kind: DocumentKind): LanguageScope {
  const { family } = documents[kind]
  return family === 'employment' || family === 'rules' ? 'work' : 'agreement'
}

function sitesOf(address: string): string[] {
  return [...address.matchAll(/https?:\/\/(?:www\.)?([^/\s]+)/g)].map((match) => match[1] ?? '')
}
