import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow, takePicture } from './launch.ts'

const photos = join(import.meta.dirname, '..', 'fixtures', 'field-day', 'photos')
const shelf = join(photos, 'mould-shelf.jpg')

describe('photos of an inspection in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    const args = ['--use-fake-device-for-media-stream']
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' }, args })
    page = app.page
    await unlockByHand(page)
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '現地点検' }).click()
    await choose(page, '点検する拠点', 'サラトーン工場　โรงงานศาลาธร')
    await page.getByRole('button', { name: '点検を開始' }).click()
    await panel().waitFor()
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  const panel = () => page.getByRole('region', { name: '証拠写真' })
  const editor = () => page.getByRole('dialog', { name: /^写真の加工/ })

  /** The colour of the middle of an image as Chromium's own decoder sees it, from 0 to 255. */
  async function middleOf(image: Locator): Promise<number[]> {
    await image.scrollIntoViewIfNeeded()
    return image.evaluate(async (element) => {
      const { src } = element as HTMLImageElement
      const copy = new Image()
      copy.src = src
      await copy.decode()
      const canvas = document.createElement('canvas')
      canvas.width = copy.naturalWidth
      canvas.height = copy.naturalHeight
      const context = canvas.getContext('2d')
      context?.drawImage(copy, 0, 0)
      const middle = context?.getImageData(copy.naturalWidth >> 1, copy.naturalHeight >> 1, 1, 1).data
      return [...(middle ?? [])].slice(0, 3)
    })
  }

  async function look(name: string, shown?: Locator) {
    for (const width of [1366, 1024]) {
      await resizeWindow(app, width, 768)
      await shown?.scrollIntoViewIfNeeded()
      expect(await findClippedTexts(page)).toEqual([])
      await takePicture(page, `photos-${name}-${width}`)
    }
    await resizeWindow(app, 1366, 768)
  }

  test('a photo from a file shows up with its thumbnail, its caption pair and its acts', async () => {
    await page.locator('input[type=file]').setInputFiles(shelf)
    const image = page.getByRole('img', { name: '写真1' })
    await image.waitFor()
    expect(await image.getAttribute('src')).toContain('part=thumbnail')
    await page.getByRole('textbox', { name: '写真1の説明（日本語）' }).fill('金型の棚')
    await page.getByRole('textbox', { name: '写真1の説明（タイ語）' }).fill('ชั้นวางแม่พิมพ์')
    await page.getByRole('textbox', { name: '写真1の説明（タイ語）' }).press('Enter')
    await page.getByRole('button', { name: '写真1に秘密が写っている' }).click()
    await page.getByRole('button', { name: '写真1に秘密が写っている', pressed: true }).waitFor()
    await page.getByRole('button', { name: '写真1を削除' }).scrollIntoViewIfNeeded()
    expect(await seriousFaults(page)).toEqual([])
    await look('card', page.getByRole('button', { name: '写真1を削除' }))
  })

  test('it is edited by keyboard alone, and the redaction is black in the thumbnail too', async () => {
    const image = page.getByRole('img', { name: /^写真1/ })
    expect(Math.max(...(await middleOf(image)))).toBeGreaterThan(60)
    await page.getByRole('button', { name: '写真1を加工' }).press('Enter')
    await editor().getByRole('img', { name: '加工する写真' }).waitFor()

    await editor().getByRole('button', { name: '黒塗り', exact: true }).press('Enter')
    const redaction = editor().getByRole('button', { name: /^黒塗り1/ })
    await expect.poll(() => redaction.evaluate((shape) => shape === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await editor()
      .getByRole('button', { name: '黒塗り1：左37%・上38%、幅26%・高さ26%', pressed: true })
      .waitFor()

    await editor().getByRole('button', { name: '矢印', exact: true }).press('Enter')
    const arrow = editor().getByRole('button', { name: /^矢印1/ })
    await arrow.waitFor()
    for (let count = 0; count < 30; count += 1) await page.keyboard.press('ArrowLeft')
    await editor().getByRole('button', { name: '枠', exact: true }).press('Enter')
    await editor().getByRole('button', { name: /^枠1/ }).waitFor()
    await page.keyboard.press('Delete')
    await expect.poll(() => editor().getByRole('button', { name: /^枠1/ }).count()).toBe(0)
    await editor().getByRole('button', { name: '右へ回転' }).press('Enter')
    expect(await seriousFaults(page)).toEqual([])
    await look('editor')

    await editor().getByRole('radio', { name: '残さない' }).press('Space')
    await editor().getByText('これより前に作ったバックアップには').waitFor()
    await editor().getByRole('button', { name: '保存する' }).press('Enter')
    await editor().waitFor({ state: 'detached' })
    await expect.poll(() => middleOf(image).then((rgb) => Math.max(...rgb))).toBeLessThan(8)
    await page.getByText('加工済み').waitFor()
  })

  test('what was never kept can no longer be uncovered', async () => {
    await page.getByRole('button', { name: '写真1を加工' }).click()
    await editor().getByRole('img', { name: '加工する写真' }).waitFor()
    expect(
      await editor()
        .getByRole('button', { name: /^黒塗り1/ })
        .count(),
    ).toBe(0)
    expect(await editor().getByRole('radio', { name: '残さない' }).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await editor().waitFor({ state: 'detached' })
  })

  test('shapes are drawn and dragged with the mouse, and undone', async () => {
    await page.locator('input[type=file]').setInputFiles(join(photos, 'scrap-bin.jpg'))
    await page.getByRole('img', { name: '写真2', exact: true }).waitFor()
    await page.getByRole('button', { name: '写真2を加工' }).click()
    const picture = editor().getByRole('img', { name: '加工する写真' })
    await picture.waitFor()
    await editor().getByRole('button', { name: '黒塗り', exact: true }).click()
    const at = async (x: number, y: number) => {
      const box = await picture.boundingBox()
      if (!box) throw new Error('no picture')
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 })
    }
    await at(0.4, 0.4)
    await page.mouse.down()
    await at(0.6, 0.6)
    await page.mouse.up()
    const shape = (place: string) => editor().getByRole('button', { name: `黒塗り1：${place}` })
    await shape('左40%・上40%、幅20%・高さ20%').waitFor()
    await at(0.5, 0.5)
    await page.mouse.down()
    await at(0.7, 0.5)
    await page.mouse.up()
    await shape('左60%・上40%、幅20%・高さ20%').waitFor()
    await at(0.8, 0.6)
    await page.mouse.down()
    await at(0.9, 0.9)
    await page.mouse.up()
    await shape('左60%・上40%、幅30%・高さ50%').waitFor()
    await editor().getByRole('button', { name: '取り消す' }).click()
    await editor().getByRole('button', { name: '取り消す' }).click()
    await shape('左40%・上40%、幅20%・高さ20%').waitFor()
    await editor().getByRole('button', { name: '保存する' }).click()
    await editor().waitFor({ state: 'detached' })
    const image = page.getByRole('img', { name: '写真2', exact: true })
    await expect.poll(() => middleOf(image).then((rgb) => Math.max(...rgb))).toBeLessThan(8)
  })

  test('an original that was kept comes back', async () => {
    await page.getByRole('button', { name: '写真2を加工' }).click()
    await editor()
      .getByRole('button', { name: /^黒塗り1/ })
      .press('Delete')
    await editor().getByRole('button', { name: '元の写真に戻す' }).click()
    await editor().waitFor({ state: 'detached' })
    const image = page.getByRole('img', { name: '写真2', exact: true })
    await expect.poll(() => middleOf(image).then((rgb) => Math.max(...rgb))).toBeGreaterThan(40)
  })

  test('the camera takes a photo that is edited before anything is stored', async () => {
    await page.getByLabel('加工してから保存する').check()
    await page.getByRole('button', { name: '撮影', exact: true }).click()
    const camera = page.getByRole('dialog', { name: '写真を撮る' })
    await camera.getByRole('button', { name: 'シャッター' }).click()
    await editor().getByRole('img', { name: '加工する写真' }).waitFor()
    expect(await page.getByRole('img', { name: '写真3', exact: true }).count()).toBe(0)
    expect(await editor().getByRole('radio', { name: '残さない' }).isChecked()).toBe(true)
    await editor().getByRole('button', { name: '黒塗り', exact: true }).press('Enter')
    await editor()
      .getByRole('button', { name: /^黒塗り1/ })
      .waitFor()
    await editor().getByRole('button', { name: '保存する' }).click()
    await editor().waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await camera.waitFor({ state: 'detached' })
    const image = page.getByRole('img', { name: '写真3', exact: true })
    await image.waitFor()
    expect(Math.max(...(await middleOf(image)))).toBeLessThan(8)
  })

  test('a pasted picture waits for its editing as well, and can be left out', async () => {
    await app.electron.evaluate(({ clipboard, nativeImage }, path) => {
      // The test runtime's clipboard is older than the types of the Electron that ships.
      const older = clipboard as unknown as { writeImage: (image: unknown) => void }
      older.writeImage(nativeImage.createFromPath(path))
    }, shelf)
    await page.getByRole('heading', { level: 3, name: '証拠写真' }).click()
    await page.keyboard.press('Control+V')
    await editor().getByRole('img', { name: '加工する写真' }).waitFor()
    await editor().getByRole('button', { name: 'この写真を追加しない' }).click()
    await editor().waitFor({ state: 'detached' })
    expect(await page.getByRole('img', { name: '写真4', exact: true }).count()).toBe(0)
    await page.getByLabel('加工してから保存する').uncheck()
  })

  test('a dropped picture is added', async () => {
    const base64 = readFileSync(shelf).toString('base64')
    const transfer = await page.evaluateHandle((data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const dropped = new DataTransfer()
      dropped.items.add(new File([bytes], 'dropped.jpg', { type: 'image/jpeg' }))
      return dropped
    }, base64)
    await panel().dispatchEvent('drop', { dataTransfer: transfer })
    await page.getByRole('img', { name: '写真4', exact: true }).waitFor()
  })

  test('thirty files at once with a broken one: twenty-nine are stored and one is named', async () => {
    const bytes = readFileSync(shelf)
    const files = Array.from({ length: 30 }, (_none, index) => {
      const path = join(dataDir, `row-${index}.jpg`)
      writeFileSync(path, index === 12 ? bytes.subarray(0, 3000) : bytes)
      return path
    })
    await page.locator('input[type=file]').setInputFiles(files)
    await page
      .getByText(/^取り込み中 \d+ \/ 30$/)
      .first()
      .waitFor()
    const refused = page.getByRole('alert', { name: '取り込めなかった写真' })
    await refused.getByText('row-12.jpg').waitFor()
    await page.getByRole('img', { name: '写真33' }).waitFor({ timeout: 60_000 })
    expect(await refused.getByRole('listitem').count()).toBe(1)
    expect(await page.getByRole('img', { name: '写真34' }).count()).toBe(0)
    await refused.getByRole('button', { name: '閉じる' }).click()
  })

  test('adding can be stopped, and what was stored by then stays', async () => {
    const files = Array.from({ length: 30 }, (_none, index) =>
      join(dataDir, `row-${index === 12 ? 0 : index}.jpg`),
    )
    await page.locator('input[type=file]').setInputFiles(files)
    await page
      .getByText(/^取り込み中 [3-9] \/ 30$/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '取り込みをやめる' }).click()
    const told = await page.getByText(/^取り込みをやめました。/).textContent()
    const stored = Number(/(\d+) \/ 30/.exec(told ?? '')?.[1])
    expect(stored).toBeGreaterThan(2)
    await expect.poll(() => page.getByRole('button', { name: /^写真\d+を拡大/ }).count()).toBe(33 + stored)
  })

  test('the gallery shows all by item, the secret ones apart, and balances the ledger', async () => {
    await page.getByRole('button', { name: /^写真 \d+枚$/ }).click()
    const gallery = page.getByRole('dialog', { name: 'すべての写真' })
    await gallery.getByRole('heading', { level: 3, name: '拠点全体' }).waitFor()
    await gallery.getByRole('button', { name: '照合する' }).click()
    await gallery.getByText('台帳は合っています。').waitFor()
    const held = gallery.getByRole('definition').nth(5)
    expect(await held.evaluate((count) => count.parentElement?.textContent)).toBe('秘密のため除く写真1')
    expect(await seriousFaults(page)).toEqual([])
    await look('gallery')
    await gallery.getByText('秘密が写っている', { exact: true }).click()
    await gallery.getByText('1枚').waitFor()
    await gallery.getByRole('button', { name: /MS-01 写真1/ }).click()
    const viewer = page.getByRole('dialog', { name: /^MS-01/ })
    await viewer.getByText('金型の棚').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await viewer.getByRole('button', { name: '一覧へ戻る' }).click()
    await page.keyboard.press('Escape')
    await gallery.waitFor({ state: 'detached' })
    expect(app.complaints).toEqual([])
  })
  test.each([
    { uiLanguage: 'th', colorScheme: 'light', textScale: 100 },
    { uiLanguage: 'hi', colorScheme: 'dark', textScale: 115 },
    { uiLanguage: 'de', colorScheme: 'light', textScale: 150 },
  ] as const)('every text can be read in $uiLanguage, $colorScheme, at $textScale %', async (settings) => {
    await app.close()
    app = await launchApp({ dataDir, settings })
    page = app.page
    const words = textsOf(settings.uiLanguage)
    const named = (key: string, facts: object = {}) => fill(words(key), facts)
    await page.locator('input[type="password"]').fill(testPassphrase)
    await page.keyboard.press('Enter')
    await page.getByText(thaiCompany).first().click()
    await page.locator('nav a[href$="/inspection"]').click()
    await page.locator('main table button').first().click()
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
    const remove = page.getByRole('button', { name: named('photo.remove', { number: 1 }), exact: true })
    await read(`card-${settings.uiLanguage}`, remove)

    await page.getByRole('button', { name: named('photo.editNamed', { number: 2 }), exact: true }).click()
    await page.getByRole('img', { name: words('editor.picture') }).waitFor()
    await page.getByRole('button', { name: words('editor.redaction'), exact: true }).press('Enter')
    await page.getByRole('radio').last().check()
    await read(`editor-${settings.uiLanguage}`)
    await page.getByRole('button', { name: words('editor.cancel') }).click()

    const open = fill(words('gallery.open'), { number: '\\d+' })
    await page.getByRole('button', { name: new RegExp(open) }).click()
    await page.getByRole('button', { name: words('ledger.check') }).click()
    await page.getByText(words('ledger.balanced')).waitFor()
    await read(`gallery-${settings.uiLanguage}`)
  })

  /** As `look`, and no text shows its key. */
  async function read(name: string, shown?: Locator) {
    expect(await findUntranslated(page)).toEqual([])
    await look(name, shown)
  }
})

function textsOf(language: string): (key: string) => string {
  const path = join(import.meta.dirname, '..', '..', 'locales', language, 'photos.json')
  const texts: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return (key) =>
    String(key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], texts))
}

function fill(text: string, facts: object): string {
  return Object.entries(facts).reduce(
    (filled, [name, fact]) => filled.replace(`{{${name}}}`, String(fact)),
    text,
  )
}
