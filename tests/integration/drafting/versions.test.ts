import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ndaAnswers } from '../../fixtures/nda-answers.ts'
import { openDraftingVault } from './test-vault.ts'

let vault: ReturnType<typeof openDraftingVault>
beforeEach(() => {
  vault = openDraftingVault()
})
afterEach(() => vault.close())

async function renderedDraft() {
  const { id: engagementId } = await vault.engagement('TH')
  const { id: draftId } = await vault.value('drafts.create', {
    engagementId,
    kind: 'NDA_UNI',
    jurisdiction: 'TH',
  })
  await vault.value('drafts.setAnswers', { draftId, answers: ndaAnswers('TH') })
  const render = () =>
    vault.value('drafts.render', {
      draftId,
      format: 'docx',
      languages: ['ja', 'th'],
      out: join(vault.folder, 'nda.docx'),
    })
  return { draftId, render }
}

it('keeps a version for every rendering that differs from the last', async () => {
  const { draftId, render } = await renderedDraft()
  expect((await render()).version).toBe(1)
  expect((await render()).version).toBe(1)
  await vault.value('drafts.setAnswers', { draftId, answers: { returnDays: 21 } })
  expect((await render()).version).toBe(2)
  const { items } = await vault.value('drafts.versions', { draftId })
  expect(items.map(({ number }) => number)).toEqual([2, 1])
  expect(items[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(items[0]?.sha256).not.toBe(items[1]?.sha256)
})

it('shows what differs from a version, on both sides, in the draft as it reads now', async () => {
  const { draftId, render } = await renderedDraft()
  await render()
  const { items } = await vault.value('drafts.versions', { draftId })
  const before = items[0]?.id ?? ''
  await vault.value('drafts.setAnswers', {
    draftId,
    answers: { returnDays: 21, clausesOff: ['C-AUDIT'], nonSolicitation: { present: true } },
  })
  const { rows } = await vault.value('drafts.compare', { draftId, before, after: null })
  const returned = rows.find(({ clauseId, key }) => clauseId === 'C-RET' && key === 'return')
  expect(returned?.change).toBe('changed')
  expect(returned?.ja).toContainEqual({ kind: 'added', text: '21' })
  expect(returned?.local.some(({ kind, text }) => kind === 'added' && text.includes('21'))).toBe(true)
  const changes = new Map(rows.map(({ clauseId, change }) => [clauseId, change]))
  expect(changes.get('C-AUDIT')).toBe('removed')
  expect(changes.get('C-NONSOL')).toBe('added')
  expect(changes.get('C-PURP')).toBe('same')
})

it('writes the differences as tracked changes into a Word file', async () => {
  const { draftId, render } = await renderedDraft()
  await render()
  const { items } = await vault.value('drafts.versions', { draftId })
  await vault.value('drafts.setAnswers', { draftId, answers: { returnDays: 21 } })
  const out = join(vault.folder, 'changes.docx')
  const input = { draftId, before: items[0]?.id ?? '', after: null, out }
  const answer = await vault.value('drafts.renderChanges', input)
  expect(answer).toMatchObject({ path: out, bytes: readFileSync(out).byteLength })
  expect(answer.changes).toBeGreaterThanOrEqual(2)
})

it('refuses a version of another draft', async () => {
  const one = await renderedDraft()
  await one.render()
  const { items } = await vault.value('drafts.versions', { draftId: one.draftId })
  const other = await vault.value('drafts.create', {
    engagementId: (await vault.value('drafts.get', { id: one.draftId })).engagementId,
    kind: 'NDA_MUT',
    jurisdiction: 'TH',
  })
  const input = { draftId: other.id, before: items[0]?.id ?? '', after: null }
  expect(await vault.failure('drafts.compare', input)).toMatchObject({ code: 'NOT_FOUND' })
})
