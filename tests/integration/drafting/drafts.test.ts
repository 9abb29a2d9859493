import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../../shared/drafting/contract.ts'
import { draftingContract } from '../../../shared/drafting/contract.ts'
import { ndaAnswers } from '../../fixtures/nda-answers.ts'
import { openDraftingVault } from './test-vault.ts'

let vault: ReturnType<typeof openDraftingVault>
beforeEach(() => {
  vault = openDraftingVault()
})
afterEach(() => vault.close())

async function newDraft(jurisdiction: 'CN' | 'TH' | 'VN'): Promise<Draft> {
  const { id: engagementId } = await vault.engagement(jurisdiction)
  return vault.value('drafts.create', { engagementId, kind: 'NDA_UNI', jurisdiction })
}

function sentence(draft: Draft, clauseId: string, key: string) {
  return draft.rows.find((row) => row.clauseId === clauseId)?.paragraphs.find((each) => each.key === key)
}

describe('drafts.create', () => {
  it('begins with the company as the discloser and the usual answers of the country', async () => {
    const draft = await newDraft('TH')
    expect(draft.answers.partyDisclosing).toEqual({
      legalNameJa: '彩波精機株式会社',
      legalNameLocal: 'Ayanami Precision (Thailand) Co., Ltd.',
    })
    expect(draft.answers.prevailingLanguage).toBe('th')
    expect(draft).toMatchObject({ localLanguage: 'th', revision: 1, recipientName: null, signedOn: null })
    expect(await vault.value('drafts.get', { id: draft.id })).toEqual(draft)
  })

  it('refuses a site of another engagement', async () => {
    const { id: engagementId } = await vault.engagement('TH')
    const site = '018f0000-0000-7000-8000-000000000000'
    const input = { engagementId, kind: 'NDA_UNI', jurisdiction: 'TH', siteId: site }
    expect(await vault.failure('drafts.create', input)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await vault.value('drafts.list', { engagementId })).items).toEqual([])
  })
})

