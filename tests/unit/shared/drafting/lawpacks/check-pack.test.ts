import { describe, expect, it } from 'vitest'
import { knownSources, shippedPart } from '../../../../../main/drafting/lawpacks/shipped-pack.ts'
import { checkPack } from '../../../../../shared/drafting/lawpacks/check-pack.ts'
import { type LawPackFile, lawPackFile, type PackPart } from '../../../../../shared/drafting/lawpacks/pack.ts'
import { lawPlaces } from '../../../../../shared/drafting/rules/kinds.ts'
import { thaiPack, thaiPart } from '../../../../fixtures/law-pack.ts'

const today = '2026-11-22'

function problemsOf(file: LawPackFile) {
  return checkPack(lawPackFile.parse(file), { today, knownSources })
}

/** What is wrong once the part for Thailand is altered. */
function refused(change: (part: PackPart) => void, head: Partial<LawPackFile> = {}) {
  const part = structuredClone(thaiPart())
  change(part)
  return problemsOf(thaiPack({ jurisdictions: { TH: part }, ...head })).map(({ code, reason, place, name }) =>
    `${code} ${reason} ${place} ${name}`.trimEnd(),
  )
}

const rule = (part: PackPart, index = 0) => {
  const found = part.rules[index]
  if (!found) throw new Error('no rule')
  return found
}
const at = 'jurisdictions.TH'
const when = `${at}.rules.L-TH-01.when.message`

