import { mkdtempSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { compose } from './compose.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { answerSaveDialog, type LaunchedApp, launchApp } from './launch.ts'

describe('a draft in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '文書案' }).click()
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  test('an NDA begins in the country of the engagement, Japanese left and Thai right', async () => {
    await page.getByRole('heading', { name: 'この案件の文書案はまだありません' }).waitFor()
    expect(await page.getByRole('combobox', { name: '国', exact: true }).inputValue()).toBe('タイ')
    await page.getByRole('button', { name: '文書案を作る' }).click()
    const first = page.getByRole('row').filter({ hasText: '第1条' })
    await first.getByRole('cell').nth(1).getByText('คู่สัญญา').waitFor()
  })

  test('an answer composed by an input method appears in the text; Enter neither submits nor breaks the line', async () => {
    await page.getByLabel('正式名称（日本語）').nth(1).focus()
    await compose(page, 'たらー', 'タラー金型株式会社')
    await page.getByRole('row').filter({ hasText: 'タラー金型株式会社' }).first().waitFor()
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('正式名称（日本語）').nth(1).inputValue()).toBe('タラー金型株式会社')
    await page.getByRole('button', { name: '期間と存続' }).click()
    await page.getByLabel('契約の期間').fill('３６')
    await page.getByRole('cell').filter({ hasText: '36' }).first().waitFor()
    await page.getByLabel('契約の期間').fill('0')
    await page.getByText('この値は使えません。').waitFor()
    await page.getByLabel('契約の期間').fill('24')
    await page.getByRole('status').filter({ hasText: '保存済み' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  test('the checks name their basis and lead to the clause', async () => {
    await page.getByRole('button', { name: '秘密情報の範囲' }).click()
    await choose(page, '定義の広さ', '一切の情報')
    await page.getByText(/^チェック結果 \d+$/).click()
    await page.getByText('現地弁護士の確認が必要です').first().waitFor()
    await page
      .getByText(/^根拠：/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '該当する条項へ' }).first().click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^clause-C-/)
    expect(await seriousFaults(page)).toEqual([])
  })

  test('the draft is written as Word and as PDF where the person chose', async () => {
    for (const [entry, name] of [
      ['Word（「案」付き）', 'nda.docx'],
      ['PDF（「案」付き）', 'nda.pdf'],
    ] as const) {
      await answerSaveDialog(app.electron, join(dataDir, name))
      await page.getByRole('button', { name: '書き出す', exact: true }).click()
      await page.getByRole('menuitem', { name: entry }).click()
      await page.getByText(`${name} に書き出しました。`).waitFor()
      expect(statSync(join(dataDir, name)).size).toBeGreaterThan(10_000)
    }
  })

  test('nothing of it broke a rule of the window', () => {
    expect(app.complaints).toEqual([])
  })
})