describe('drafts.setAnswers', () => {
  it('changes what is named, clears what is null and binds the rest into both languages', async () => {
    const { id: draftId } = await newDraft('TH')
    await vault.value('drafts.setAnswers', { draftId, answers: ndaAnswers('TH') })
    const draft = await vault.value('drafts.setAnswers', {
      draftId,
      answers: { returnDays: 21, signedOn: '2024-09-03', partyReceiving: { regNo: null } },
    })
    expect(draft.revision).toBe(3)
    expect(draft.recipientName).toBe('サイアム・サンプルモールド社')
    expect(draft.answers.partyReceiving).not.toHaveProperty('regNo')
    expect(sentence(draft, 'C-RET', 'return')?.ja).toContain('21日以内')
    expect(sentence(draft, 'C-RET', 'return')?.local).toContain('21 วัน')
    expect(sentence(draft, 'C-TERM', 'fromDate')?.local).toContain('วันที่ 3 กันยายน พ.ศ. 2567')
    expect(sentence(draft, 'C-TERM', 'fromDate')?.ja).toContain('2024年9月3日')
  })

  it('closes the sentence that an answered text ends', async () => {
    const { id: draftId } = await newDraft('VN')
    const draft = await vault.value('drafts.setAnswers', { draftId, answers: ndaAnswers('VN') })
    expect(sentence(draft, 'C-REV', 'objects')?.ja).toMatch(/S-20）。$/)
    expect(sentence(draft, 'C-REV', 'objects')?.local).toMatch(/S-20\)\.$/)
  })

  it('cites in the language of each column what a note rests on', async () => {
    const { rows } = await newDraft('CN')
    const note = rows.find((row) => row.clauseId === 'C-LIST')?.notes[0]
    expect(note?.ja).toContain('法釈〔2020〕7号）第27条')
    expect(note?.local).toContain('法释〔2020〕7号第二十七条')
    const notes = rows.flatMap((row) => row.notes)
    expect(notes.map(({ ja }) => ja).join()).not.toMatch(/Art\.|Arts/)
  })

  it('leaves revision and time alone when nothing changes', async () => {
    const draft = await newDraft('VN')
    const same = await vault.value('drafts.setAnswers', { draftId: draft.id, answers: { returnDays: 14 } })
    expect(same).toEqual(draft)
  })

  it('takes answers as text only, whatever they look like', async () => {
    const { id: draftId } = await newDraft('VN')
    const odd = '{{recipientName}} $t(document.title) <b>&amp;</b>'
    const draft = await vault.value('drafts.setAnswers', {
      draftId,
      answers: { projectName: { ja: odd, local: odd } },
    })
    expect(sentence(draft, 'C-PURP', 'project')?.ja).toContain(odd)
    expect(sentence(draft, 'C-PURP', 'project')?.local).toContain(odd)
  })

  it('refuses unknown keys and values out of range', () => {
    const { input } = draftingContract['drafts.setAnswers']
    const draftId = '018f0000-0000-7000-8000-000000000000'
    const refused = [
      { returnDay: 3 },
      { returnDays: 0 },
      { returnDays: 1.5 },
      { returnDays: '14' },
      { partyReceiving: { name: 'x' } },
      { signedOn: '2024-02-30' },
      { clausesOff: ['C-XYZ'] },
      { liquidatedDamages: { currency: 'baht' } },
    ]
    for (const answers of refused)
      expect(input.safeParse({ draftId, answers }).success, JSON.stringify(answers)).toBe(false)
  })

  it('leaves no placeholder unbound and no text untranslated in any country', async () => {
    for (const jurisdiction of ['CN', 'TH', 'VN'] as const) {
      const { id: draftId } = await newDraft(jurisdiction)
      const draft = await vault.value('drafts.setAnswers', {
        draftId,
        answers: {
          ...ndaAnswers(jurisdiction),
          liquidatedDamages: { present: true, amount: 500_000, capPercent: 8 },
          nonSolicitation: { present: true, target: 'both' },
          residualKnowledge: { present: true },
          personalData: { used: true, crossBorder: true, separateConsent: true },
          signMethod: 'platform',
        },
      })
      expect(draft.rows).toHaveLength(31)
      for (const row of draft.rows) {
        for (const { ja, local } of [...row.paragraphs, ...row.notes]) {
          expect(`${ja}${local}`).not.toMatch(/\{\{|\}\}|undefined|null/)
          expect(local).not.toBe(ja)
        }
      }
    }
  })
})

describe('drafts.lint', () => {
  it('tells each finding with its basis and date, and never that the draft is valid', async () => {
    const { id: draftId } = await newDraft('TH')
    await vault.value('drafts.setAnswers', {
      draftId,
      answers: { ...ndaAnswers('TH'), prevailingLanguage: null },
    })
    const report = await vault.value('drafts.lint', { draftId })
    expect(report.items.map((item) => [item.ruleId, item.severity])).toEqual([
      ['L-ALL-10', 'info'],
      ['L-TH-08', 'warning'],
    ])
    expect(report.items[1]).toMatchObject({ asOf: '2026-11-21', isUnconfirmed: false, clauseId: 'C-LANG' })
    expect(report.items[1]?.sources[0]?.address).toMatch(/^https/)
    expect(report.needsCounselReview).toBe(true)
  })

  it('says that no rule was triggered as of a day, and that counsel must review', async () => {
    const { id: draftId } = await newDraft('CN')
    await vault.value('drafts.setAnswers', {
      draftId,
      answers: { ...ndaAnswers('CN'), signedOn: '2025-11-01' },
    })
    const report = await vault.value('drafts.lint', { draftId })
    expect(report.items).toEqual([])
    expect(report.notice.ja).toContain('2026年11月21日時点')
    expect(report.notice.ja).toContain('現地弁護士の確認が必要')
  })

  it('reads the rendered text: an outdated article number in an answer is found', async () => {
    const { id: draftId } = await newDraft('CN')
    const purpose = { ja: null, local: '依据《反不正当竞争法》第九条保护商业秘密的委托加工' }
    await vault.value('drafts.setAnswers', { draftId, answers: { purpose, signedOn: '2025-11-01' } })
    const { items } = await vault.value('drafts.lint', { draftId })
    expect(items.find((item) => item.ruleId === 'L-CN-17')).toMatchObject({ isApproximate: true })
  })
})
