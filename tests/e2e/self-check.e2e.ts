import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, callVault } from '../support/call-vault.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { testPassphrase } from './door.ts'
import { expectWhole } from './expect-whole.ts'
import { type LaunchedApp, makeDataDir } from './launch.ts'
import { launchOpened, putAway } from './opened-window.ts'
import { recordGaps } from './record-gaps.ts'
import { speak } from './speak.ts'

describe('the self-check and the follow-up interview', () => {
  const dataDir = makeDataDir()
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const vaultDir = join(dataDir, 'vault')
    await createThaiVault(vaultDir, testPassphrase)
    await recordGaps(vaultDir, testPassphrase)
    await callVault(vaultDir, testPassphrase, reachLastStep)
    app = await launchOpened(dataDir)
    page = app.page
    await page.getByText(thaiCompany).first().click()
  })
  afterAll(() => putAway(dataDir, app))

  async function openTab(tab: string) {
    await page.locator('nav a[href="/engagements"]').click()
    await page.getByText(thaiCompany).first().click()
    await page.locator(`a[href$="/${tab}"]`).click()
  }

  const answersOf = (id: string) => page.getByRole('group', { name: `${id}の回答` })
  const chosen = (id: string) => answersOf(id).locator('[aria-pressed="true"]')

  test('a sheet begins at a site on a day, with 30 questions in both languages', async () => {
    await page.getByRole('link', { name: 'セルフチェック' }).click()
    await page.getByRole('heading', { name: 'セルフチェックはまだありません' }).waitFor()
    await expectWhole(app, 'self-check-empty')
    await page.getByLabel('実施日').fill('2024-08-20')
    await page.getByRole('button', { name: '始める' }).click()
    await page.locator('[data-question="SC-30"]').waitFor()
    await page.getByText('30問中0問に回答').waitFor()
    expect(await page.locator('[data-question]').count()).toBe(30)
    const thai = page.locator('[data-question="SC-01"] [lang="th"]').first()
    expect(await thai.textContent()).toMatch(/[\u0e01-\u0e4e]/)
    await page.getByText('設問と評点は案です。').waitFor()
    await expectWhole(app, 'self-check-sheet')
  })

  test('keys answer and go on to the next question, arrows lead back', async () => {
    await answersOf('SC-01').getByRole('button').first().focus()
    for (const key of ['a', 'B', '3', 'd', '?']) await page.keyboard.press(key)
    await page.getByText('30問中5問に回答').waitFor()
    for (const [id, answer] of [
      ['SC-01', 'A'],
      ['SC-02', 'B'],
      ['SC-03', 'C'],
      ['SC-04', 'D'],
      ['SC-05', '?'],
    ] as const)
      expect(await chosen(id).textContent()).toBe(answer)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('c')
    await page.waitForFunction(
      () => document.querySelector('[data-question="SC-05"] [aria-pressed="true"]')?.textContent === 'C',
    )
  })

  test('a tap answers, a second one takes it back, and what does not apply asks why', async () => {
    const button = (id: string, name: string) =>
      answersOf(id).getByRole('button', { name: new RegExp(`^${name} `) })
    await button('SC-06', 'D').click()
    await page.getByText('30問中6問に回答').waitFor()
    await button('SC-06', 'D').click()
    await page.getByText('30問中5問に回答').waitFor()
    await button('SC-06', 'D').click()
    await button('SC-25', 'N').click()
    await page.getByText('理由を記入してください').waitFor()
    // Keys that are typed are no answers.
    await page.getByLabel('該当しない理由（日本語）').fill('競業避止は使っていないa')
    await page.getByLabel('該当しない理由（タイ語）').fill('ไม่ได้ใช้')
    await page.getByText('理由を記入してください').waitFor({ state: 'detached' })
    for (const id of ['SC-12', 'SC-21', 'SC-23']) await button(id, 'C').click()
    await button('SC-24', 'D').click()
    await button('SC-30', '\\?').click()
    await page.getByText('30問中12問に回答').waitFor()
    const { height, width } = (await button('SC-30', 'A').boundingBox()) ?? { height: 0, width: 0 }
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(44)
    await expectWhole(app, 'self-check-answers')
  })

  test('hints and score are behind a view of their own, none of them is on the sheet', async () => {
    const hint = 'SC-06がDです。まず「現在の管理体制のアセスメント」で'
    expect(await page.getByText('達成率').count()).toBe(0)
    expect(await page.getByText(hint).count()).toBe(0)
    await page.getByText('結果（専門家用）').click()
    await page.getByText(hint).waitFor()
    await page.getByText('SC-21がC以下です。').waitFor()
    await page.getByText(/SC-30 漏えい時の連絡先/).waitFor()
    await page.getByRole('img', { name: '分野別の達成率' }).waitFor()
    await expectWhole(app, 'self-check-result')
  })

  test('the result reads as well in Thai and German', async () => {
    for (const language of ['th', 'de'] as const) {
      await speak(page, language)
      await openTab('self-check')
      await page.locator('main tbody button').first().click()
      await page.locator('[aria-pressed]').first().waitFor()
      await expectWhole(app, `self-check-sheet-${language}`)
      await page.locator('.mantine-SegmentedControl-label').last().click()
      await page.getByRole('img').first().waitFor()
      await expectWhole(app, `self-check-result-${language}`)
      await page.locator('section > header button').first().click()
      await page.locator('main table').waitFor()
      await expectWhole(app, `self-check-list-${language}`)
    }
    await speak(page, 'ja')
  })

  test('a sheet can be removed and put back', async () => {
    await openTab('self-check')
    await page.getByRole('button', { name: /サラトーン工場.*セルフチェックを削除/ }).click()
    await page.getByText('削除済み').waitFor()
    await page.getByRole('button', { name: '元に戻す' }).click()
    await page.getByRole('button', { name: /サラトーン工場.*セルフチェックを開く/ }).waitFor()
  })

  test('in Step 06 the result of the interview and of each action is recorded', async () => {
    await page.getByRole('link', { name: '概要' }).click()
    const section = page.getByRole('region', { name: 'フォローアップ面談' })
    await section.getByLabel('面談日').fill('2025-01-20')
    await section.getByRole('button', { name: '導入を検討している' }).click()
    await section.getByRole('button', { name: '導入を検討している', pressed: true }).waitFor()
    await section
      .getByLabel(/の状況$/)
      .first()
      .selectOption('introduced')
    await section.getByLabel('備考（日本語）').fill('来年度の予算で検討')
    await section
      .getByText(/保存済み/)
      .first()
      .waitFor()
    await section.getByRole('heading').scrollIntoViewIfNeeded()
    await expectWhole(app, 'follow-up')
    await page.getByRole('link', { name: 'セルフチェック' }).click()
    await page.getByRole('link', { name: '概要' }).click()
    await section.getByRole('button', { name: '導入を検討している', pressed: true }).waitFor()
    expect(
      await section
        .getByLabel(/の状況$/)
        .first()
        .inputValue(),
    ).toBe('introduced')
    expect(await section.getByLabel('備考（日本語）').inputValue()).toBe('来年度の予算で検討')
    for (const language of ['th', 'de'] as const) {
      await speak(page, language)
      await openTab('overview')
      await page.locator('main select').first().waitFor()
      await expectWhole(app, `follow-up-${language}`)
    }
    expect(app.complaints).toEqual([])
  })

  test('and all of it stands in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('main select').first().waitFor()
    await expectWhole(app, 'follow-up-dark')
    await page.locator('a[href$="/self-check"]').click()
    await page.locator('main tbody button').first().click()
    await page.locator('[aria-pressed]').first().waitFor()
    await expectWhole(app, 'self-check-sheet-dark')
    await page.locator('.mantine-SegmentedControl-label').last().click()
    await page.getByRole('img').first().waitFor()
    await expectWhole(app, 'self-check-result-dark')
  })
})

async function reachLastStep(call: Call): Promise<void> {
  const [engagement] = (await call('engagements.list', {})).items
  const id = engagement?.id ?? ''
  for (const to of ['03', '04', '05', '06'] as const)
    await call('engagements.advance', { id, to, reason: '試験' })
  const [inspection] = (await call('inspections.list', { engagementId: id })).items
  await call('inspections.adoptProposals', { inspectionId: inspection?.id ?? '' })
}