describe('a law pack', () => {
  it('is taken as it should be', () => {
    expect(problemsOf(thaiPack())).toEqual([])
  })

  it('of what ships passes every check, place by place', async () => {
    for (const place of lawPlaces) {
      const part = await shippedPart(place)
      expect(problemsOf(thaiPack({ jurisdictions: { [place]: part } })), place).toEqual([])
    }
  })

  it.each([
    ['nc.monhts > 12', `LAW_PACK_UNKNOWN_NAME variable ${when} nc.monhts`],
    ['nc.foo in lang.texts', `LAW_PACK_UNKNOWN_NAME variable ${when} nc.foo`],
    ['has(E-NOPE)', `LAW_PACK_UNKNOWN_NAME clause ${when} E-NOPE`],
    ['mentions(anything)', `LAW_PACK_UNKNOWN_NAME pattern ${when} anything`],
    ['nc.months > law.nothing', `LAW_PACK_UNKNOWN_NAME parameter ${when} law.nothing`],
    ['nc.months >', `LAW_PACK_BROKEN condition ${when} …`],
    ['nc.months > 12; drop', `LAW_PACK_BROKEN condition ${when} ; drop`],
    ['(((nc.present', `LAW_PACK_BROKEN condition ${when} …`],
    ['nc.months > "twelve"', `LAW_PACK_BROKEN unlike ${when} nc.months`],
    ['nc.roleCategory == "king"', `LAW_PACK_BROKEN unlike ${when} nc.roleCategory`],
  ])('with the condition %s is refused by name and place', (source, problem) => {
    expect(
      refused((part) => {
        rule(part).when = { message: source }
      }),
    ).toEqual([problem])
  })

  it('with a condition of a thousand brackets is refused without filling the call stack', () => {
    expect(
      refused((part) => {
        rule(part).when = { message: '('.repeat(1000) }
      }),
    ).toEqual([`LAW_PACK_BROKEN condition ${when} …`])
  })

  it.each([
    ['<b>bold</b>', 'markup', '<b>'],
    ['</w:t>', 'markup', '</w:t>'],
    ['<script', 'markup', '<script'],
    ['over {{months}}', 'placeholder', '{{months}}'],
    ['over $t(rules:x)', 'placeholder', '$t('],
    ['turned \u202egnihtyna', 'hidden-character', 'U+202E'],
    ['mark \u200f', 'hidden-character', 'U+200F'],
    ['bell \u0007', 'hidden-character', 'U+0007'],
  ])('with the text %j is refused', (text, reason, name) => {
    const place = `${at}.texts.en.messages.L-TH-90.message`
    expect(
      refused((part) => {
        part.texts.en = {
          ...(part.texts.en as PackPart['texts'][string]),
          messages: { ...part.texts.en?.messages, 'L-TH-90': { message: text } },
        }
      }),
    ).toEqual([`LAW_PACK_BROKEN ${reason} ${place} ${name}`])
  })

  it('may say “<” where it is no markup', () => {
    expect(
      refused((part) => {
        part.texts.th = { messages: {}, laws: { ucta: 'a < b, 3<4' }, fixes: {} }
      }),
    ).toEqual([])
  })

  it('speaks Japanese and English in full, other languages as far as it will', () => {
    expect(
      refused((part) => {
        delete part.texts.en?.laws.office
        delete part.texts.ja?.messages['L-TH-06']
        delete part.texts.th
      }),
    ).toEqual([
      `LAW_PACK_BROKEN missing-text ${at}.texts.ja.messages.L-TH-06.message`,
      `LAW_PACK_BROKEN missing-text ${at}.texts.en.laws.office`,
    ])
  })

  it('brings no text for nothing and no language that the application lacks', () => {
    expect(
      refused((part) => {
        part.texts.th = { messages: { 'L-TH-77': { message: 'x' } }, laws: {}, fixes: {} }
        part.texts.ko = { messages: {}, laws: {}, fixes: {} }
      }),
    ).toEqual([
      `LAW_PACK_UNKNOWN_NAME text ${at}.texts.th messages.L-TH-77.message`,
      `LAW_PACK_UNKNOWN_NAME language ${at}.texts ko`,
    ])
  })

  it('names only sources, clauses, countries and rules that there are', () => {
    expect(
      refused((part) => {
        rule(part).clauseId = 'X-1'
        rule(part).quietAfter = 'L-TH-99'
        rule(part, 1).basis = [{ law: 'ucta', sources: ['S999'], only: ['XX'] }]
      }),
    ).toEqual([
      `LAW_PACK_UNKNOWN_NAME rule ${at}.rules.L-TH-01.quietAfter L-TH-99`,
      `LAW_PACK_UNKNOWN_NAME clause ${at}.rules.L-TH-01.clauseId X-1`,
      `LAW_PACK_UNKNOWN_NAME source ${at}.rules.L-TH-06.basis S999`,
      `LAW_PACK_UNKNOWN_NAME country ${at}.rules.L-TH-06.basis XX`,
    ])
  })

  it('sets answers that there are, to what they may be', () => {
    const fix = (answers: NonNullable<PackPart['rules'][number]['fix']>['answers']) =>
      refused((part) => {
        rule(part).fix = { kind: 'set-answer', words: 'toLimit', answers }
      })
    const place = `${at}.rules.L-TH-01.fix`
    expect(fix({ 'nc.nothing': 1 })).toEqual([
      `LAW_PACK_UNKNOWN_NAME variable ${place}.answers.nc.nothing nc.nothing`,
    ])
    expect(fix({ 'nc.months': 'long' })).toEqual([
      `LAW_PACK_BROKEN unlike ${place}.answers.nc.months nc.months`,
    ])
    expect(fix({ 'nc.months': { law: 'gone' } })).toEqual([
      `LAW_PACK_UNKNOWN_NAME parameter ${place}.answers.nc.months law.gone`,
    ])
    expect(
      fix({
        // biome-ignore lint/suspicious/noThenProperty: the word of the shipped rules
        'nc.months': { inCase: 'nc.gone', then: { law: 'ncWarnMonths' }, else: { variable: 'nc.area' } },
      }),
    ).toEqual([
      `LAW_PACK_UNKNOWN_NAME variable ${place}.answers.nc.months.inCase nc.gone`,
      `LAW_PACK_BROKEN unlike ${place}.answers.nc.months nc.area`,
    ])
    expect(fix({ 'lang.texts': { add: 'th' }, 'nc.months': { atMost: { law: 'ncWarnMonths' } } })).toEqual([])
    expect(fix({})).toEqual([`LAW_PACK_BROKEN bad-fix ${place} set-answer`])
  })

  it('keeps to the names of its place, once each, with a source for what has one', () => {
    expect(
      refused((part) => {
        part.rules = [rule(part), rule(part), { ...rule(part), id: 'L-VN-01' }, ...part.rules.slice(1)]
        for (const text of Object.values(part.texts)) text.messages['L-VN-01'] = { message: 'x' }
        part.parameters.deductCapPct = { value: 20, confidence: 'sourced', sources: [] }
      }),
    ).toEqual([
      `LAW_PACK_BROKEN no-source ${at}.parameters.deductCapPct`,
      `LAW_PACK_BROKEN twice ${at}.rules.L-TH-01 L-TH-01`,
      `LAW_PACK_BROKEN wrong-place ${at}.rules.L-VN-01 L-TH-…`,
    ])
  })

  it('was looked at on no day to come, and says something', () => {
    expect(refused(() => {}, { asOf: '2027-01-01' })).toEqual(['LAW_PACK_BROKEN future asOf 2027-01-01'])
    expect(refused(() => {}, { jurisdictions: {} })).toEqual(['LAW_PACK_BROKEN empty jurisdictions'])
    expect(
      refused((part) => {
        part.parameters = {}
        part.rules = []
        part.texts = {}
      }),
    ).toEqual([`LAW_PACK_BROKEN empty ${at}`])
  })
})
