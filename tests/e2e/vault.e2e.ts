import { readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVaultByHand, goTo, testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, takePicture } from './launch.ts'

const newPassphrase = '新しい合言葉は 山と川'

describe('the vault in the window', () => {
  let app: LaunchedApp
  let recoveryCode = ''

  beforeAll(async () => {
    app = await launchApp()
  })
  afterAll(async () => {
    await app.dispose()
  })

  test('an empty folder leads to the first run, which refuses two passphrases that differ', async () => {
    const { page } = app
    await page.getByRole('heading', { name: '保管庫を作る' }).waitFor()
    await page.getByLabel('パスフレーズ', { exact: true }).fill(testPassphrase)
    await page.getByLabel('パスフレーズ（もう一度）').fill('ちがう')
    await page.keyboard.press('Enter')
    await page.getByText('二つのパスフレーズが一致しません。').waitFor()
  })

  test('the recovery code is shown once and one group of it is asked for', async () => {
    recoveryCode = await createVaultByHand(app.page)
    expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/)
  })

  test('locking from the keyboard leads to the door, where a wrong passphrase is told', async () => {
    const { page } = app
    await page.keyboard.press('Control+L')
    await page.getByRole('heading', { name: '保管庫を開く' }).waitFor()
    await page.getByLabel('パスフレーズ', { exact: true }).fill('これは違う合言葉')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('パスフレーズまたは復旧コードが違います。').waitFor()
  })

  test('the recovery code opens the vault and a new passphrase is chosen', async () => {
    const { page } = app
    await page.getByRole('button', { name: '復旧コードで開く' }).click()
    await page.getByLabel('復旧コード').fill(recoveryCode.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '新しいパスフレーズを決める' }).waitFor()
    await page.getByLabel('新しいパスフレーズ', { exact: true }).fill('しばらくの間の合言葉')
    await page.getByLabel('新しいパスフレーズ（もう一度）').fill('しばらくの間の合言葉')
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: '主な画面' }).waitFor()
  })

  test('the passphrase is changed in the settings, and only the new one opens', async () => {
    const { page } = app
    await goTo(page, '設定')
    await page.getByRole('button', { name: 'パスフレーズを変更' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('今のパスフレーズ').fill('しばらくの間の合言葉')
    await dialog.getByLabel('新しいパスフレーズ', { exact: true }).fill(newPassphrase)
    await dialog.getByLabel('新しいパスフレーズ（もう一度）').fill(newPassphrase)
    await dialog.getByRole('button', { name: 'パスフレーズを変更' }).click()
    await page.getByText('パスフレーズを変更しました。').waitFor()
    await page.getByRole('button', { name: 'ロック' }).click()
    await page.getByLabel('パスフレーズ', { exact: true }).fill(testPassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await unlockByHand(page, newPassphrase)
  })

  test('a backup is made, proven good and restored in a few clicks', async () => {
    const { page } = app
    await goTo(page, '設定')
    await page.getByRole('button', { name: '今すぐバックアップ' }).click()
    await page.getByText('バックアップを作り、復元を確かめました。').waitFor()
    await page.getByText(/最後に復元を確認したバックアップ：/).waitFor()
    await page
      .getByRole('button', { name: /のバックアップを復元/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: '復元' }).click()
    await page.getByText(/のバックアップを復元しました。/).waitFor()
  })

  test('the interface changes to English at once and the page says so', async () => {
    const { page } = app
    await goTo(page, '設定')
    await page.getByText('English', { exact: true }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.getByText('日本語', { exact: true }).click()
    await page.getByRole('heading', { name: '設定' }).waitFor()
  })

  test('nothing on the way broke the content policy', () => {
    expect(app.complaints).toEqual([])
  })

  test('a vault cut short says so and the last good backup brings it back', async () => {
    const { dataDir, vaultDir } = app
    await app.close()
    const database = readdirSync(vaultDir).find((name) => /\.(db|sqlite)$/.test(name)) ?? ''
    truncateSync(join(vaultDir, database), 10_000)
    app = await launchApp({ dataDir })
    const { page } = app
    await page.getByLabel('パスフレーズ', { exact: true }).fill(newPassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('保管庫のファイルが壊れているため、読めません。').waitFor()
    await page.getByText('最後に復元を確認したバックアップがあります。').waitFor()
    await takePicture(page, 'damaged-vault')
    await page.getByRole('button', { name: 'このバックアップから戻す' }).click()
    await page.getByRole('navigation', { name: '主な画面' }).waitFor()
  })

  test('the idle page keeps no door open: nothing but the contract is in reach of the page', async () => {
    const reach = await app.page.evaluate(() => ({
      node:
        typeof (globalThis as Record<string, unknown>).require +
        typeof (globalThis as Record<string, unknown>).process,
      bridge: Object.keys(window.kagimori).sort(),
    }))
    expect(reach.node).toBe('undefinedundefined')
    expect(reach.bridge).not.toContain('send')
    const refused = await app.page.evaluate(() =>
      window.kagimori.call('exchange.read', { path: '/etc/passwd' }),
    )
    expect(refused).toMatchObject({
      ok: false,
      code: 'INVALID_INPUT',
      details: { fields: [{ path: 'path' }] },
    })
  })
})
