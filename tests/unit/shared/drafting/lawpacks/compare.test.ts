import { describe, expect, it } from 'vitest'
import { shippedPart } from '../../../../../main/drafting/lawpacks/shipped-pack.ts'
import { compareParts } from '../../../../../shared/drafting/lawpacks/compare.ts'
import { compareVersions, whyNotNewer } from '../../../../../shared/drafting/lawpacks/order.ts'
import { toLawPart } from '../../../../../shared/drafting/lawpacks/pack.ts'
import { alteredRules, touchedRules } from '../../../../../shared/drafting/lawpacks/touched.ts'
import type { RuleSubject } from '../../../../../shared/drafting/rules/evaluate.ts'
import { lawPlaces } from '../../../../../shared/drafting/rules/kinds.ts'
import { shippedRules } from '../../../../../shared/drafting/rules/rules.ts'
import { thaiPart } from '../../../../fixtures/law-pack.ts'

describe('two states of the law', () => {
  it('that are the same differ in nothing', async () => {
    for (const place of lawPlaces) {
      const part = await shippedPart(place)
      expect(compareParts(place, part, structuredClone(part))).toEqual([])
    }
  })

  it('differ in what comes, goes and changes, fact by fact', async () => {
    const changes = compareParts('TH', await shippedPart('TH'), thaiPart())
    const named = (kind: string) =>
      changes.filter((change) => change.kind === kind).map(({ what, id }) => `${what} ${id}`)
    expect(named('added')).toEqual(['rule L-TH-90'])
    expect(named('changed')).toEqual([
      'parameter ncWarnMonths',
      'parameter deductCapPct',
      'rule L-TH-01',
      'rule L-TH-06',
    ])
    expect(named('removed')).toContain('rule L-TH-03')
    expect(changes.find(({ id }) => id === 'ncWarnMonths')).toMatchObject({
      before: { value: '24' },
      after: { value: '12' },
    })
    const term = changes.find(({ id }) => id === 'L-TH-01')
    expect(term?.after).toMatchObject({ 'texts.ja.message': '見本：12か月を超えています。' })
    expect(term?.after?.basis).toBe('law: ucta, articles: 5, style: section, sources: S33')
    // What stays is not told, nor are languages that one side lacks as a whole.
    expect(Object.keys(term?.before ?? {})).not.toContain('when.message')
    expect(Object.keys(term?.before ?? {}).filter((key) => key.startsWith('texts.fr'))).toEqual([])
  })

  it('touch the documents on which a rule says something else, or was changed', () => {
    const part = toLawPart('TH', '2026-11-22', thaiPart())
    const after = new Map([...shippedRules, ['TH', part] as const])
    const changes = compareParts('TH', thaiPart(), thaiPart({ parameters: {} }))
    expect([...alteredRules(changes, after)]).toEqual(['L-TH-01', 'L-TH-06'])
    const subject = (kind: RuleSubject['kind'], months: number): RuleSubject => ({
      kind,
      jurisdiction: 'TH',
      clauses: new Set(['C-DEF', 'E-NC']),
      answers: { 'nc.months': months },
      texts: [],
      today: '2026-11-22',
    })
    const none = new Set<string>()
    expect(touchedRules(subject('NCA', 18), shippedRules, after, none)).toEqual(['L-TH-01'])
    expect(touchedRules(subject('NCA', 6), shippedRules, after, none)).toEqual([])
    expect(touchedRules(subject('NDA_UNI', 6), shippedRules, after, none)).toEqual(['L-TH-90'])
    expect(touchedRules(subject('NCA', 30), shippedRules, after, none)).toEqual([])
    expect(touchedRules(subject('NCA', 30), shippedRules, after, new Set(['L-TH-01']))).toEqual(['L-TH-01'])
  })
})

describe('a pack is newer', () => {
  const standing = { id: 'a', asOf: '2026-11-21', version: '2' }
  it.each([
    [{ id: 'a', asOf: '2026-11-20', version: '9' }, 'older'],
    [{ id: 'b', asOf: '2026-11-20', version: '9' }, 'older'],
    [{ id: 'a', asOf: '2026-11-21', version: '1.9' }, 'older'],
    [{ id: 'a', asOf: '2026-11-21', version: '2.0' }, 'same-version'],
    [{ id: 'a', asOf: '2026-11-21', version: '2.1' }, null],
    [{ id: 'a', asOf: '2026-11-22', version: '1' }, null],
    [{ id: 'b', asOf: '2026-11-21', version: '1' }, null],
  ])('by its day, then by its version: %j %s', (pack, why) => {
    expect(whyNotNewer(pack, standing)).toBe(why)
  })

  it('and versions count by numbers', () => {
    expect(['10', '2.1', '2', '2.0.1'].toSorted(compareVersions)).toEqual(['2', '2.0.1', '2.1', '10'])
  })
})
