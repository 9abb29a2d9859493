import { wantedTexts } from '../../../shared/drafting/lawpacks/check-texts.ts'
import type { PackPart, PackRule } from '../../../shared/drafting/lawpacks/pack.ts'
import type { LawPlace } from '../../../shared/drafting/rules/kinds.ts'
import { type PackTexts, shippedRules } from '../../../shared/drafting/rules/rules.ts'
import shippedSources from '../../../shared/drafting/sources.json' with { type: 'json' }
import { uiLanguages } from '../../../shared/languages.ts'
import { shippedRuleTexts } from '../rule-texts.ts'

const sourceById: Readonly<Record<string, { subject: string; address: string }>> = shippedSources.sources

/** The ids of the application's own list of sources. */
export const knownSources: ReadonlySet<string> = new Set(Object.keys(sourceById))

/** The shipped law of a place as a part of a pack, with its texts in every language. */
export async function shippedPart(jurisdiction: LawPlace): Promise<PackPart> {
  const shipped = shippedRules.get(jurisdiction)
  if (shipped === undefined) throw new Error(`no law of ${jurisdiction}`)
  const parameters = shipped.law as PackPart['parameters']
  const rules = shipped.rules.map(({ jurisdiction: _, ...rule }) => rule as PackRule)
  const cited = [
    ...Object.values(parameters).flatMap(({ sources }) => sources),
    ...rules.flatMap(({ basis }) => basis.flatMap(({ sources }) => sources)),
  ]
  const untold = { parameters, rules, sources: {}, texts: {} }
  const wanted = wantedTexts(untold)
  const texts = await Promise.all(
    uiLanguages.map(async (language) => [language, pick(await shippedRuleTexts(language), wanted)] as const),
  )
  return {
    ...untold,
    sources: Object.fromEntries(
      [...new Set(cited)].sort().map((id) => {
        const { subject = '', address = '' } = sourceById[id] ?? {}
        return [id, { subject, address }]
      }),
    ),
    texts: Object.fromEntries(texts),
  }
}

function pick({ messages, laws, fixes }: PackTexts, wanted: ReadonlySet<string>): PackTexts {
  const named = (folder: string, texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => wanted.has(`${folder}.${key}`)))
  const told = Object.entries(messages).map(([id, cases]) => [id, named(`messages.${id}`, cases)] as const)
  return {
    messages: Object.fromEntries(told.filter(([, cases]) => Object.keys(cases).length > 0)),
    laws: named('laws', laws),
    fixes: named('fixes', fixes),
  }
}
