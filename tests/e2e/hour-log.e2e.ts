import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../support/call-vault.ts'
import { thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts } from './clipped.ts'
import { testPassphrase } from './door.ts'
import {
  answerSaveDialog,
  type LaunchedApp,
  launchApp,
  makeDataDir,
  resizeWindow,
  takePicture,
} from './launch.ts'
import { launchThaiVault, putAway } from './opened-window.ts'
import { countPages, readSheets, textOfPdf } from './saved-files.ts'

const expertName = '浅野 遥香'

describe('the hour log in the window', () => {
  const dataDir = makeDataDir()
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchThaiVault(dataDir, fillLedger)
    page = app.page
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '支援時間' }).click()
  })
  afterAll(() => putAway(dataDir, app))

  /** No text is cut and nothing serious is in the way, in both sizes. */
  async function expectWhole(name: string) {
    for (const width of [1024, 1366]) {
      await resizeWindow(app, width, 768)
      expect(await findClippedTexts(page)).toEqual([])
      expect(await cutChoices()).toEqual([])
      await takePicture(page, `${name}-${width}`)
    }
    expect(await seriousFaults(page)).toEqual([])
  }

  /** Choices whose word ends in an ellipsis, which is no choice. */
  function cutChoices(): Promise<(string | null)[]> {
    return page
      .locator('.mantine-SegmentedControl-label')
      .evaluateAll((labels) =>
        labels.filter((label) => label.scrollWidth > label.clientWidth + 1).map((label) => label.textContent),
      )
  }

  async function openDialog(): Promise<Locator> {
    await page.getByRole('button', { name: '支援時間実績を作成' }).click()
    const dialog = page.getByRole('dialog', { name: '支援時間実績の作成' })
    await dialog.getByRole('button', { name: '保存先を選んで作成' }).waitFor()
    return dialog
  }

  test('a signature is drawn on the screen, and another is a name alone by keys', async () => {
    await expectWhole('hour-log-tab')
    const dialog = await openDialog()
    await expectWhole('hour-log')
    await dialog.getByRole('button', { name: '画面で署名' }).click()
    const sign = page.getByRole('dialog', { name: '画面で署名' })
    expect(await sign.getByRole('button', { name: '署名を保存' }).isDisabled()).toBe(true)
    await sign.getByLabel('氏名').fill('สมชาย ใจดี')
    await drawLine(sign)
    await expectWhole('hour-log-sign')
    await sign.getByRole('button', { name: '署名を保存' }).click()
    const list = dialog.getByRole('region', { name: '署名' })
    await list.getByText('利用企業・全期間').waitFor()

    await dialog.getByRole('button', { name: '画面で署名' }).click()
    await sign.getByText('専門家', { exact: true }).click()
    await sign.getByLabel('氏名').fill(expertName)
    await page.keyboard.press('Enter')
    await list.getByText('専門家・全期間').waitFor()
    await list.getByText(/氏名のみ/).waitFor()
    await expectWhole('hour-log-signed')
    await page.keyboard.press('Escape')
  })

  test('hours that change make a signature stale, and the workbook says so beside equal sums', async () => {
    await page.getByLabel('日付').fill('2024-09-05')
    await page.getByLabel('開始').fill('0900')
    await page.getByLabel('終了').fill('0930')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('0:30 を記録しました').waitFor()

    const dialog = await openDialog()
    await dialog.getByText('署名のあとで時間が変わりました（現在 3:30）').first().waitFor()
    const path = join(dataDir, '支援時間実績.xlsx')
    await answerSaveDialog(app.electron, path)
    await dialog.getByRole('button', { name: '保存先を選んで作成' }).click()
    await dialog.getByText('「支援時間実績.xlsx」を作成しました').waitFor({ timeout: 60_000 })
    await dialog.getByText('記録 5件、請求対象 3:30、請求対象外 0:00').waitFor()
    await expectWhole('hour-log-written')
    await page.keyboard.press('Escape')

    const [sheet] = readSheets(path)
    const texts = sheet?.rows.flat().map(String) ?? []
    expect(texts).toContain('支援時間実績 / บันทึกชั่วโมงสนับสนุน')
    expect(
      texts.filter((text) => text.startsWith('署名後に請求対象の時間が変わりました：180分 → 210分')),
    ).toHaveLength(2)
    expect(texts).toContain('สมชาย ใจดี')
    expect(sheet?.pictures).toHaveLength(1)
  })

  test('the PDF lies across, holds the same figures and the signature, with its own fonts', async () => {
    const path = join(dataDir, '支援時間実績.pdf')
    const dialog = await openDialog()
    await dialog.getByText('PDF', { exact: true }).click()
    await answerSaveDialog(app.electron, path)
    await dialog.getByRole('button', { name: '保存先を選んで作成' }).click()
    await dialog.getByText('「支援時間実績.pdf」を作成しました').waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    const text = textOfPdf(path)
    for (const figure of ['210', '1380', '1170', '3.50', '23.00', '19.50']) expect(text).toContain(figure)
    expect(text).toContain('Asia/Bangkok (UTC+07:00)')
    expect(text).toContain('11:00–11:20')
    expect(countPages(path)).toBeGreaterThan(0)
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Page size:\s+84[12]\S* x 59[45]/)
    expect(execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })).toMatch(/image/)
    const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
    expect(fonts.filter((line) => !/\s+yes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.test(line))).toEqual([])
  })

  test('one expert’s month is written over all engagements', async () => {
    const path = join(dataDir, 'month.xlsx')
    const dialog = await openDialog()
    await dialog.getByText('専門家の1か月', { exact: true }).click()
    await choose(dialog, '月', '2024年9月')
    await expectWhole('hour-log-month')
    await answerSaveDialog(app.electron, path)
    await dialog.getByRole('button', { name: '保存先を選んで作成' }).click()
    await dialog.getByText('「month.xlsx」を作成しました').waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    expect(readSheets(path)[0]?.rows.flat()).toContain('2024/09')
    expect(app.complaints).toEqual([])
  })

  test.each([
    ['th', 'จัดทำบันทึกชั่วโมง', 'ลงนามบนหน้าจอ', { colorScheme: 'light', textScale: 100 }],
    ['fr', 'Créer le relevé des heures', 'Signer à l’écran', { colorScheme: 'light', textScale: 100 }],
    ['id', 'Buat catatan jam', 'Tanda tangan di layar', { colorScheme: 'light', textScale: 115 }],
    [
      'de',
      'Stundennachweis erstellen',
      'Am Bildschirm unterschreiben',
      { colorScheme: 'dark', textScale: 150 },
    ],
  ] as const)('the dialog is whole in %s', async (language, open, sign, look) => {
    await app.close()
    app = await launchApp({ dataDir, settings: { uiLanguage: language, ...look } })
    page = app.page
    await page.locator('input[type=password]').first().fill(testPassphrase)
    await page.keyboard.press('Enter')
    await page.getByText(thaiCompany).first().click()
    await page.locator('a[href*="hours"]').first().click()
    await page.getByRole('button', { name: open }).waitFor()
    await expectWhole(`hour-log-tab-${language}`)
    await page.getByRole('button', { name: open }).click()
    await page.getByRole('button', { name: sign }).waitFor()
    await expectWhole(`hour-log-${language}`)
    await page.getByRole('button', { name: sign }).click()
    await page.getByRole('dialog', { name: sign }).waitFor()
    await expectWhole(`hour-log-sign-${language}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  async function drawLine(within: Locator) {
    const box = await within.getByRole('img', { name: '署名の枠' }).boundingBox()
    if (box === null) throw new Error('there is no box to sign in')
    await page.mouse.move(box.x + 60, box.y + 100)
    await page.mouse.down()
    for (const [x, y] of [
      [120, 40],
      [180, 120],
      [240, 50],
      [320, 90],
    ] as const) {
      await page.mouse.move(box.x + x, box.y + y, { steps: 6 })
    }
    await page.mouse.up()
  }
})

async function fillLedger(call: Call) {
  const expert = await call('experts.create', { name: expertName, languages: ['ja', 'th'] })
  const [engagement] = (await call('engagements.list', {})).items
  if (engagement === undefined) throw new Error('the vault has no engagement')
  const add = (startsAt: string, endsAt: string, menuItem: string) =>
    call('hours.add', {
      engagementId: engagement.id,
      expertId: expert.id,
      siteId: engagement.sites[0]?.id ?? null,
      menuItem,
      service: 'consultation',
      startsAt,
      endsAt,
      billable: true,
      note: '金型庫と図面庫の入退室の管理を確認し、鍵の貸出簿の書き方を工場長と相談した。',
      participants: '工場長、品質課長、通訳',
    })
  for (const hour of ['09', '10', '11']) {
    await add(`2024-09-03T${hour}:00`, `2024-09-03T${hour}:20`, 'assessment')
  }
  await add('2024-09-04T13:00', '2024-09-04T15:00', 'site-check')
}
