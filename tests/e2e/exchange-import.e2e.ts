import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import germanWords from '../../locales/de/exchange.json' with { type: 'json' }
import german from '../../locales/de/merge.json' with { type: 'json' }
import germanSettings from '../../locales/de/settings.json' with { type: 'json' }
import japaneseSettings from '../../locales/ja/settings.json' with { type: 'json' }
import thaiWords from '../../locales/th/exchange.json' with { type: 'json' }
import thai from '../../locales/th/merge.json' with { type: 'json' }
import thaiSettings from '../../locales/th/settings.json' with { type: 'json' }
import { readParts, replaceIn, writeParts } from '../integration/exchange/repack.ts'
import { callVault } from '../support/call-vault.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { findUntranslated } from './clipped.ts'
import { goTo, testPassphrase } from './door.ts'
import { givePassword } from './exchange-window.ts'
import { expectWhole, inBothSizes } from './expect-whole.ts'
import { answerOpenDialog, type LaunchedApp, makeDataDir, takePicture } from './launch.ts'
import { launchOpened, launchThaiVault, putAway } from './opened-window.ts'
import { speak } from './speak.ts'

const schemes = {
  ja: japaneseSettings.appearance,
  th: thaiSettings.appearance,
  de: germanSettings.appearance,
}
const password = '鍵は別便で 2024'
const ourNote = '鍵は守衛所で管理している。'
const theirNote = '鍵は総務課の金庫に移された。'
const entryNote = '管理職への聞き取り'

