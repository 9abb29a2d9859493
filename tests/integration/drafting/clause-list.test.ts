import { describe, expect, it } from 'vitest'
import { openTestApp } from '../../support/open-app.ts'

describe('clauses.list', () => {
  it('answers all 68 clauses with purpose, sources, date and confidence', async () => {
    const { call } = await openTestApp()
    const { items, languages, needsCounselReview } = await call('clauses.list', {})
    expect(items).toHaveLength(68)
    expect(languages.slice(0, 2)).toEqual(['ja', 'en'])
    expect(needsCounselReview).toBe(true)
    for (const item of items) {
      expect(item.purpose.ja, item.id).toMatch(/。$/)
      expect(item.purpose.en, item.id).toMatch(/\.$/)
      expect(item.asOf, item.id).toMatch(/^2026-/)
      expect(item.isUnconfirmed, item.id).toBe(item.confidence === 'memory')
      for (const source of item.sources) expect(source.address, source.id).not.toBe('')
      expect(item.paragraphs.length + item.variants.length, item.id).toBeGreaterThan(0)
    }
  })

  it('points to the texts of the one-way NDA and leaves their placeholders open', async () => {
    const { call } = await openTestApp()
    const { items } = await call('clauses.list', { kind: 'NDA_UNI', jurisdiction: 'TH' })
    const oral = items.find(({ id }) => id === 'C-ORAL')
    expect(oral?.paragraphs.map(({ key }) => key)).toEqual(['confirm', 'interim', 'recording'])
    expect(oral?.paragraphs[0]?.texts.ja).toContain('{{oralConfirmDays}}')
    expect(oral?.paragraphs[0]?.texts.en).toBeUndefined()
  })

  it('lets the paragraphs of a mutual NDA take the place of those of a one-way NDA', async () => {
    const { call } = await openTestApp()
    const keysOf = async (kind: 'NDA_MUT' | 'NDA_UNI') =>
      (await call('clauses.list', { kind })).items
        .find(({ id }) => id === 'C-PURP')
        ?.paragraphs.map(({ key }) => key)
    expect(await keysOf('NDA_UNI')).toEqual(['purpose', 'project', 'oneWay', 'noObligation'])
    expect(await keysOf('NDA_MUT')).toEqual(['purpose', 'project', 'mutual', 'noObligation'])
  })

  it('replaces what a place does not allow by its variant, with the basis', async () => {
    const { call } = await openTestApp()
    const discipline = async (jurisdiction: 'VN' | 'TH') =>
      (await call('clauses.list', { kind: 'WR_CONF', jurisdiction, languages: ['ja', 'en'] })).items.find(
        ({ id }) => id === 'W-DISC',
      )
    expect((await discipline('TH'))?.paragraphs.map(({ key }) => key)).toEqual(['steps'])
    const vietnam = await discipline('VN')
    expect(vietnam?.paragraphs).toEqual([])
    expect(vietnam?.variants).toMatchObject([
      {
        key: 'stepsVN',
        replaces: 'steps',
        jurisdictions: ['VN'],
        basis: { en: 'Labour Code (Vietnam) Arts 124, 127' },
        confidence: 'sourced',
        isUnconfirmed: false,
      },
    ])
  })

  it('offers no non-compete in India and pays for it in China', async () => {
    const { call } = await openTestApp()
    expect((await call('clauses.list', { kind: 'NCA', jurisdiction: 'IN' })).items).toEqual([])
    const employment = await call('clauses.list', { kind: 'EC_CONF', jurisdiction: 'IN' })
    expect(employment.items.filter(({ id }) => id.startsWith('E-NC'))).toEqual([])
    const china = await call('clauses.list', { kind: 'NCA', jurisdiction: 'CN', languages: ['en'] })
    const pay = china.items.find(({ id }) => id === 'E-NCPAY')
    expect(pay?.variants[0]?.texts.en).toContain('30% of the average monthly wage')
  })

  it('marks everything for Czechia and Poland as unconfirmed', async () => {
    const { call } = await openTestApp()
    for (const jurisdiction of ['CZ', 'PL'] as const) {
      const { items, languages } = await call('clauses.list', { kind: 'NCA', jurisdiction })
      expect(languages).toEqual(['ja', 'en'])
      expect(items.length).toBeGreaterThan(0)
      expect(items.every((item) => item.isUnconfirmed)).toBe(true)
      expect(items.flatMap(({ variants }) => variants).every((each) => each.isUnconfirmed)).toBe(true)
    }
  })
})
