import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../main/app.ts'
import { contract, type Input } from '../../../shared/contract.ts'
import { ruleJurisdictions } from '../../../shared/drafting/rules/kinds.ts'
import { uiLanguages } from '../../../shared/languages.ts'
import { openTestApp, testPassphrase } from '../../support/open-app.ts'

const today = '2026-11-22'
const nonCompete: Input<'lint.check'> = {
  kind: 'NCA',
  jurisdiction: 'CN',
  clauses: ['C-DEF', 'C-TRANSF', 'E-NC'],
  answers: {
    'nc.present': true,
    'nc.months': 30,
    'nc.compPresent': false,
    'nc.roleCategory': 'seniorTechnical',
    'nc.tsAccessDocumented': true,
    'wb.carveOut': true,
    'party.legalName': '见本有限公司',
    'sign.date': today,
  },
  today,
}

describe('lint.check', () => {
  it('says what is wrong, on what it rests, as of when, how sure that is and how to mend it', async () => {
    const { call } = await openTestApp()
    const { findings, asOf, rulesChecked, needsCounselReview } = await call('lint.check', nonCompete)
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      'L-CN-01 error',
      'L-CN-04 warning',
    ])
    const [term, pay] = findings
    expect(term).toMatchObject({
      clauseId: 'E-NC',
      message: { en: 'The non-compete may not exceed two years.', ja: '競業制限は2年を超えられません。' },
      basis: { en: 'Labour Contract Law (China) Art. 24', ja: '労働契約法（中国）第24条' },
      asOf: '2026-11-21',
      confidence: 'sourced',
      isUnconfirmed: false,
      isApproximate: false,
      sources: [{ id: 'S10' }],
      fix: { kind: 'set-answer', answers: { 'nc.months': 24 } },
    })
    expect(pay?.fix).toMatchObject({
      kind: 'set-answer',
      answers: { 'nc.compPresent': true, 'nc.compMonthlyPct': 50 },
    })
    expect({ asOf, needsCounselReview }).toEqual({ asOf: '2026-11-21', needsCounselReview: true })
    // 14 rules for every country and 20 for China.
    expect(rulesChecked).toBe(34)
  })

  it('asks the rules of the Union in its members', async () => {
    const { call } = await openTestApp()
    const count = async (jurisdiction: (typeof ruleJurisdictions)[number]) =>
      (await call('lint.check', { kind: 'NDA_UNI', jurisdiction, clauses: [], answers: {}, today }))
        .rulesChecked
    const counts = await Promise.all(ruleJurisdictions.map(async (each) => [each, await count(each)]))
    expect(Object.fromEntries(counts)).toEqual({
      CN: 34,
      TH: 21,
      VN: 25,
      ID: 21,
      IN: 21,
      DE: 26,
      FR: 21,
      CZ: 17,
      PL: 17,
      JP: 17,
    })
  })

  it('never says that a document is valid', async () => {
    const { call } = await openTestApp()
    const { findings, notice } = await call('lint.check', {
      kind: 'PLG_VIS',
      jurisdiction: 'TH',
      clauses: [],
      answers: { 'party.legalName': 'Sample', 'sign.date': today, 'wb.carveOut': true },
      today,
    })
    expect(findings).toEqual([])
    expect(notice.en).toBe(
      'No rule was triggered as of November 21, 2026. This result does not say that the document is valid. Review by locally qualified counsel is required.',
    )
    expect(notice.ja).toContain('2026年11月21日時点')
  })

  it.each(uiLanguages)('speaks Japanese, English and %s', async (language) => {
    const dir = mkdtempSync(join(tmpdir(), 'kagimori-lint-'))
    const app = createApp({ vaultDir: join(dir, 'vault'), checksAnswers: true, language: () => language })
    onTestFinished(async () => {
      await app.close()
      rmSync(dir, { recursive: true, force: true })
    })
    await app.call('vault.create', { passphrase: testPassphrase })
    for (const jurisdiction of ruleJurisdictions) {
      const input = {
        kind: 'NCA',
        jurisdiction,
        clauses: ['C-LD', 'E-NC', 'C-NONSOL', 'W-MONITOR'],
        answers: { 'nc.present': true, 'nc.months': 99, 'nc.compPresent': false, 'conf.scope': 'all' },
        texts: { 'C-DAM': { ja: '双方が誠意をもって協議する。' } },
        today,
      }
      const result = await app.call('lint.check', input)
      if (!result.ok) throw new Error(JSON.stringify(result))
      const { findings, notice } = contract['lint.check'].output.parse(result.value)
      const spoken = [...new Set(['ja', 'en', language])].sort()
      expect(Object.keys(notice).sort()).toEqual(spoken)
      expect(findings.length).toBeGreaterThan(4)
      for (const { message, basis, fix } of findings) {
        for (const sentence of [message, basis, ...(fix ? [fix.words] : [])]) {
          expect(Object.keys(sentence).sort()).toEqual(spoken)
          for (const text of Object.values(sentence)) expect(text).not.toMatch(/\{\{|undefined|^\s*$/)
        }
      }
    }
  })

  it('replaces a clause that consults alone by a pair, Japanese and local', async () => {
    const { call } = await openTestApp()
    const consult = '本契約に定めのない事項が生じたときは、双方が協議する。'
    const { findings } = await call('lint.check', {
      kind: 'NDA_UNI',
      jurisdiction: 'TH',
      clauses: ['C-LAW'],
      answers: {},
      texts: { 'C-LAW': { ja: `準拠法は日本法とする。${consult}`, local: 'คู่สัญญาตกลงใช้กฎหมายญี่ปุ่น' } },
      today,
    })
    const found = findings.find(({ ruleId }) => ruleId === 'L-ALL-01')
    expect(found).toMatchObject({ clauseId: 'C-LAW', isApproximate: true })
    expect(found?.fix).toMatchObject({
      kind: 'replace-text',
      clauseId: 'C-LAW',
      found: { ja: consult, local: null },
      replacement: { ja: expect.stringContaining('仲裁'), local: expect.stringContaining('อนุญาโตตุลาการ') },
    })
  })

  it('removes a non-compete in India and offers clauses in its place', async () => {
    const { call } = await openTestApp()
    const { findings } = await call('lint.check', {
      kind: 'EC_CONF',
      jurisdiction: 'IN',
      clauses: ['E-CONF', 'E-NC', 'E-NCPAY'],
      answers: { 'nc.present': true, 'nc.months': 12 },
      today,
    })
    expect(findings.find(({ ruleId }) => ruleId === 'L-IN-01')?.fix).toMatchObject({
      kind: 'remove-clause',
      clauseIds: ['E-NC', 'E-NCPAY'],
      offers: ['E-POST', 'C-NONSOL', 'E-TRAIN'],
      answers: { 'nc.present': false },
    })
  })

  it.each([
    ['TH', 'WR_CONF', 'L-TH-03', 'th'],
    ['ID', 'NDA_UNI', 'L-ID-01', 'id'],
    ['CN', 'EC_CONF', 'L-CN-13', 'zh-CN'],
    ['FR', 'EC_CONF', 'L-FR-05', 'fr'],
  ] as const)('adds the text that %s wants in %s', async (jurisdiction, kind, rule, language) => {
    const { call } = await openTestApp()
    const answers = { 'lang.texts': ['ja', 'en'], 'site.headcount': 12 }
    const { findings } = await call('lint.check', { kind, jurisdiction, clauses: [], answers, today })
    expect(findings.find(({ ruleId }) => ruleId === rule)?.fix).toMatchObject({
      kind: 'set-answer',
      answers: { 'lang.texts': ['ja', 'en', language] },
    })
  })

  it('marks what was last looked at more than a year before the day', async () => {
    const { call } = await openTestApp()
    const { findings } = await call('lint.check', { ...nonCompete, today: '2028-01-01' })
    expect(findings.every(({ isUnconfirmed }) => isUnconfirmed)).toBe(true)
  })

  it('names the choices for an unknown variable, clause, kind or country, and refuses other types', async () => {
    const { refuse } = await openTestApp()
    const fieldOf = async (input: object) => {
      const { code, details } = await refuse('lint.check', { ...nonCompete, ...input })
      expect(code).toBe('INVALID_INPUT')
      return (details as { fields: { path: string; reason: string; choices?: string[] }[] }).fields[0]
    }
    const unknown = await fieldOf({ answers: { 'nc.moths': 3 } })
    expect(unknown).toMatchObject({ path: 'answers.nc.moths', reason: 'not-a-choice' })
    expect(unknown?.choices).toContain('nc.months')
    expect(await fieldOf({ answers: { 'nc.roleCategory': 'boss' } })).toMatchObject({
      path: 'answers.nc.roleCategory',
      choices: ['seniorManagement', 'seniorTechnical', 'confidentialityDuty', 'other'],
    })
    expect(await fieldOf({ answers: { 'nc.months': '30' } })).toMatchObject({ path: 'answers.nc.months' })
    expect(await fieldOf({ answers: { 'lang.texts': 'th' } })).toMatchObject({ path: 'answers.lang.texts' })
    expect(await fieldOf({ answers: { 'nc.present': 'yes' } })).toMatchObject({ choices: ['true', 'false'] })
    expect(await fieldOf({ answers: { 'sign.date': '2026-02-30' } })).toMatchObject({ reason: 'not-a-date' })
    expect(await fieldOf({ answers: { 'site.headcount': -1 } })).toMatchObject({ reason: 'too-small' })
    expect((await fieldOf({ clauses: ['C-NONE'] }))?.choices).toContain('W-DUTY')
    expect((await fieldOf({ texts: { 'C-NONE': { ja: 'x' } } }))?.choices).toContain('C-DEF')
    expect((await fieldOf({ kind: 'NDA' }))?.choices).toContain('NDA_JD')
    expect((await fieldOf({ jurisdiction: 'US' }))?.choices).toContain('PL')
    expect(await fieldOf({ answers: { jur: 'TH' } })).toMatchObject({ path: 'answers.jur', choices: ['CN'] })
  })

  it('takes null, a name of blanks and a missing answer for the same', async () => {
    const { call } = await openTestApp()
    const rules = async (answers: Record<string, null | string>) =>
      (
        await call('lint.check', { kind: 'NDA_UNI', jurisdiction: 'VN', clauses: [], answers, today })
      ).findings.map(({ ruleId, messageKey }) => `${ruleId} ${messageKey}`)
    const missing = await rules({})
    expect(missing).toContain('L-ALL-10 messages.L-ALL-10.name')
    expect(await rules({ 'party.legalName': null, 'nc.months': null })).toEqual(missing)
    expect(await rules({ 'party.legalName': '  ' })).toEqual(missing)
  })
})
