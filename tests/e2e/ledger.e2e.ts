import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import { findEntry, insertEntry } from '../../main/hours/store.ts'
import { newId } from '../../main/new-id.ts'
import { endonyms, type UiLanguage } from '../../shared/languages.ts'
import { asTestApp } from '../support/open-app.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { compose } from './compose.ts'
import { goTo, testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow, takePicture } from './launch.ts'

describe('the acts of the ledger, by keys', () => {
  const root = mkdtempSync(join(tmpdir(), 'kagimori-ledger-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await fillVault(root)
    app = await launchApp({ dataDir: root, settings: {} })
    page = app.page
    await unlockByHand(page)
    await page.getByRole('link', { name: thaiCompany }).first().press('Enter')
    await page.getByRole('link', { name: '支援時間' }).press('Enter')
    await page.getByLabel('開始').waitFor()
  })
  afterAll(async () => {
    await app?.dispose()
    await rm(root, { recursive: true, force: true })
  })

  test('a day that nobody can have worked is shown with the way to its entries', async () => {
    const notice = page.getByRole('region', { name: '確認が必要な記録' })
    await notice.getByText('浅野 遥香・2024年7月20日：1日の合計が 17:30 です。').waitFor()
    await notice.getByRole('link', { name: `${thaiCompany} 05:00–13:30` }).press('Enter')
    const pointed = row('05:00–13:30')
    await expect.poll(() => pointed.evaluate((each) => each === document.activeElement)).toBe(true)
  })

  test('an overlap that another laptop brought is mended where it is shown', async () => {
    const notice = page.getByRole('region', { name: '確認が必要な記録' })
    await notice.getByText('浅野 遥香・2024年7月22日：1:00 重なっています。').waitFor()
    await press(notice.getByRole('button', { name: '直し方を選ぶ' }))
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'ledger-conflicts')
    await press(notice.getByRole('button', { name: '先の記録を 10:00 までにする' }))
    await row('09:00–10:00').waitFor()
    await notice.getByText('確認が必要な記録が1件あります。').waitFor()
  })

  test('the earlier entry of an overlap is trimmed', async () => {
    await enter('2024-08-01', '0900', '1100')
    await stored('2:00 を記録しました')
    await enter('2024-08-01', '1030', '1200')
    await press(alert().getByRole('button', { name: '先の記録を 10:30 までにする' }))
    await stored('1:30 を記録しました')
    await row('09:00–10:30').waitFor()
    await row('10:30–12:00').waitFor()
  })

  test('the new entry is shifted behind the others, and both readings are told', async () => {
    await enter('2024-08-01', '1100', '1130')
    await press(alert().getByRole('button', { name: '12:00–12:30 にずらす' }))
    await stored('入力した 11:00–11:30 を、重ならないように 12:00–12:30 として記録しました。')
  })

  test('the new entry is kept as not billed, with the reason in words', async () => {
    await enter('2024-08-02', '0900', '1100')
    await stored('2:00 を記録しました')
    await enter('2024-08-02', '0930', '1030')
    expect(await seriousFaults(page)).toEqual([])
    await press(alert().getByRole('button', { name: '請求対象外として記録' }))
    await row('09:30–10:30').getByText('時間の重複').waitFor()
    await page.getByRole('region', { name: '集計' }).getByText('時間の重複').waitFor()
  })

  test('both are kept once a reason is written; Enter of an input method does not store', async () => {
    await enter('2024-08-02', '1000', '1015')
    await press(alert().getByRole('button', { name: '理由を付けて両方残す' }))
    const reason = alert().getByLabel('両方残す理由（日本語）')
    await reason.press('Enter')
    await alert().getByText('理由を日本語で記入してください。').waitFor()
    await reason.focus()
    await compose(page, 'どうじ', '同時に二つの会議を支援')
    expect(await row('10:00–10:15').count()).toBe(0)
    await reason.press('Enter')
    await row('10:00–10:15').getByText('重複の理由：同時に二つの会議を支援').waitFor()
  })

  test('an exported entry is corrected by a pair, never changed', async () => {
    await row('09:00–11:00')
      .filter({ hasText: '初回' })
      .getByRole('img', { name: /書き出し済み/ })
      .waitFor()
    await press(page.getByRole('button', { name: '2024年7月10日 09:00–11:00 の記録を訂正' }))
    const form = page.getByRole('region', { name: '書き出し済みの記録を訂正' })
    await form.getByLabel('終了', { exact: true }).fill('1130')
    await form.getByLabel('終了', { exact: true }).press('Enter')
    await form.getByText('理由を日本語で記入してください。').waitFor()
    await form.getByLabel('訂正の理由（日本語）').fill('終了時刻の記入誤り')
    await form.getByLabel('訂正の理由（日本語）').press('Enter')
    await stored('訂正を記録しました。')
    await row('09:00–11:00').filter({ hasText: '取消済み' }).waitFor()
    await row('−2:00').filter({ hasText: '終了時刻の記入誤り' }).waitFor()
    await row('09:00–11:30').filter({ hasText: '終了時刻の記入誤り' }).waitFor()
  })

  test('an exported entry is taken back with a reason', async () => {
    await press(page.getByRole('button', { name: '2024年7月11日 10:00–12:00 の記録を取り消す' }))
    const dialog = page.getByRole('dialog', { name: '記録を取り消す' })
    await press(dialog.getByRole('button', { name: '取り消す', exact: true }))
    await dialog.getByText('理由を日本語で記入してください。').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByLabel('取消の理由（日本語）').fill('別の企業の記録だったため')
    await press(dialog.getByRole('button', { name: '取り消す', exact: true }))
    await row('−2:00').filter({ hasText: '別の企業の記録だったため' }).waitFor()
    const day = page.getByRole('row', { name: '2024年7月11日 0:00' })
    await day.waitFor()
  })

  test('a closed month refuses entries and leads to its reopening, which leaves a trace', async () => {
    await press(months().getByRole('button', { name: '2024年8月' }))
    await press(page.getByRole('dialog').getByRole('button', { name: 'この月を締める' }))
    await months().getByText('締め済み').waitFor()
    await row('10:30–12:00').getByRole('img', { name: '締め済みの月' }).waitFor()
    await enter('2024-08-09', '0900', '0930')
    await alert().getByText('2024年8月は締めています。').waitFor()
    await press(alert().getByRole('button', { name: 'この月の締めを開く' }))
    const dialog = page.getByRole('dialog', { name: '2024年8月の締め' })
    await press(dialog.getByRole('button', { name: '締めを解除' }))
    await dialog.getByText('理由を日本語で記入してください。').waitFor()
    await dialog.getByLabel('締めを解除する理由（日本語）').fill('記録漏れの追加')
    await press(dialog.getByRole('button', { name: '締めを解除' }))
    await expect.poll(() => months().getByText('締め済み').count()).toBe(0)
    await page.getByLabel('内容（日本語）').press('Enter')
    await stored('0:30 を記録しました')
    await press(months().getByRole('button', { name: '2024年8月' }))
    await page.getByRole('dialog').getByText('解除：記録漏れの追加').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('times are rounded up to the quarter of the local clock, and both are told', async () => {
    await round('15分', '切り上げ')
    await enter('2024-08-05', '0907', '1052')
    await stored('入力した 09:07–10:52 を端数処理し、09:00–11:00 として記録しました。')
    await round('なし（1分単位）')
  })

  test('a flight from Bangkok to Tokyo counts real minutes and shows both clocks', async () => {
    await form().getByLabel('日付').fill('2024-08-06')
    await form().getByLabel('開始').fill('0900')
    await form().getByLabel('終了', { exact: true }).fill('1700')
    await page.getByLabel(/終わる日と地域を指定/).press('Space')
    await chooseZone('終わる地域のタイムゾーン', 'Asia/Tokyo')
    await page.getByText('09:00 Asia/Bangkok → 17:00 Asia/Tokyo').waitFor()
    await page.getByRole('status', { name: '時間' }).getByText('6:00').waitFor()
    await takePicture(page, 'ledger-travel')
    await page.getByLabel('参加者').fill('総務部長')
    await page.getByLabel('参加者').press('Enter')
    await row('09:00–17:00').getByText('Asia/Bangkok → Asia/Tokyo').waitFor()
    await row('09:00–17:00').getByText('参加者：総務部長').waitFor()
    expect(await page.getByLabel(/終わる日と地域を指定/).isChecked()).toBe(false)
  })

  test('the doubled hour of Berlin is asked about', async () => {
    await form().getByRole('combobox', { name: '拠点' }).press('ArrowDown')
    await page.getByRole('option', { name: '拠点なし（遠隔など）' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await chooseZone('タイムゾーン', 'Europe/Berlin')
    await enter('2024-10-27', '0230', '0400')
    await press(alert().getByRole('button', { name: '02:30（UTC+01:00）' }))
    await row('02:30–04:00').getByText('1:30').waitFor()
  })

  test('a year of another era is read when it is sure, and else refused with what to type', async () => {
    await enter('昭和99年9月3日', '0900', '1000')
    await page
      .getByText('元号や仏暦の年が読み取れません。西暦で2024-09-03のように入力してください。')
      .waitFor()
    await enter('令和６年９月３日', '０９：００', '１０：００')
    await stored('1:00 を記録しました')
    await page.getByRole('row', { name: /^2024年9月3日/ }).waitFor()
  })

  test('today shows what needs a look', async () => {
    await goTo(page, '今日')
    await page.getByRole('region', { name: '確認が必要な記録' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'ledger-today')
    expect(app.complaints).toEqual([])
  })

  test.each(['ja', 'th', 'de'] as const)('nothing is cut off in %s, wide or narrow', async (language) => {
    await speak(language)
    for (const width of [1366, 1024]) await lookAround(language, width, String(width))
  })

  test('in the dark and in the largest text the acts stay whole', async () => {
    await speak('de')
    await page.getByText('Dunkel', { exact: true }).click()
    await page.getByText(/^150\s?%$/).click()
    await lookAround('de', 1366, 'large-dark')
  })

  /** Opens everything of the ledger and looks whether it can be read. */
  // The key goes to the dialog itself: on a busy machine the focus may not have reached it yet.
  async function leaveDialog() {
    const dialog = page.getByRole('dialog')
    await dialog.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }

  async function lookAround(language: UiLanguage, width: number, name: string) {
    const { t, hours } = await textsOf(language)
    const look = async (where: string) => {
      expect(await findClippedTexts(page), `${where} ${name}`).toEqual([])
      expect(await findUntranslated(page), `${where} ${name}`).toEqual([])
      expect(await scrolledSideways(page), `${where} ${name}`).toEqual([])
      await takePicture(page, `ledger-${language}-${name}-${where}`)
    }
    await resizeWindow(app, width, 768)
    await page.locator('a[href="/engagements"]').first().press('Enter')
    await page.getByRole('link', { name: thaiCompany }).first().press('Enter')
    await page.locator('a[href$="/hours"]').press('Enter')
    await page.getByLabel(t.form.arrival).check()
    await look('travel')
    await page.getByLabel(t.form.arrival).uncheck()
    await press(page.getByRole('button', { name: nameOf(hours.list.edit, '09:00–10:30') }))
    await look('edit')
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('table tbody tr').last().scrollIntoViewIfNeeded()
    await look('pairs')
    await press(page.getByRole('region', { name: t.months.title }).getByRole('button').last())
    await look('month')
    await leaveDialog()
    await look('panels')
    await press(page.getByRole('region', { name: t.rounding.title }).getByRole('button'))
    await page.getByRole('radio', { name: '15' }).press('Space')
    await look('rounding')
    expect(await seriousFaults(page)).toEqual([])
    await leaveDialog()
    const end = page.locator('section[data-editing] input[inputmode="numeric"]').nth(2)
    await end.fill('1100')
    await end.press('Enter')
    await press(page.getByRole('alert').getByRole('button', { name: t.overlap.keep }))
    await look('refusal')
  }

  async function speak(language: UiLanguage) {
    await page.locator('nav a[href="/settings"]').first().click()
    await page.getByRole('radio', { name: endonyms[language], exact: true }).check()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
  }

  async function enter(date: string, start: string, end: string) {
    await form().getByLabel('日付').fill(date)
    await form().getByLabel('開始').fill(start)
    await form().getByLabel('終了', { exact: true }).fill(end)
    await form().getByLabel('内容（日本語）').press('Enter')
  }

  async function round(step: string, direction?: string) {
    await press(page.getByRole('region', { name: '端数処理' }).getByRole('button'))
    const dialog = page.getByRole('dialog', { name: '端数処理' })
    await dialog.getByRole('radio', { name: step }).press('Space')
    if (direction) await dialog.getByRole('radio', { name: direction }).press('Space')
    await press(dialog.getByRole('button', { name: '保存' }))
    await dialog.waitFor({ state: 'detached' })
  }

  async function chooseZone(label: string, zone: string) {
    const field = page.getByRole('combobox', { name: label, exact: true })
    await field.fill(zone)
    await page.getByRole('option', { name: zone, exact: true }).waitFor()
    await field.press('ArrowDown')
    await field.press('Enter')
  }

  async function stored(sentence: string) {
    await page.getByRole('status').getByText(sentence).waitFor()
  }

  function form(): Locator {
    return page.getByRole('region', { name: '支援時間を記録' })
  }

  function alert(): Locator {
    return form().getByRole('alert')
  }

  function months(): Locator {
    return page.getByRole('region', { name: '月の締め' })
  }

  function row(text: string): Locator {
    return page.getByRole('table', { name: '支援時間実績' }).getByRole('row').filter({ hasText: text })
  }
})

async function textsOf(language: UiLanguage) {
  const read = async (name: string) =>
    JSON.parse(await readFile(join(import.meta.dirname, `../../locales/${language}/${name}.json`), 'utf8'))
  return {
    t: (await read('ledger')) as typeof import('../../locales/ja/ledger.json'),
    hours: (await read('hours')) as typeof import('../../locales/ja/hours.json'),
  }
}

/** The name of a button about an entry, on whichever date. */
function nameOf(text: string, time: string): RegExp {
  return new RegExp(`^${text.replace('{{date}}', '.+').replace('{{time}}', time)}$`)
}

/** What has to be scrolled sideways to be read. */
function scrolledSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
      .map((each) => `${each.tagName} ${each.className}`),
  )
}

async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

/** A vault with two exported entries of July, a day of more hours than anyone works, and two entries at one time. */
async function fillVault(root: string): Promise<void> {
  const vaultDir = join(root, 'vault')
  await createThaiVault(vaultDir, testPassphrase)
  const app = createApp({ vaultDir })
  const { call } = asTestApp(app, root)
  await call('vault.unlock', { passphrase: testPassphrase })
  const expert = await call('experts.create', { name: '浅野 遥香' })
  const [listed] = (await call('engagements.list', {})).items
  const engagement = await call('engagements.get', { id: listed?.id ?? '' })
  const common = {
    engagementId: engagement.id,
    expertId: expert.id,
    siteId: engagement.sites[0]?.id ?? null,
    menuItem: 'assessment',
    service: 'consultation',
  } as const
  const add = (date: string, start: string, end: string, billable = true, note = '初回のヒアリング') =>
    call('hours.add', {
      ...common,
      startsAt: `${date}T${start}`,
      endsAt: `${date}T${end}`,
      billable,
      note,
    })
  await add('2024-07-10', '09:00', '11:00')
  await add('2024-07-11', '10:00', '12:00')
  await call('exchange.export', { engagementId: engagement.id, out: join(root, 'first.xlsx') })
  await add('2024-07-20', '05:00', '13:30', false, '移動')
  await add('2024-07-20', '13:30', '22:30', false, '移動')
  const { id } = await add('2024-07-22', '09:00', '11:00', false)
  const db = app.vault.current()?.db
  const first = db && findEntry(db, id)
  if (!db || !first) throw new Error('the vault of the test is not open')
  const shifted = { startInstant: '2024-07-22T03:00:00.000Z', endInstant: '2024-07-22T05:00:00.000Z' }
  insertEntry(db, { ...first, id: newId(), ...shifted }, '2024-07-23T00:00:00.000Z')
  await app.close()
}
