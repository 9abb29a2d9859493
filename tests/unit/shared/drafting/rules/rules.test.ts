import { describe, expect, it } from 'vitest'
import { documentKinds } from '../../../../../shared/drafting/library/kinds.ts'
import { libraryClauses } from '../../../../../shared/drafting/library/structure.ts'
import { checkRules } from '../../../../../shared/drafting/rules/check.ts'
import { compile } from '../../../../../shared/drafting/rules/evaluate.ts'
import { inventory, ruleJurisdictions } from '../../../../../shared/drafting/rules/kinds.ts'
import { lawOf } from '../../../../../shared/drafting/rules/law.ts'
import { mentionsOf } from '../../../../../shared/drafting/rules/patterns.ts'
import { casesOf, lintRules, partsIn, shippedRules } from '../../../../../shared/drafting/rules/rules.ts'
import { variables } from '../../../../../shared/drafting/rules/variables.ts'
import sources from '../../../../../shared/drafting/sources.json' with { type: 'json' }
import { uiLanguages } from '../../../../../shared/languages.ts'
import { flatTexts } from '../locales.ts'
import { applyFix } from './apply-fix.ts'
import { china } from './cases/china.ts'
import { europe } from './cases/europe.ts'
import { everywhere } from './cases/everywhere.ts'
import { india } from './cases/india.ts'
import { southEastAsia } from './cases/south-east-asia.ts'
import { type Case, type RuleCases, subjectOf } from './rule-cases.ts'

const all: readonly RuleCases[] = [...everywhere, ...china, ...southEastAsia, ...india, ...europe]
const named = all.map((cases) => ({ ...cases, name: [cases.rule, cases.message].filter(Boolean).join(' ') }))

function hitsOf(each: Case, { rule, message }: RuleCases) {
  return checkRules(subjectOf(each)).filter(
    (hit) => hit.rule.id === rule && (message === undefined || hit.message === message),
  )
}

