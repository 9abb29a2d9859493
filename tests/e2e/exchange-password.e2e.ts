import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { goTo, testPassphrase, unlockByHand } from './door.ts'
import {
  answerOpenDialog,
  answerSaveDialog,
  type LaunchedApp,
  launchApp,
  resizeWindow,
  takePicture,
} from './launch.ts'

const password = '鍵は別便で 2024'
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')

describe('a workbook with a password, in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  const out = join(dataDir, '提出用.xlsx')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '提出', exact: true }).last().click()
  })
  afterAll(async () => {
    await app?.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  const first = () => page.getByLabel('ファイルのパスワード', { exact: true })
  const again = () => page.getByLabel('ファイルのパスワード（もう一度）')
  const verify = () => page.getByRole('region', { name: '提出用Excelの検証' })

  async function expectNoFault() {
    for (const [width, height] of [
      [1024, 768],
      [1366, 768],
    ] as const) {
      await resizeWindow(app, width, height)
      expect(await findClippedTexts(page)).toEqual([])
    }
    expect(await seriousFaults(page)).toEqual([])
  }

  test('is written only once the password is long enough and typed twice alike', async () => {
    await answerSaveDialog(app.electron, out)
    await page.getByRole('checkbox', { name: 'パスワードで保護する' }).check()
    await first().fill('short')
    await page.getByRole('button', { name: 'Excelに書き出す' }).click()
    await page.getByText('8文字以上にしてください。').waitFor()
    await first().fill(password)
    await again().fill(`${password}!`)
    await page.getByText('2つのパスワードが違います。').waitFor()
    await page.getByText('強い').waitFor()
    await page.getByText(/^パスワードは保存しません。/).waitFor()
    await expectNoFault()
    await again().scrollIntoViewIfNeeded()
    await takePicture(page, 'exchange-password')
    expect(await page.getByText(/に書き出しました$/).count()).toBe(0)
    await again().fill(password)
    await again().press('Enter')
    await page.getByText('提出用.xlsx に書き出しました').waitFor({ timeout: 30_000 })
    expect(readFileSync(out).subarray(0, 8)).toEqual(compoundFile)
  })

  test('the password is forgotten once the file is written', async () => {
    expect(await first().inputValue()).toBe('')
    expect(await again().inputValue()).toBe('')
  })

  test('is verified with its password, which is asked for, and with no other', async () => {
    await goTo(page, '提出')
    await answerOpenDialog(app.electron, out)
    await verify().getByRole('button', { name: 'Excelを選ぶ' }).click()
    const dialog = page.getByRole('dialog', { name: 'このファイルはパスワードで保護されています' })
    await dialog.getByLabel('ファイルのパスワード').fill('not this one')
    await dialog.getByRole('button', { name: '開く' }).click()
    await dialog.getByText('ファイルのパスワードが違います。').waitFor()
    await expectNoFault()
    await takePicture(page, 'exchange-password-asked')
    await dialog.getByLabel('ファイルのパスワード').fill(password)
    await dialog.getByLabel('ファイルのパスワード').press('Enter')
    await verify().getByRole('heading', { name: '未登録の鍵' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('may be given up, and nothing is said', async () => {
    await verify().getByRole('button', { name: 'Excelを選ぶ' }).click()
    const dialog = page.getByRole('dialog', { name: 'このファイルはパスワードで保護されています' })
    await dialog.getByRole('button', { name: 'やめる' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await verify().getByRole('alert').count()).toBe(0)
  })
})