describe('a workbook of another expert, in the window', () => {
  const dataDir = makeDataDir()
  const theirs = join(dataDir, '共同専門家.xlsx')
  const corrected = join(dataDir, 'JETRO返送.xlsx')
  const without = join(dataDir, '区域なし.xlsx')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await preparePair(dataDir, theirs, corrected, without)
    app = await launchOpened(dataDir)
    page = app.page
  }, 120_000)
  afterAll(() => putAway(dataDir, app))

  const head = () => page.getByRole('region', { name: '届いたExcel' })
  const changes = () => page.getByRole('region', { name: '記録のちがい' })
  const submit = () => page.getByRole('button', { name: '取り込む', exact: true })

  async function present(language: 'ja' | 'th' | 'de', scheme: 'light' | 'dark', scale: 100 | 150 = 100) {
    await speak(page, language)
    await page.getByText(schemes[language][scheme], { exact: true }).click()
    await page.getByText(new RegExp(`^${scale}\\s?%$`)).click()
  }

  async function expectNoFault() {
    await expectWhole(app)
    expect(await findUntranslated(page)).toEqual([])
  }

  test('is chosen on the exchange and opened with its password', async () => {
    await goTo(page, '提出')
    const section = page.getByRole('region', { name: 'Excelを取り込む' })
    await expectNoFault()
    await section.scrollIntoViewIfNeeded()
    await takePicture(page, 'merge-open')
    await answerOpenDialog(app.electron, theirs)
    await section.getByRole('button', { name: '取り込むExcelを選ぶ' }).click()
    await givePassword(page, password)
    await head().getByRole('heading', { name: '共同専門家.xlsx' }).waitFor()
  })

  test('says who wrote it, and how its records compare', async () => {
    await head().getByText(thaiCompany).waitFor()
    await head().getByText('未登録').waitFor()
    await page.getByText(/^この端末が知らない端末が書き出したExcelです。/).waitFor()
    await page.getByText('浅野 直子、2024/09/06 10:00から：1:00').waitFor()
    await changes().getByText('両方で変わった所が1か所あります。').first().waitFor()
    await expectNoFault()
  })

  test('shows both sides of what both changed, and the arrow keys choose one', async () => {
    const choice = changes().getByRole('radiogroup', { name: /所見（日本語）：どちらの値にするか$/ })
    await choice.getByText(ourNote).waitFor()
    await choice.getByText(theirNote).waitFor()
    const [ours, theirs] = [choice.getByRole('radio').first(), choice.getByRole('radio').last()]
    await theirs.check()
    await theirs.press('ArrowUp')
    expect(await ours.isChecked()).toBe(true)
    await changes().getByRole('button', { name: '所見：すべて届いたExcelの値にする' }).click()
    expect(await theirs.isChecked()).toBe(true)
    await theirs.scrollIntoViewIfNeeded()
    await takePicture(page, 'merge-preview')
    const entries = changes()
      .getByRole('region', { name: '支援時間実績' })
      .getByRole('article')
      .filter({ hasText: '2024/09/05' })
    await entries.getByText('値を見る').click()
    for (const text of ['従業員研修', '3:00', 'ศิริพร ใจดี', 'サラトーン工場'])
      await entries.getByText(text).waitFor()
    await expectNoFault()
    await entries.scrollIntoViewIfNeeded()
    await takePicture(page, 'merge-new')
  })

  test.each([
    ['th', 150, thai, thaiWords, 'light'],
    ['de', 100, german, germanWords, 'dark'],
  ] as const)('reads well in %s at a size of %i', async (language, scale, words, exchange, scheme) => {
    await present(language, scheme, scale)
    await page.locator('a[href="/exchange"]').first().click()
    await page.getByRole('button', { name: words.choose }).click()
    await page.getByLabel(exchange.password.first, { exact: true }).fill(password)
    await page.getByRole('button', { name: exchange.password.open, exact: true }).click()
    const differences = page.getByRole('region', { name: words.changes.title })
    await differences.getByRole('radiogroup').waitFor()
    await expectNoFault()
    await inBothSizes(app, async (width) => {
      await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
      await takePicture(page, `merge-${language}-${width}-head`)
      await differences.getByRole('radiogroup').scrollIntoViewIfNeeded()
      await takePicture(page, `merge-${language}-${width}-changes`)
    })
  })

  test('is read again in Japanese, and nothing was changed so far', async () => {
    await present('ja', 'light')
    await goTo(page, '提出')
    await page.getByRole('button', { name: '取り込むExcelを選ぶ' }).click()
    await page.getByLabel('ファイルのパスワード', { exact: true }).fill(password)
    await page.getByRole('button', { name: '開く', exact: true }).click()
    const choice = changes().getByRole('radiogroup', { name: /所見（日本語）：どちらの値にするか$/ })
    await choice.getByRole('radio').last().check()
  })

  test('is imported as decided, after a backup, and says what it did', async () => {
    await submit().click()
    const done = page.getByRole('status').filter({ hasText: '共同専門家.xlsx を取り込みました' })
    await done.waitFor({ timeout: 30_000 })
    await done.getByText('取り込む前の保管庫は、バックアップに残しました。').first().waitFor()
    await expectNoFault()
    await takePicture(page, 'merge-done')
    await done.getByRole('link', { name: '案件を開く' }).click()
    await page.getByText(thaiCompany).first().waitFor()
  })

  test('returned by JETRO with a corrected cell, is taken over where it is accepted', async () => {
    await goTo(page, '提出')
    await answerOpenDialog(app.electron, corrected)
    await page.getByRole('button', { name: '取り込むExcelを選ぶ' }).click()
    const proposals = page.getByRole('region', { name: 'Excelで直されたセル' })
    await proposals.getByRole('row', { name: new RegExp(entryNote) }).waitFor()
    await expectNoFault()
    await proposals.getByRole('checkbox').scrollIntoViewIfNeeded()
    await takePicture(page, 'merge-proposals')
    await proposals.getByRole('checkbox', { name: /^支援時間実績 [A-Z]+\d+の修正を受け入れる$/ }).check()
    await proposals.getByText('受け入れる修正：1 / 1').waitFor()
    await submit().click()
    const done = page.getByRole('status').filter({ hasText: 'JETRO返送.xlsx を取り込みました' })
    await done.getByText('受け入れた修正：1件').waitFor({ timeout: 30_000 })
  })

  test('that removes many records is imported once their number was typed', async () => {
    await answerOpenDialog(app.electron, without)
    await page.getByRole('button', { name: '別のExcelを選ぶ' }).click()
    await head().getByRole('heading', { name: '区域なし.xlsx' }).waitFor()
    const zones = changes().getByRole('region', { name: '区域' })
    const removed = await zones.getByRole('article').count()
    expect(removed).toBeGreaterThan(10)
    await submit().click()
    const dialog = page.getByRole('dialog', { name: `${removed}件の記録が削除されます` })
    const number = dialog.getByLabel('削除される記録の件数')
    await number.fill('1')
    await number.press('Enter')
    await dialog.getByText('件数が違います。').waitFor()
    await expectNoFault()
    await takePicture(page, 'merge-removals')
    await number.fill(String(removed).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? ''))
    await number.press('Enter')
    const done = page.getByRole('status').filter({ hasText: '区域なし.xlsx を取り込みました' })
    await done.getByText(`削除${removed}件`).waitFor({ timeout: 30_000 })
  })

  test('of a case that somebody opened here by hand as well, is told as its twin', async () => {
    await app.close()
    const third = join(dataDir, 'third')
    app = await launchThaiVault(third)
    page = app.page
    await goTo(page, '提出')
    await answerOpenDialog(app.electron, without)
    await page.getByRole('button', { name: '取り込むExcelを選ぶ' }).click()
    await head().getByText('この端末にまだない案件です。').first().waitFor()
    await page.getByText('別の案件としてこの端末にあります。').first().waitFor()
    await expectNoFault()
    await takePicture(page, 'merge-twin')
    await page.getByRole('link', { name: 'この端末の案件を開く' }).click()
    await page.getByText(thaiCompany).first().waitFor()
  })
})

