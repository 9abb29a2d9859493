import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jurisdictions } from '../../../shared/drafting/answers.ts'
import type { Draft } from '../../../shared/drafting/contract.ts'
import { documentKinds } from '../../../shared/drafting/library/kinds.ts'
import { isBarred } from '../../../shared/drafting/library/select.ts'
import { ndaAnswers } from '../../fixtures/nda-answers.ts'
import { openDraftingVault } from './test-vault.ts'

let vault: ReturnType<typeof openDraftingVault>
beforeEach(() => {
  vault = openDraftingVault()
})
afterEach(() => vault.close())

const place = { clauseId: 'C-RET', key: 'return' }

async function newDraft(input: object = { kind: 'NDA_UNI', jurisdiction: 'TH' }): Promise<Draft> {
  const { id: engagementId } = await vault.engagement('TH')
  const draft = await vault.value('drafts.create', { engagementId, ...input })
  return draft.kind === 'NDA_UNI'
    ? vault.value('drafts.setAnswers', { draftId: draft.id, answers: ndaAnswers('TH') })
    : draft
}

function paragraph(draft: Draft, { clauseId, key } = place) {
  return draft.rows.find((row) => row.clauseId === clauseId)?.paragraphs.find((each) => each.key === key)
}

describe('a paragraph that a person writes', () => {
  it('turns its partner amber until it is confirmed, and reads as written from then on', async () => {
    const { id: draftId } = await newDraft()
    const text = '受領者は、求めから10日以内に返還する。'
    const edited = await vault.value('drafts.setText', { draftId, ...place, side: 'ja', text })
    expect(paragraph(edited)).toMatchObject({ ja: text, edited: ['ja'], amber: 'local' })
    expect(edited.isInStep).toBe(false)
    const confirmed = await vault.value('drafts.confirmText', { draftId, ...place })
    expect(paragraph(confirmed)).toMatchObject({ ja: text, edited: ['ja'], amber: null })
    const later = await vault.value('drafts.setAnswers', { draftId, answers: { returnDays: 30 } })
    expect(paragraph(later)?.ja).toBe(text)
    expect(paragraph(later)?.local).toContain('30 วัน')
  })

  it('is in step again when the amber side is written, or both go back to the shipped text', async () => {
    const { id: draftId } = await newDraft()
    const both = { draftId, ...place }
    await vault.value('drafts.setText', { ...both, side: 'ja', text: '返還する。' })
    const answered = await vault.value('drafts.setText', { ...both, side: 'local', text: 'ให้ส่งคืน' })
    expect(paragraph(answered)).toMatchObject({ edited: ['ja', 'local'], amber: null })
    await vault.value('drafts.setText', { ...both, side: 'ja', text: null })
    const shipped = await vault.value('drafts.setText', { ...both, side: 'local', text: null })
    expect(paragraph(shipped)).toMatchObject({ edited: [], amber: null })
  })

  it('leaves revision and time alone when the text is the same', async () => {
    const { id: draftId } = await newDraft()
    const input = { draftId, ...place, side: 'ja', text: '返還する。' }
    const once = await vault.value('drafts.setText', input)
    expect(await vault.value('drafts.setText', input)).toEqual(once)
  })

  it('is refused where no such paragraph stands', async () => {
    const { id: draftId } = await newDraft()
    const failure = await vault.failure('drafts.setText', {
      draftId,
      clauseId: 'W-DISC',
      key: 'steps',
      side: 'ja',
      text: 'x',
    })
    expect(failure).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('keeps 案 on the rendering until both sides are in step', async () => {
    const { id: draftId } = await newDraft()
    await vault.value('drafts.setText', { draftId, ...place, side: 'ja', text: '返還する。' })
    const input = { draftId, format: 'docx', languages: ['ja', 'th'], out: `${vault.folder}/x.docx` }
    expect(await vault.failure('drafts.render', { ...input, isDraft: false })).toMatchObject({
      code: 'DRAFT_NOT_IN_STEP',
      details: { places: ['C-RET.return'] },
    })
    expect(await vault.value('drafts.render', input)).toMatchObject({ version: 1 })
  })
})

describe('a fix', () => {
  it('puts a clause in that was left out', async () => {
    const { id: draftId } = await newDraft()
    await vault.value('drafts.setAnswers', { draftId, answers: { clausesOff: ['C-RET'] } })
    const fixed = await vault.value('drafts.applyFix', { draftId, ruleId: 'L-ALL-06' })
    expect(fixed.rows.map(({ clauseId }) => clauseId)).toContain('C-RET')
    const { items } = await vault.value('drafts.lint', { draftId })
    expect(items.map(({ ruleId }) => ruleId)).not.toContain('L-ALL-06')
  })

  it('sets the answer under the name the draft holds it by', async () => {
    const { id: draftId } = await newDraft()
    await vault.value('drafts.setAnswers', { draftId, answers: { confidentialScope: 'all' } })
    const fixed = await vault.value('drafts.applyFix', { draftId, ruleId: 'L-ALL-03' })
    expect(fixed.answers.confidentialScope).toBe('category')
  })

  it('replaces a sentence that settles nothing, on both sides, without turning one amber', async () => {
    const { id: draftId } = await newDraft()
    await vault.value('drafts.setAnswers', { draftId, answers: { clausesOff: ['C-DISP'] } })
    const text = '疑義は、双方が誠意をもって協議する。'
    await vault.value('drafts.setText', { draftId, clauseId: 'C-DAM', key: 'costs', side: 'ja', text })
    const { items } = await vault.value('drafts.lint', { draftId })
    const found = items.find(({ ruleId }) => ruleId === 'L-ALL-01')
    expect(found).toMatchObject({ clauseId: 'C-DAM', fix: { kind: 'replace-text' } })
    const fixed = await vault.value('drafts.applyFix', { draftId, ruleId: 'L-ALL-01' })
    const row = paragraph(fixed, { clauseId: 'C-DAM', key: 'costs' })
    expect(row?.ja).not.toContain('誠意')
    expect(row).toMatchObject({ edited: ['ja', 'local'], amber: null })
  })

  it('pays for a Chinese non-compete and takes an Indonesian one out for what may stand instead', async () => {
    const chinese = await newDraft({ kind: 'NCA', jurisdiction: 'CN' })
    await vault.value('drafts.setAnswers', { draftId: chinese.id, answers: { nc: { compPresent: false } } })
    const paid = await vault.value('drafts.applyFix', { draftId: chinese.id, ruleId: 'L-CN-04' })
    expect(paid.answers.nc).toMatchObject({ compPresent: true, compMonthlyPct: 30 })
    expect(paid.rows.map(({ clauseId }) => clauseId)).toContain('E-NCPAY')

    const indonesian = await newDraft({ kind: 'EC_CONF', jurisdiction: 'ID' })
    await vault.value('drafts.setAnswers', { draftId: indonesian.id, answers: { nc: { present: true } } })
    const without = await vault.value('drafts.applyFix', { draftId: indonesian.id, ruleId: 'L-ID-04' })
    const ids = without.rows.map(({ clauseId }) => clauseId)
    expect(ids).not.toContain('E-NC')
    expect(ids).toEqual(expect.arrayContaining(['E-POST', 'C-NONSOL']))
  })

  it('is refused where the rule offers none', async () => {
    const { id: draftId } = await newDraft()
    expect(await vault.failure('drafts.applyFix', { draftId, ruleId: 'L-ALL-99' })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a document of any kind', () => {
  it('is refused where the law gives it no effect', async () => {
    const { id: engagementId } = await vault.engagement('TH')
    const input = { engagementId, kind: 'NCA', jurisdiction: 'IN' }
    expect(await vault.failure('drafts.create', input)).toMatchObject({ code: 'DOCUMENT_VOID' })
    expect((await vault.value('drafts.list', { engagementId })).items).toEqual([])
  })

  it('may be in Hindi where people in India sign it at work, and only there', async () => {
    const pledge = await newDraft({ kind: 'PLG_JOIN', jurisdiction: 'IN', localLanguage: 'hi' })
    expect(pledge).toMatchObject({ localLanguage: 'hi' })
    expect(pledge.rows[0]?.heading.local).toMatch(/\p{Script=Devanagari}/u)
    const { id: engagementId } = await vault.engagement('TH')
    const agreement = { engagementId, kind: 'NDA_MUT', jurisdiction: 'IN', localLanguage: 'hi' }
    expect(await vault.failure('drafts.create', agreement)).toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: [{ path: 'localLanguage', choices: ['en'] }] },
    })
  })
})

describe('the two sides', () => {
  it('say the same in every document that begins with the usual answers', async () => {
    const { id: engagementId } = await vault.engagement('TH')
    for (const kind of documentKinds)
      for (const jurisdiction of jurisdictions.filter((each) => !isBarred(kind, each))) {
        const draft = await vault.value('drafts.create', { engagementId, kind, jurisdiction })
        expect(draft.problems, `${kind} ${jurisdiction}`).toEqual([])
        expect(draft.isInStep).toBe(true)
      }
  })

  it('are told apart where one was written with another figure', async () => {
    const { id: draftId } = await newDraft()
    const text = '受領者は、求めから10日以内に返還する。'
    await vault.value('drafts.setText', { draftId, ...place, side: 'ja', text })
    const { problems } = await vault.value('drafts.confirmText', { draftId, ...place })
    expect(problems).toContainEqual(expect.objectContaining({ ...place, kind: 'period' }))
  })
})

it('is in step where one side shows the address that was answered for the other alone', async () => {
  const { id: draftId } = await newDraft()
  const answers = { partyReceiving: { address: '12 Soi 5, Chon Buri', addressLocal: null } }
  const { rows, problems } = await vault.value('drafts.setAnswers', { draftId, answers })
  expect(rows[0]?.paragraphs[0]?.local).toContain('12 Soi 5')
  expect(problems).toEqual([])
})

describe('what the vault already knows', () => {
  it('stands in a new document: the company, and the language of the site', async () => {
    const engagement = await vault.engagement('TH')
    const { id: siteId } = await vault.value('sites.create', {
      engagementId: engagement.id,
      name: '第一工場',
      kind: 'factory',
      country: 'TH',
      timeZone: 'Asia/Bangkok',
      language: 'th',
    })
    const draft = await vault.value('drafts.create', {
      engagementId: engagement.id,
      kind: 'WR_CONF',
      jurisdiction: 'TH',
      siteId,
    })
    expect(draft.answers.partyDisclosing?.legalNameJa).toBe('彩波精機株式会社')
    expect(draft.answers.worker?.languages).toEqual(['th'])
  })
})

describe('the law behind a document', () => {
  it('is told beside the clause and, where it is not confirmed, marked so in the draft', async () => {
    const { rows } = await newDraft({ kind: 'EC_CONF', jurisdiction: 'DE' })
    const clause = rows.find(({ clauseId }) => clauseId === 'E-LIST')
    const named = clause?.paragraphs.find(({ key }) => key === 'namedDE')
    expect(named?.grounds?.basis?.ja).toContain('ドイツ')
    expect(clause?.notes.map(({ key }) => key)).toContain('ground-namedDE')
    const czech = await newDraft({ kind: 'NCA', jurisdiction: 'CZ' })
    expect(czech.localLanguage).toBe('en')
    expect(czech.rows.every(({ isUnconfirmed }) => isUnconfirmed)).toBe(true)
  })
})