describe('the rules', () => {
  it('are the 88 of the sheet, each once', () => {
    expect(new Set(lintRules.map(({ id }) => id)).size).toBe(88)
    expect(lintRules).toHaveLength(88)
  })

  it('have three documents each, for every sentence, that make them speak, and three that do not', () => {
    const told = lintRules.flatMap((rule) => Object.keys(rule.when).map((message) => `${rule.id} ${message}`))
    expect(named.map(({ rule, message }) => `${rule} ${message ?? 'message'}`).sort()).toEqual(told.sort())
    for (const { name, fires, passes } of named) {
      const distinct = new Set([...fires, ...passes].map((each) => JSON.stringify(each)))
      expect([fires.length, passes.length, distinct.size], name).toEqual([3, 3, 6])
    }
  })

  it.each(named)('$name speaks of its three documents and of no near one', (cases) => {
    for (const each of cases.fires) expect(hitsOf(each, cases), JSON.stringify(each)).toHaveLength(1)
    for (const each of cases.passes) expect(hitsOf(each, cases), JSON.stringify(each)).toEqual([])
  })

  it.each(named)(
    '$name would fail all three were it turned round',
    ({ rule: id, message = 'message', fires, passes }) => {
      const rule = lintRules.find((each) => each.id === id)
      const found = rule && casesOf(rule).find((each) => each.message === message)
      if (!rule || !found) throw new Error(`${id} has no ${message}`)
      const inverted = compile({ is: 'not', part: found.condition }, lawOf(rule.jurisdiction))
      for (const each of fires) expect(inverted(subjectOf(each)), JSON.stringify(each)).toBe(false)
      // What passes because it is of another country passes whatever the condition says.
      const asked = passes.filter((each) =>
        partsIn(each.in, shippedRules).some(({ rules }) => rules.includes(rule)),
      )
      expect(asked.length).toBeGreaterThanOrEqual(2)
      for (const each of asked) expect(inverted(subjectOf(each)), JSON.stringify(each)).toBe(true)
    },
  )

  it('know the clauses of the library and no other', () => {
    expect([...inventory].sort()).toEqual(libraryClauses.map(({ id }) => id).sort())
  })

  it('cite sources that there are and clauses of the inventory', () => {
    for (const rule of lintRules) {
      for (const { law, sources: cited } of rule.basis) {
        for (const id of cited) expect(sources.sources, `${rule.id} ${law}`).toHaveProperty(id)
      }
      const places = [rule.clauseId, ...Object.values(rule.places ?? {}), ...(rule.fix?.clauseIds ?? [])]
      for (const place of places) if (place !== undefined) expect(inventory, rule.id).toContain(place)
    }
  })

  it('rest on something in every country where they are asked', () => {
    for (const { rule, fires } of named) {
      for (const each of fires)
        for (const hit of checkRules(subjectOf(each))) expect(hit.basis.length, rule).toBeGreaterThan(0)
    }
  })

  it('say what comes from memory', () => {
    const memory = lintRules.filter(({ confidence }) => confidence === 'memory').map(({ id }) => id)
    expect(memory).toEqual([
      'L-ALL-01',
      'L-ALL-04',
      'L-ALL-05',
      'L-ALL-12',
      'L-JP-03',
      'L-CN-18',
      'L-ID-07',
      'L-IN-03',
      'L-FR-03',
      'L-FR-05',
    ])
  })

  it('fix with answers that the dictionary allows', () => {
    for (const { fix } of lintRules) {
      for (const name of Object.keys(fix?.answers ?? {})) expect(variables).toHaveProperty([name])
    }
  })

  it('are silent about what their one click has mended', () => {
    const mended = new Set<string>()
    for (const cases of named) {
      for (const each of cases.fires) {
        const subject = subjectOf(each)
        const [hit] = hitsOf(each, cases)
        if (!hit?.fix) continue
        mended.add(cases.rule)
        const after = checkRules(applyFix(subject, hit.fix)).map(({ rule }) => rule.id)
        expect(after, `${cases.name} ${JSON.stringify(hit.fix)}`).not.toContain(cases.rule)
      }
    }
    const fixable = lintRules.filter(({ fix }) => fix !== undefined).map(({ id }) => id)
    expect([...mended].sort()).toEqual(fixable.sort())
  })

  it.each(uiLanguages)('replace a clause by one that no longer consults alone, in %s', (language) => {
    const text = flatTexts(language, 'rules').get('replacements.consult') ?? ''
    expect(text).not.toBe('')
    expect(mentionsOf('consultOnly', [{ clauseId: 'C-DISP', side: 'local', text }])).toEqual([])
  })

  it('pay a Chinese non-compete as its length asks, so that no rule on the pay is left', () => {
    for (const [months, percent] of [
      [12, 30],
      [13, 50],
    ]) {
      const subject = subjectOf({
        kind: 'NCA',
        in: 'CN',
        answers: { 'nc.present': true, 'nc.compPresent': false, 'nc.months': months ?? null },
      })
      const fix = checkRules(subject).find(({ rule }) => rule.id === 'L-CN-04')?.fix
      if (!fix) throw new Error('no fix')
      expect(fix).toMatchObject({ answers: { 'nc.compPresent': true, 'nc.compMonthlyPct': percent } })
      const after = checkRules(applyFix(subject, fix)).map(({ rule }) => rule.id)
      for (const id of ['L-CN-04', 'L-CN-05', 'L-CN-06']) expect(after).not.toContain(id)
    }
  })

  it('have a word for every fix and a name for every law they cite', () => {
    const keys = new Set(flatTexts('ja', 'rules').keys())
    for (const { id, when, basis, fix } of lintRules) {
      for (const message of Object.keys(when)) expect(keys).toContain(`messages.${id}.${message}`)
      for (const { law } of basis) expect(keys).toContain(`laws.${law}`)
      if (fix) expect(keys).toContain(`fixes.${fix.words}`)
    }
  })

  it('judge any kind of document in every country without a word about another country', () => {
    for (const jurisdiction of ruleJurisdictions) {
      for (const kind of documentKinds) {
        const hits = checkRules(subjectOf({ kind, in: jurisdiction }))
        const union = ['DE', 'FR', 'CZ', 'PL'].includes(jurisdiction) ? ['EU'] : []
        for (const { rule } of hits) expect(['ALL', jurisdiction, ...union]).toContain(rule.jurisdiction)
      }
    }
  })
})

