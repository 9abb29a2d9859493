import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { japanesePdf } from '../support/japanese-pdf.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { choose } from './choose.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { answerOpenDialog, type LaunchedApp, launchApp } from './launch.ts'

describe('a PDF in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  const agreement = join(dataDir, '契約書.pdf')
  let app: LaunchedApp

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    writeFileSync(
      agreement,
      japanesePdf('第１条（返還）受領者は秘密情報を十四日以内に返還し、または破棄する。'),
    )
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    await unlockByHand(app.page)
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  test('is read on the device, its characters by the tables that come along', async () => {
    const { page } = app
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '文書案' }).click()
    await page.getByText('既存文書レビュー', { exact: true }).click()
    await page.getByRole('button', { name: '文書をレビューする' }).click()
    const dialog = page.getByRole('dialog', { name: '文書をレビューする' })
    await answerOpenDialog(app.electron, agreement)
    await dialog.getByRole('button', { name: 'ファイルを選ぶ' }).click()
    await choose(dialog, '文書の種類', '秘密保持契約（片務）')
    await dialog.getByRole('button', { name: 'レビューを始める' }).click()
    await page.getByRole('heading', { name: '契約書.pdf' }).waitFor()
    expect(await page.getByRole('combobox', { name: '返還および廃棄の判定' }).inputValue()).toBe('○ 有')
    await page.locator('#review-C-RET').getByText('秘密情報を十四日以内に返還し').waitFor()
  })
})