/** Two laptops with one engagement, on which both changed one finding; the second's workbook lies at `theirs`. */
async function preparePair(
  dataDir: string,
  theirs: string,
  corrected: string,
  without: string,
): Promise<void> {
  const first = join(dataDir, 'vault')
  const second = join(dataDir, 'second')
  const toSecond = join(dataDir, 'first.xlsx')
  await createThaiVault(first, testPassphrase)
  const ids = await callVault(first, testPassphrase, async (call) => {
    const engagementId = (await call('engagements.list', {})).items[0]?.id ?? ''
    const { sites } = await call('engagements.get', { id: engagementId })
    const siteId = sites[0]?.id ?? ''
    const expert = await call('experts.create', { name: '浅野 直子', languages: ['ja', 'th'] })
    const { id: inspectionId } = await call('inspections.start', { engagementId, siteId })
    const finding = { inspectionId, itemId: 'PF-08' } as const
    await call('inspections.recordFinding', {
      ...finding,
      answer: 'partial',
      note: { ja: '鍵の所在を確認。' },
    })
    const entry = {
      engagementId,
      expertId: expert.id,
      siteId,
      menuItem: 'site-check',
      service: 'consultation',
      note: entryNote,
    } as const
    await call('hours.add', {
      ...entry,
      startsAt: '2024-09-03T09:00',
      endsAt: '2024-09-03T11:00',
      billable: true,
    })
    await call('exchange.export', { engagementId, out: toSecond })
    await call('inspections.recordFinding', { ...finding, note: { ja: ourNote } })
    await call('hours.add', {
      ...entry,
      startsAt: '2024-09-06T11:00',
      endsAt: '2024-09-06T13:00',
      billable: false,
    })
    return { engagementId, siteId, finding, entry }
  })
  const parts = await readParts(toSecond)
  await writeParts(corrected, replaceIn(parts, 'xl/sharedStrings.xml', entryNote, '部長への聞き取り'))
  await callVault(second, testPassphrase, async (call) => {
    await call('exchange.import', { path: toSecond })
    const { engagementId, siteId, finding, entry } = ids
    const expert = await call('experts.create', { name: 'ศิริพร ใจดี', languages: ['th', 'ja'] })
    await call('inspections.recordFinding', { ...finding, note: { ja: theirNote }, severity: 'critical' })
    await call('inspections.recordFinding', {
      inspectionId: finding.inspectionId,
      itemId: 'PF-09',
      answer: 'ok',
    })
    await call('hours.add', {
      engagementId,
      expertId: expert.id,
      siteId,
      startsAt: '2024-09-05T09:00',
      endsAt: '2024-09-05T12:00',
      menuItem: 'employee-training',
      service: 'training',
      billable: false,
      note: '従業員研修',
    })
    await call('hours.add', {
      ...entry,
      startsAt: '2024-09-06T10:00',
      endsAt: '2024-09-06T12:00',
      billable: false,
    })
    await call('exchange.export', { engagementId, out: theirs, password })
    const { zones } = await call('inspections.get', { id: finding.inspectionId })
    for (const { id: zoneId } of zones)
      await call('inspections.removeZone', { inspectionId: finding.inspectionId, zoneId })
    await call('exchange.export', { engagementId, out: without })
  })
}