describe('checkRules', () => {
  it('leaves the rule of the Union to the German one where that has spoken', () => {
    const german = checkRules(subjectOf({ kind: 'EC_CONF', in: 'DE' })).map(({ rule }) => rule.id)
    expect(german).toContain('L-DE-08')
    expect(german).not.toContain('L-EU-02')
  })

  it('takes a missing date for a tip until somebody signed', () => {
    const dated = (signed: boolean) =>
      checkRules(subjectOf({ kind: 'NDA_UNI', in: 'TH', answers: { signed } })).find(
        ({ rule, message }) => rule.id === 'L-ALL-10' && message !== 'name',
      )?.severity
    expect([dated(false), dated(true)]).toEqual(['info', 'error'])
  })

  it('calls what was last looked at more than twelve months ago unconfirmed', () => {
    const confirmed = (today: string) =>
      checkRules(subjectOf({ kind: 'NCA', in: 'CN', answers: { 'nc.months': 25 }, today })).find(
        ({ rule }) => rule.id === 'L-CN-01',
      )
    expect(confirmed('2027-11-21')).toMatchObject({ asOf: '2026-11-21', isUnconfirmed: false })
    expect(confirmed('2027-11-22')).toMatchObject({ confidence: 'sourced', isUnconfirmed: true })
  })

  it('tells a basis from memory in one country from the sources of another', () => {
    const carveOut = (jurisdiction: 'IN' | 'DE' | 'TH') =>
      checkRules(subjectOf({ kind: 'EC_CONF', in: jurisdiction })).find(({ rule }) => rule.id === 'L-ALL-09')
    expect(carveOut('DE')).toMatchObject({
      confidence: 'sourced',
      basis: [{ law: 'hinSchG' }, { law: 'directive' }],
    })
    expect(carveOut('IN')).toMatchObject({ confidence: 'memory', basis: [{ law: 'generalPrinciple' }] })
    expect(carveOut('TH')).toMatchObject({ isUnconfirmed: true, basis: [{ law: 'tsa', articles: ['7(2)'] }] })
  })

  it('takes over the confidence of the figures that a rule reads', () => {
    const penalty = checkRules(
      subjectOf({ kind: 'EC_CONF', in: 'DE', answers: { 'ld.amountMonthsSalary': 2 } }),
    )
    expect(penalty.find(({ rule }) => rule.id === 'L-DE-06')).toMatchObject({
      confidence: 'memory',
      isUnconfirmed: true,
    })
  })

  it('calls a finding approximate exactly where it scanned the text', () => {
    const approximate = new Set(
      named.flatMap(({ fires }) =>
        fires.flatMap((each) =>
          checkRules(subjectOf(each)).flatMap((hit) =>
            hit.isApproximate ? [`${hit.rule.id} ${hit.message}`] : [],
          ),
        ),
      ),
    )
    expect([...approximate].sort()).toEqual([
      'L-ALL-01 message',
      'L-CN-17 message',
      'L-DE-08 forbidden',
      'L-IN-07 message',
      'L-TH-07 message',
    ])
  })

  it('names the clause in which the text was found', () => {
    const [found] = checkRules(
      subjectOf({ kind: 'NDA_UNI', in: 'TH', has: 'C-DAM C-LAW', ja: '双方が協議して解決する。' }),
    )
    expect(found).toMatchObject({ rule: { id: 'L-ALL-01' }, clauseId: 'C-LAW' })
  })

  it('does all rules over a thousand documents in less than a second', () => {
    const subjects = Array.from({ length: 1000 }, (_, index) => {
      const { fires, passes } = named[index % named.length] ?? {}
      return subjectOf([...(fires ?? []), ...(passes ?? [])][index % 6] as Case)
    })
    for (const subject of subjects.slice(0, 10)) checkRules(subject)
    const start = performance.now()
    for (const subject of subjects) checkRules(subject)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
