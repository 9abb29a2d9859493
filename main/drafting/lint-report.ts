import { basisText, formatDate } from '../../shared/drafting/bind-values.ts'
import type { Draft, LintReport } from '../../shared/drafting/contract.ts'
import { type LintHit, lintAsOf, lintDraft, lintRuleHeads } from '../../shared/drafting/lint.ts'
import sources from '../../shared/drafting/sources.json' with { type: 'json' }
import { draftSentences } from './read-draft.ts'
import { clauseTexts, lintTexts } from './texts.ts'

const sourceById: Readonly<Record<string, { subject: string; address: string }>> = sources.sources

/** Judges a draft by the rules of its country; never says that it is valid. */
export function reportLint(draft: Draft): LintReport {
  const { id, jurisdiction, answers } = draft
  const hits = lintDraft({ answers, jurisdiction, texts: draftSentences(draft) })
  const rules = lintRuleHeads.filter((rule) => ['ALL', jurisdiction].includes(rule.jurisdiction))
  return {
    draftId: id,
    jurisdiction,
    asOf: lintAsOf,
    rulesChecked: rules.length,
    items: hits.map(toItem),
    needsCounselReview: true,
    notice: { ja: conclude('ja', hits.length), en: conclude('en', hits.length) },
  }
}

function toItem({ rule, severity, message }: LintHit): LintReport['items'][number] {
  const messageKey = `rules.${rule.id}.${message}`
  return {
    ruleId: rule.id,
    jurisdiction: rule.jurisdiction,
    severity,
    messageKey,
    message: { ja: lintTexts('ja')(messageKey), en: lintTexts('en')(messageKey) },
    basis: {
      ja: basisText(rule.basis, 'ja', clauseTexts('ja')),
      en: basisText(rule.basis, 'en', clauseTexts('en')),
    },
    sources: rule.sources.map((id) => ({ id, subject: '', address: '', ...sourceById[id] })),
    asOf: lintAsOf,
    confidence: rule.confidence,
    isUnconfirmed: rule.confidence === 'memory',
    isApproximate: rule.isApproximate,
    ...(rule.clauseId === undefined ? {} : { clauseId: rule.clauseId }),
  }
}

function conclude(language: 'ja' | 'en', hits: number): string {
  const text = lintTexts(language)
  if (hits > 0) return text('counsel')
  const asOf = formatDate(lintAsOf, language, clauseTexts(language))
  return `${text('noneTriggered', { asOf })} ${text('counsel')}`
}
