import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo } from './door.ts'
import { chooseToVerify, givePassword, passwordDialog, verifySection } from './exchange-window.ts'
import { expectWhole } from './expect-whole.ts'
import { answerSaveDialog, type LaunchedApp, makeDataDir, takePicture } from './launch.ts'
import { launchThaiVault, openThaiTab, putAway } from './opened-window.ts'

const password = '鍵は別便で 2024'
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')

describe('a workbook with a password, in the window', () => {
  const dataDir = makeDataDir()
  const out = join(dataDir, '提出用.xlsx')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchThaiVault(dataDir)
    page = app.page
    await openThaiTab(page, '提出')
  })
  afterAll(() => putAway(dataDir, app))

  const first = () => page.getByLabel('ファイルのパスワード', { exact: true })
  const again = () => page.getByLabel('ファイルのパスワード（もう一度）')
  const verify = () => verifySection(page)

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
    await expectWhole(app)
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
    await chooseToVerify(app, out)
    const dialog = passwordDialog(page)
    await dialog.getByLabel('ファイルのパスワード').fill('not this one')
    await dialog.getByRole('button', { name: '開く' }).click()
    await dialog.getByText('ファイルのパスワードが違います。').waitFor()
    await expectWhole(app)
    await takePicture(page, 'exchange-password-asked')
    await givePassword(page, password)
    await verify().getByRole('heading', { name: '未登録の鍵' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('may be given up, and nothing is said', async () => {
    await verify().getByRole('button', { name: 'Excelを選ぶ' }).click()
    const dialog = passwordDialog(page)
    await dialog.getByRole('button', { name: 'やめる' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await verify().getByRole('alert').count()).toBe(0)
  })
})
