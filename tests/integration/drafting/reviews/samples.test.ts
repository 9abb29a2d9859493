import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../main/drafting/reviews/read-document.ts'
import type { DocumentKind } from '../../../../shared/drafting/library/kinds.ts'
import { wordOf } from '../../../support/word-text.ts'

/** Invented agreements in words of their own, one paragraph a line. */
const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../../fixtures/reviews/${name}.txt`), 'utf8')
    .trim()
    .split('\n')

type Expected = {
  readonly kind?: DocumentKind
  readonly present: string
  readonly weak?: Readonly<Record<string, string>>
}

const whole =
  'PARTY PURP DEF MARK ORAL EXC COMPEL USE NEED SEC COPY TRANSF REV INC RET TERM SURV DAM INJ LAW DISP LANG SIGN'
const bareReturn = { RET: 'period destruction' }

/** What a lawyer would tick off; every other clause is absent. */
const expectations: Readonly<Record<string, Expected>> = {
  'ja-good': { present: whole.replace(' LANG', '') },
  'ja-poor': { present: 'USE', weak: { ...bareReturn, LANG: 'prevailing' } },
  'zh-good': { present: whole },
  'zh-poor': { present: 'USE', weak: { LD: 'amount' } },
  'th-good': { present: whole },
  'th-poor': { present: 'USE', weak: bareReturn },
  'vi-good': { present: whole },
  'vi-poor': { present: 'USE', weak: { ...bareReturn, PARTY: 'identity signatory' } },
  'id-good': { present: whole },
  'id-poor': { present: 'USE', weak: bareReturn },
  'en-good': { present: whole },
  'en-poor': { present: 'USE', weak: bareReturn },
  'de-good': { present: whole },
  'de-poor': { present: 'USE', weak: { ...bareReturn, LD: 'amount' } },
  'fr-good': { present: whole },
  'fr-poor': { present: 'USE', weak: bareReturn },
  'ja-rules': {
    kind: 'WR_CONF',
    present: 'MARK COPY TRANSF W-PURP W-CLASS W-DUTY W-PROH W-DEVICE W-MONITOR W-EXIT W-DISC W-PUB',
    weak: { ...bareReturn, SURV: 'duration' },
  },
  'zh-employment': {
    kind: 'EC_CONF',
    present: 'USE SURV IP E-CONF E-THIRD E-IP E-RETURN E-POST E-NC E-NCPAY E-NCLD E-DEP',
    weak: bareReturn,
  },
  'de-noncompete': { kind: 'NCA', present: 'PARTY SIGN E-NC E-NCPAY E-NCLD E-NCFORM' },
  'vi-rules': {
    kind: 'WR_CONF',
    present: 'USE COPY W-PURP W-PROH W-DISC W-PUB',
    weak: { 'W-DUTY': 'afterwards' },
  },
}

/** The prefix of agreements is left out above. */
const idOf = (id: string) => (id.includes('-') ? id : `C-${id}`)

async function review(name: string) {
  const kind = expectations[name]?.kind ?? 'NDA_UNI'
  const read = await readDocument({ bytes: await wordOf(linesOf(name)), kind })
  if (!read.ok) throw new Error(read.code)
  return read.value
}

describe.each(Object.entries(expectations))('the agreement %s', (name, { present, weak = {} }) => {
  it('is judged as a lawyer would', async () => {
    const { clauses } = await review(name)
    const found = clauses
      .filter(({ verdict }) => verdict !== 'absent')
      .map(({ clauseId, verdict, reasons }) => `${clauseId} ${verdict} ${reasons.join(' ')}`.trim())
    const expected = [
      ...present.split(' ').map((id) => `${idOf(id)} present`),
      ...Object.entries(weak).map(([id, reasons]) => `${idOf(id)} weak ${reasons}`),
    ]
    expect(found.sort()).toEqual(expected.sort())
  })

  it('is quoted where it stands', async () => {
    const lines = linesOf(name)
    for (const { quotes, verdict, clauseId } of (await review(name)).clauses) {
      expect(quotes.length > 0, clauseId).toBe(verdict !== 'absent')
      for (const { paragraph, text } of quotes) expect(lines[paragraph]).toBe(text)
    }
  })
})

it('reads figures where a clause has one alone', async () => {
  expect((await review('ja-good')).facts.answers).toEqual({
    'lang.texts': ['ja'],
    'term.months': 24,
    'surv.months': 60,
    'ret.days': 10,
    'inc.noticeHours': 24,
    'disp.forum': 'court',
  })
  expect((await review('vi-good')).facts.answers).toMatchObject({ 'disp.forum': 'arbitration' })
  expect((await review('zh-employment')).facts.answers).toMatchObject({
    'nc.months': 24,
    'nc.compMonthlyPct': 30,
  })
  expect((await review('vi-rules')).facts.answers).toMatchObject({ fine: true })
})

it('reads a Chinese agreement in traditional characters as well', async () => {
  const lines = [
    '保密協議',
    '未經甲方事先書面同意，乙方不得向任何第三方披露保密信息。',
    '乙方應當在10日內歸還或者銷毀全部資料。',
  ]
  const read = await readDocument({ bytes: await wordOf(lines), kind: 'NDA_UNI' })
  const verdicts = read.ok ? new Map(read.value.clauses.map((each) => [each.clauseId, each.verdict])) : null
  expect([verdicts?.get('C-USE'), verdicts?.get('C-RET')]).toEqual(['present', 'present'])
})

it('looks in the languages that were asked for alone', async () => {
  const bytes = await wordOf([...linesOf('ja-poor'), ...linesOf('en-good')])
  const read = await readDocument({ bytes, kind: 'NDA_UNI', languages: ['ja'] })
  if (!read.ok) throw new Error(read.code)
  expect(read.value.languages).toEqual(['ja'])
  expect(read.value.clauses.find(({ clauseId }) => clauseId === 'C-LAW')?.verdict).toBe('absent')
})
