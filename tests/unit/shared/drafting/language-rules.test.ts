import { describe, expect, it } from 'vitest'
import { jurisdictions } from '../../../../shared/drafting/answers.ts'
import { languageRuleOf, languageRules } from '../../../../shared/drafting/language-rules.ts'
import sources from '../../../../shared/drafting/sources.json' with { type: 'json' }
import { uiLanguages } from '../../../../shared/languages.ts'
import { flatTexts } from './locales.ts'

const scopes = ['work', 'agreement'] as const
const grounds = Object.entries(languageRules).flatMap(([place, rules]) =>
  Object.entries(rules).map(([scope, rule]) => ({ id: `${place}.${scope}`, ...rule })),
)
const ids = jurisdictions.flatMap((place) => scopes.map((scope) => `${place}.${scope}`)).sort()
const today = '2026-11-22'

describe('the rules on language', () => {
  it('are there for work and for agreements in every country', () => {
    expect(grounds.map(({ id }) => id).sort()).toEqual(ids)
  })

  it.each(uiLanguages)('are said in %s for every country', (language) => {
    const said = [...flatTexts(language, 'drafting').keys()]
      .filter((key) => /^languageRules\.[A-Z]{2}\./.test(key))
      .map((key) => key.replace('languageRules.', ''))
    expect(said.sort()).toEqual(ids)
  })

  it.each(grounds)(
    'have a source for $id unless it comes from memory',
    ({ confidence, sources: cited, asOf }) => {
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(['sourced', 'memory', 'unconfirmed']).toContain(confidence)
      if (confidence === 'sourced') expect(cited.length).toBeGreaterThan(0)
      if (confidence === 'unconfirmed') expect(cited).toEqual([])
      for (const id of cited) expect(sources.sources).toHaveProperty(id)
    },
  )
})

describe('the rule beside a document', () => {
  it('is that of work for what employees sign and for the work rules', () => {
    for (const kind of ['EC_CONF', 'NCA', 'PLG_JOIN', 'PLG_PROJ', 'PLG_EXIT', 'WR_CONF'] as const)
      expect(languageRuleOf(kind, 'FR', today).scope, kind).toBe('work')
  })

  it('is that of agreements for what employees do not sign', () => {
    for (const kind of ['NDA_MUT', 'NDA_UNI', 'NDA_OUT', 'NDA_JD', 'PLG_VIS'] as const)
      expect(languageRuleOf(kind, 'FR', today).scope, kind).toBe('agreement')
  })

  it('names the sites where it was read', () => {
    expect(languageRuleOf('NDA_UNI', 'TH', today).sites).toEqual(['thaicontracts.com'])
    expect(languageRuleOf('EC_CONF', 'CN', today).sites).toEqual(['law51.net', 'harris-sliwoski.com'])
    for (const { id, sources: cited } of grounds) {
      const [place, scope] = id.split('.') as [(typeof jurisdictions)[number], string]
      const { sites } = languageRuleOf(scope === 'work' ? 'WR_CONF' : 'NDA_MUT', place, today)
      expect(sites.length > 0, id).toBe(cited.length > 0)
    }
  })

  it('waits to be confirmed where even a part of it comes from memory or nothing is known', () => {
    const isUnconfirmed = (kind: 'NDA_UNI' | 'WR_CONF', place: 'CN' | 'FR' | 'CZ' | 'TH') =>
      languageRuleOf(kind, place, today).isUnconfirmed
    expect(isUnconfirmed('NDA_UNI', 'TH')).toBe(false)
    expect(isUnconfirmed('WR_CONF', 'CN')).toBe(false)
    expect(isUnconfirmed('NDA_UNI', 'CN')).toBe(true)
    expect(isUnconfirmed('WR_CONF', 'FR')).toBe(true)
    expect(isUnconfirmed('WR_CONF', 'CZ')).toBe(true)
  })

  it('waits to be confirmed again after twelve months', () => {
    expect(languageRuleOf('NDA_UNI', 'TH', '2027-11-21').isUnconfirmed).toBe(false)
    expect(languageRuleOf('NDA_UNI', 'TH', '2027-11-22').isUnconfirmed).toBe(true)
  })
})
