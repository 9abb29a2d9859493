import { mkdtempSync } from 'node:fs'
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
import { type LaunchedApp, launchApp, resizeWindow } from './launch.ts'

const photos = join(import.meta.dirname, '..', 'fixtures', 'field-day', 'photos')
const args = ['--use-fake-device-for-media-stream']

describe('an inspection of a Thai factory in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    await open()
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function open() {
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' }, args })
    page = app.page
    await unlockByHand(page)
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '現地点検' }).click()
  }

  test('a site is chosen and its inspection begins with Japanese and Thai side by side', async () => {
    await page.getByRole('heading', { name: 'この案件の点検はまだありません' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await choose(page, '点検する拠点', 'サラトーン工場　โรงงานศาลาธร')
    await page.getByRole('button', { name: '点検を開始' }).click()
    await page.getByRole('article', { name: /^IV-01/ }).waitFor()
    await page.getByText('หลักฐานที่ต้องตรวจดู').waitFor()
    await progress(0)
  })

  test('keys answer, ok goes on to the next item, and a gap asks for its severity', async () => {
    await page.keyboard.press('1')
    await page.getByRole('article', { name: /^IV-02/ }).waitFor()
    await progress(1)
    expect(await page.getByRole('group', { name: '重大度' }).count()).toBe(0)
    await page.keyboard.press('3')
    await page.getByRole('group', { name: '重大度' }).waitFor()
    await page.keyboard.press('7')
    await pressed('重大')
    await pressed('未実施')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('article', { name: /^IV-03/ }).waitFor()
    await page.keyboard.press('ArrowUp')
    await progress(2)
  })

  test('notes are composed in both languages; the Enter of the input method does nothing else', async () => {
    await page.getByLabel(/所見.*（日本語）/).focus()
    await compose(page, 'いちらん', '一覧がない')
    await page.getByLabel(/所見.*（タイ語）/).fill('ไม่มีทะเบียนข้อมูล ชั้นที่ ๑ มีผู้ดูแล')
    await page.getByLabel(/改善案.*（日本語）/).fill('30日以内に一覧を作る')
    await page.getByRole('status').filter({ hasText: '保存済み' }).waitFor()
    await page.getByRole('article', { name: /^IV-02/ }).waitFor()
    expect(await page.getByLabel(/所見.*（日本語）/).inputValue()).toBe('一覧がない')
  })

  test('photos come from a file, the clipboard and the camera; what is no photo is refused by name', async () => {
    const file = page.locator('input[type=file]')
    await file.setInputFiles(join(photos, 'mould-shelf.jpg'))
    await page.getByRole('img', { name: '写真1' }).first().waitFor()
    await page.getByLabel('写真1の説明（日本語）').fill('金型の棚')
    await page.getByLabel('写真1の説明（タイ語）').fill('ชั้นวางแม่พิมพ์')
    await page.getByLabel('写真1の説明（タイ語）').press('Enter')

    await file.setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') })
    const refused = page.getByRole('alert', { name: '取り込めなかった写真' })
    await refused.getByText('page.jpg').waitFor()
    await refused.getByText('このファイルは写真ではありません。').waitFor()
    await refused.getByRole('button', { name: '閉じる' }).click()

    await app.electron.evaluate(
      ({ clipboard, nativeImage }, path) => {
        // The test runtime's clipboard is older than the types of the Electron that ships.
        const older = clipboard as unknown as { writeImage: (image: unknown) => void }
        older.writeImage(nativeImage.createFromPath(path))
      },
      join(photos, 'scrap-bin.jpg'),
    )
    await page.getByRole('heading', { level: 3, name: '証拠写真' }).click()
    await page.keyboard.press('Control+V')
    await page.getByRole('img', { name: '写真2' }).first().waitFor()

    await page.getByRole('button', { name: '撮影' }).click()
    const camera = page.getByRole('dialog', { name: '写真を撮る' })
    await camera.getByRole('button', { name: 'シャッター' }).click()
    await camera.getByText('1枚撮影しました').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('img', { name: '写真3' }).first().waitFor()
  })

  test('a removed photo is put back', async () => {
    await page.getByRole('button', { name: '写真3を削除' }).click()
    await page.getByText('削除した写真（1枚）').waitFor()
    await page.getByRole('button', { name: '削除した写真1を元に戻す' }).click()
    await page.getByRole('img', { name: '写真3' }).first().waitFor()
  })

  test('an item is found by two characters of Japanese or Thai, and any item can be opened', async () => {
    const search = page.getByLabel('項目を探す')
    await search.fill('施錠')
    await page.getByRole('button', { name: /^PF-/ }).first().waitFor()
    expect(await page.getByRole('button', { name: /^IV-01/ }).count()).toBe(0)
    await search.fill('ป้าย')
    await page
      .getByRole('button', { name: /^(IV|PF)-/ })
      .first()
      .waitFor()
    await search.fill('')
    expect(await page.getByRole('button', { name: /^PO-/ }).count()).toBeLessThan(8)
    await page.getByText('すべて', { exact: true }).click()
    await page.getByRole('button', { name: /^PO-04/ }).click()
    await page.getByRole('article', { name: /^PO-04/ }).waitFor()
    await page.getByText('この拠点', { exact: true }).click()
    await page.getByRole('button', { name: /^IV-02/ }).click()
  })

  test('with text at 150 % the card keeps more than half of a low window', async () => {
    const textSize = (size: string) =>
      page.evaluate((value) => {
        document.documentElement.style.fontSize = value
      }, size)
    await textSize('150%')
    for (const width of [1024, 1366]) {
      await resizeWindow(app, width, 768)
      const share = () => page.getByRole('article').evaluate((card) => card.clientHeight / innerHeight)
      await expect.poll(share).toBeGreaterThan(0.55)
    }
    await textSize('100%')
  })

  test('nothing serious stands in the way of people who use assistive technology', async () => {
    expect(await seriousFaults(page)).toEqual([])
    expect(app.complaints).toEqual([])
  })

  test('after a restart everything is still there', async () => {
    await app.close()
    await open()
    await page.getByRole('button', { name: /サラトーン工場.*点検表を開く/ }).click()
    await progress(2)
    await page.getByRole('button', { name: /^IV-02/ }).click()
    await pressed('重大')
    expect(await page.getByLabel(/所見.*（日本語）/).inputValue()).toBe('一覧がない')
    expect(await page.getByLabel(/所見.*（タイ語）/).inputValue()).toBe('ไม่มีทะเบียนข้อมูล ชั้นที่ ๑ มีผู้ดูแล')
    expect(await page.getByLabel('写真1の説明（タイ語）').inputValue()).toBe('ชั้นวางแม่พิมพ์')
    const image = page.getByRole('img', { name: '写真3' }).first()
    await image.scrollIntoViewIfNeeded()
    await expect
      .poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
  })

  async function progress(done: number) {
    await page.getByText(new RegExp(`^${done} / \\d+$`)).waitFor()
  }

  async function pressed(word: string) {
    await page.getByRole('button', { name: new RegExp(`^${word}`), pressed: true }).waitFor()
  }
})
