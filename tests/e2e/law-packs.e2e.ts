import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import type { LawPackFile } from '../../shared/drafting/lawpacks/pack.ts'
import { thaiPack } from '../fixtures/law-pack.ts'
import { asTestApp } from '../support/open-app.ts'
import { createThaiVault } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { goTo, testPassphrase, unlockByHand } from './door.ts'
import { answerOpenDialog, answerSaveDialog, type LaunchedApp, launchApp, takePicture } from './launch.ts'

describe('the law packs', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  const file = (name: string) => join(dataDir, name)
  let app: LaunchedApp
  let page: Page

  function write(name: string, content: unknown): string {
    writeFileSync(file(name), typeof content === 'string' ? content : JSON.stringify(content))
    return file(name)
  }

  async function choosePack(path: string): Promise<void> {
    await answerOpenDialog(app.electron, path)
    await page.getByRole('button', { name: '法令パックを取り込む' }).click()
  }

  const rows = () => page.getByRole('table', { name: '法令パック' }).getByRole('row')

  beforeAll(async () => {
    await createThaiVault(file('vault'), testPassphrase)
    await draftAgreement(file('vault'))
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await goTo(page, '設定')
    await page.getByRole('link', { name: '法令パックを管理' }).click()
  })
  afterAll(async () => {
    expect(app.complaints).toEqual([])
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  test('are listed for every place as they ship', async () => {
    await page.getByRole('heading', { name: '法令パック', level: 1 }).waitFor()
    await rows().nth(12).waitFor()
    expect(await rows().nth(4).innerText()).toMatch(
      /タイ[\s\S]*kagimori 版 1[\s\S]*付属[\s\S]*使用中[\s\S]*2026年11月21日[\s\S]*7[\s\S]*12/,
    )
    expect(await findClippedTexts(page)).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'law-packs')
  })

  test('a broken pack is refused with every place to correct', async () => {
    const text = JSON.stringify(thaiPack())
    await choosePack(
      write('broken.kagimori-law', text.replace('doc in B2B', 'nc.monhts > 2').replace('Sample Act', '<b>')),
    )
    const alert = page.getByRole('alert')
    await alert.getByText('「nc.monhts」という変数はありません').waitFor()
    await alert.getByText('タグ「<b>」があります').waitFor()
    await alert.getByText('何も変更していません').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(await findClippedTexts(page)).toEqual([])
    await choosePack(write('old.kagimori-law', thaiPack({ asOf: '2026-01-01' })))
    await alert.getByText('使用中のもの（2026-11-21時点、版 1）より古いため').waitFor()
  })

  test('a good pack shows what it changes and which documents it touches, and changes nothing yet', async () => {
    await choosePack(write('good.kagimori-law', thaiPack()))
    const dialog = page.getByRole('dialog')
    await dialog.getByText('sample-counsel-th 版 1（見本法律事務所）').waitFor()
    await dialog.getByText('判定が変わる文書（1件）').waitFor()
    await dialog.getByText('タラー金型株式会社').waitFor()
    await dialog.getByRole('row', { name: /変更 ncWarnMonths 数値 · タイ 値 24 値 12/ }).waitFor()
    await dialog.getByRole('row', { name: /追加 L-TH-90/ }).waitFor()
    expect(await findClippedTexts(page)).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'law-pack-preview')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await rows().count()).toBe(13)
  })

  test('is used once it is confirmed, by the keyboard alone', async () => {
    await answerOpenDialog(app.electron, file('good.kagimori-law'))
    await page.getByRole('button', { name: '法令パックを取り込む' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'やめる' }).waitFor()
    await page.locator('[role=dialog] button:focus').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page
      .getByRole('status')
      .getByText('sample-counsel-th 版 1（見本法律事務所）を使用しています')
      .waitFor()
    const imported = rows().filter({ hasText: 'sample-counsel-th' })
    expect(await imported.innerText()).toMatch(/タイ[\s\S]*取り込み[\s\S]*使用中[\s\S]*要確認/)
    expect(await rows().filter({ hasText: '不使用' }).count()).toBe(1)
    expect(await seriousFaults(page)).toEqual([])
    expect(await findClippedTexts(page)).toEqual([])
  })

  test('is written as a file that can be edited', async () => {
    await answerSaveDialog(app.electron, file('th.kagimori-law'))
    await page.getByRole('button', { name: /操作：タイ sample-counsel-th/ }).click()
    await page.getByRole('menuitem', { name: 'ファイルに書き出す' }).click()
    await page.getByRole('status').getByText('th.kagimori-law に書き出しました').waitFor()
    const written = JSON.parse(readFileSync(file('th.kagimori-law'), 'utf8')) as LawPackFile
    expect(written).toEqual(thaiPack())
  })

  test('gives way to the shipped law again', async () => {
    await page.getByRole('button', { name: /操作：タイ sample-counsel-th/ }).click()
    await page.getByRole('menuitem', { name: '付属の法令に戻す' }).click()
    await page.getByRole('dialog').getByText('タイの文書は、付属の法令で判定する').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '付属の法令に戻す' }).click()
    await rows().filter({ hasText: 'sample-counsel-th' }).waitFor({ state: 'detached' })
    expect(await rows().count()).toBe(13)
  })

  test.each([
    ['th', 'ตั้งค่า', 'จัดการชุดข้อมูลกฎหมาย', 'นำเข้าชุดข้อมูลกฎหมาย', 100, 'light'],
    ['de', 'Einstellungen', 'Rechtspakete verwalten', 'Rechtspaket importieren', 150, 'dark'],
  ] as const)(
    'can be read in %s in a small window',
    async (uiLanguage, settings, manage, choose, textScale, colorScheme) => {
      await app.close()
      app = await launchApp({
        dataDir,
        settings: { uiLanguage, textScale, colorScheme },
        size: { width: 1024, height: 768 },
      })
      page = app.page
      await page.locator('input[type="password"]').fill(testPassphrase)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: settings }).click()
      await page.getByRole('link', { name: manage }).click()
      await page.getByRole('row').nth(12).waitFor()
      expect(await findClippedTexts(page)).toEqual([])
      await takePicture(page, `law-packs-${uiLanguage}`)
      await answerOpenDialog(app.electron, file('good.kagimori-law'))
      await page.getByRole('button', { name: choose }).click()
      await page.getByRole('dialog').getByText('L-TH-90').first().waitFor()
      expect(await findClippedTexts(page)).toEqual([])
      expect(await seriousFaults(page)).toEqual([])
      await takePicture(page, `law-pack-preview-${uiLanguage}`)
    },
  )
})

/** A one-way NDA for Thailand in the vault. */
async function draftAgreement(vaultDir: string): Promise<void> {
  const app = createApp({ vaultDir })
  const { call } = asTestApp(app, vaultDir)
  await call('vault.unlock', { passphrase: testPassphrase })
  const [engagement] = (await call('engagements.list', {})).items
  if (engagement === undefined) throw new Error('no engagement')
  const draft = await call('drafts.create', {
    engagementId: engagement.id,
    kind: 'NDA_UNI',
    jurisdiction: 'TH',
  })
  await call('drafts.setAnswers', {
    draftId: draft.id,
    answers: { partyReceiving: { legalNameJa: 'タラー金型株式会社' } },
  })
  await app.close()
}
