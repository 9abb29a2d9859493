import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import { endonyms, type UiLanguage } from '../../shared/languages.ts'
import { createThaiEngagement, entryAt } from '../support/field-day.ts'
import { asTestApp } from '../support/open-app.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { goTo, testPassphrase } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow, takePicture } from './launch.ts'

const thai = '彩波精機株式会社'
const german = '試作金属株式会社'

describe('the hours as a day and as a month', () => {
  const root = mkdtempSync(join(tmpdir(), 'kagimori-calendar-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await seed(root)
    app = await launchApp({ dataDir: root, settings: { uiLanguage: 'ja' } })
    page = app.page
    await page.locator('input[type="password"]').fill(testPassphrase)
    await page.keyboard.press('Enter')
    await openHours(page, thai)
  })
  afterAll(async () => {
    await app?.close().catch(() => {})
    await rm(root, { recursive: true, force: true })
  })

  test('the switch shows the day of one expert over all engagements', async () => {
    await pick(page, 'day')
    await goToDay(page, '2024-09-03')
    await block(page, /^09:00–11:00/).waitFor()
    await page.getByText('この案件 4:00', { exact: false }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  test('the same expert’s work elsewhere is named, and can’t be moved', async () => {
    const other = block(page, new RegExp(german))
    await other.focus()
    await page.keyboard.press('ArrowDown')
    await page.getByText('別の案件の記録です。', { exact: false }).waitFor()
  })

  test('a drag moves an entry, its edge makes it longer, and undo takes both back', async () => {
    await drag(page, block(page, /^09:00–11:00/), { from: 0.3, byHours: 1 })
    await block(page, /^10:00–12:00/).waitFor()
    await page.getByText('09:00–11:00 を 10:00–12:00 に変更しました。').waitFor()
    await page.getByRole('status').getByRole('button', { name: '元に戻す' }).click()
    await block(page, /^09:00–11:00/).waitFor()
    await drag(page, block(page, /^09:00–11:00/), { from: 'edge', byHours: 0.5 })
    await block(page, /^09:00–11:30/).waitFor()
    await page.keyboard.press('Control+z')
    await block(page, /^09:00–11:00/).waitFor()
  })

  test('what is refused goes back to its place and says why, with the form one click away', async () => {
    await drag(page, block(page, /^09:00–11:00/), { from: 0.3, byHours: 4 })
    await page.getByRole('alert').getByText('記録は元の時刻のままです。').waitFor()
    await block(page, /^09:00–11:00/).waitFor()
    await page.getByRole('button', { name: '入力欄で直す' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('開始').inputValue()).toBe('13:00')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  test('a drag on an empty place opens the form, and Enter stores what was drawn', async () => {
    const area = page.getByRole('application')
    const hour = await hourHeight(area)
    await scrollToHour(area, 15)
    const box = await boxOf(area)
    await page.mouse.move(box.x + 300, box.y + hour * 16.02)
    await page.mouse.down()
    await page.mouse.move(box.x + 300, box.y + hour * 16.6, { steps: 4 })
    await page.mouse.move(box.x + 300, box.y + hour * 17.2, { steps: 4 })
    await page.mouse.up()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('開始').inputValue()).toBe('16:00')
    expect(await dialog.getByLabel('終了').inputValue()).toBe('17:15')
    await takePicture(page, 'calendar-dialog')
    await page.waitForTimeout(100)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await block(page, /^16:00–17:15/).waitFor()
  })

  test('keys do the same: arrows move and resize, Delete removes with undo, Enter makes and opens', async () => {
    await block(page, /^16:00–17:15/).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowUp')
    await page.getByText('16:00–17:15 を 16:30–17:30 に変更しました。').waitFor()
    await block(page, /^16:30–17:30/).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('16:30–17:30 を 16:25–17:25 に変更しました。').waitFor()
    await page.keyboard.press('Control+z')
    await block(page, /^16:30–17:30/).focus()
    await page.keyboard.press('Delete')
    await block(page, /^16:30–17:30/).waitFor({ state: 'detached' })
    await page.getByRole('alert').getByRole('button', { name: '元に戻す' }).press('Enter')
    await block(page, /^16:30–17:30/).waitFor()
    await block(page, /^16:30–17:30/).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: '記録を修正' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })

    const slot = page.getByRole('button', { name: /Enterキーで記録/ })
    await slot.focus()
    for (let step = 0; step < 18; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowUp')
    await page.getByRole('button', { name: /^20:30から21:30まで/ }).press('Enter')
    await dialog.getByLabel('内容（日本語）').fill('夜の打合せ')
    await dialog.getByLabel('内容（日本語）').press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await block(page, /^20:30–21:30/).waitFor()
  })

  test('a journey stands where it was in real time, with both clocks on it', async () => {
    await goToDay(page, '2024-09-05')
    const flight = block(page, /^09:00 Bangkok → 17:00 Tokyo/)
    const hour = await hourHeight(page.getByRole('application'))
    expect(Math.round((await boxOf(flight)).height / hour)).toBe(6)
    await drag(page, flight, { from: 0.3, byHours: 1 })
    await block(page, /^10:00 Bangkok → 18:00 Tokyo/).waitFor()
    await choose(page, 'タイムゾーン', 'Asia/Tokyo')
    await block(page, /^10:00 Bangkok → 18:00 Tokyo/).waitFor()
    expect(await page.getByText('日本時間').count()).toBe(0)
    await takePicture(page, 'calendar-journey')
    expect(await findClippedTexts(page)).toEqual([])
  })

  test('a finger draws after resting a moment, and scrolls without it', async () => {
    await goToDay(page, '2024-09-10')
    const area = page.getByRole('application')
    const hour = await hourHeight(area)
    const box = await boxOf(area)
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: box.x + 200, y }],
      })
    await send('touchStart', box.y + hour * 11)
    await page.waitForTimeout(400)
    await send('touchMove', box.y + hour * 11.5)
    await send('touchMove', box.y + hour * 12)
    await send('touchEnd')
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('開始').inputValue()).toBe('11:00')
    expect(await dialog.getByLabel('終了').inputValue()).toBe('12:00')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  test('the month adds up its days, arrows go from day to day and Enter opens one', async () => {
    await pick(page, 'month')
    const table = page.getByRole('table', { name: '2024年9月の支援時間' })
    await table.waitFor()
    await table.getByText('Bangkok → Tokyo').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await table.getByRole('button', { name: /^10日/ }).focus()
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^3日/)
    await page.keyboard.press('Enter')
    await block(page, /^09:00–11:00/).waitFor()
  })

  test('the list finds a note by two characters', async () => {
    await pick(page, 'list')
    await page.getByRole('button', { name: '絞り込み', exact: true }).click()
    await page.getByLabel('文字で検索').fill('打合')
    await page.getByRole('status').getByText('1件 計 1:00').waitFor()
    const rows = page.getByRole('table', { name: '支援時間実績' }).getByRole('row')
    await rows.filter({ hasText: '夜の打合せ' }).waitFor()
    expect(await rows.filter({ hasText: 'Bangkok' }).count()).toBe(0)
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'calendar-filters')
    expect(await findClippedTexts(page)).toEqual([])
  })

  test('the autumn night in Berlin has 25 hours, and the doubled one names its offsets', async () => {
    await goTo(page, '案件')
    await openHours(page, german)
    await pick(page, 'day')
    await goToDay(page, '2024-10-27')
    const area = page.getByRole('application')
    const hoursOf = async () => (await boxOf(area)).height / (await hourHeight(area))
    await expect.poll(hoursOf).toBeCloseTo(25, 1)
    for (const offset of ['+02:00', '+01:00']) await page.getByText(offset, { exact: true }).waitFor()
    await block(page, /^01:00 \(\+02:00\)–03:00 \(\+01:00\) 3:00/).waitFor()
    await scrollToHour(area, 0)
    await takePicture(page, 'calendar-berlin')
    await drag(page, block(page, /^01:00/), { from: 0.9, byHours: 1 })
    await block(page, /^02:00 \(\+02:00\)–04:00 \(\+01:00\) 3:00/).waitFor()
    await goToDay(page, '2025-03-30')
    await expect.poll(hoursOf).toBeCloseTo(23, 1)
  })

  test.each([
    ['th', 1366, 100],
    ['th', 1024, 100],
    ['de', 1366, 100],
    ['de', 1024, 100],
    ['de', 1366, 150],
    ['th', 1024, 150],
  ] as const)('nothing is cut off in %s at %i pixels with text at %i %%', async (language, width, scale) => {
    await speak(page, language, scale)
    await resizeWindow(app, width, 768)
    await page.locator('a[href$="/engagements"]').first().click()
    await openHours(page, thai)
    for (const view of ['day', 'month', 'list'] as const) {
      await pick(page, view)
      if (view === 'day') {
        await page.getByRole('application').waitFor()
        await goToDay(page, language === 'th' ? '3/9/2567' : '3.9.2024')
        await block(page, /^09:00–11:00/).waitFor()
      } else await page.locator('main table:visible').first().waitFor()
      if (view === 'list') await page.locator('button[aria-expanded]').first().click()
      await page.waitForTimeout(100)
      await takePicture(page, `calendar-${view}-${language}-${width}-${scale}`)
      expect(await findClippedTexts(page)).toEqual([])
      expect(await findUntranslated(page)).toEqual([])
      if (view !== 'day') continue
      await block(page, /^09:00–11:00/).press('Enter')
      await page.getByRole('dialog').waitFor()
      await takePicture(page, `calendar-dialog-${language}-${width}-${scale}`)
      expect(await findClippedTexts(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    if (language === 'th') expect(await page.locator('main').textContent()).toContain('2567')
  })
})

/** Two engagements of one expert: ordinary days, a journey, and the night in Berlin when the clocks go back. */
async function seed(root: string): Promise<void> {
  const app = createApp({ vaultDir: join(root, 'vault') })
  const test = asTestApp(app, root)
  await test.call('vault.create', { passphrase: testPassphrase })
  const ids = await createThaiEngagement(test)
  const add = (from: string, to: string, more = {}) =>
    test.call('hours.add', entryAt(ids, `2024-09-${from}`, `2024-09-${to}`, more))
  await add('03T09:00', '03T11:00', { note: '管理体制のヒアリング' })
  await add('03T13:00', '03T15:00', { menuItem: 'drafting' })
  await add('05T09:00', '05T17:00', { endTimeZone: 'Asia/Tokyo', note: '移動' })
  const company = await test.call('companies.create', { name: german, kind: 'domestic' })
  const engagement = await test.call('engagements.create', {
    companyId: company.id,
    region: 'EU',
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [{ name: '独工場', kind: 'factory', country: 'DE', timeZone: 'Europe/Berlin', language: 'de' }],
  })
  const site = engagement.sites[0] ?? ids.site
  const inGermany = { ...ids, engagement, site }
  await test.call('hours.add', entryAt(inGermany, '2024-09-03T14:00', '2024-09-03T15:00'))
  await test.call(
    'hours.add',
    entryAt(inGermany, '2024-10-27T01:00', '2024-10-27T03:00', { billable: false }),
  )
  await app.close()
}

async function openHours(page: Page, company: string): Promise<void> {
  await page.getByRole('link', { name: company }).first().click()
  await page.locator('a[href*="/hours"]').first().click()
  await page.locator('input[type="radio"][value="day"]').waitFor({ state: 'attached' })
}

async function goToDay(page: Page, typed: string): Promise<void> {
  const field = page.locator('input[inputmode="numeric"]').first()
  await field.fill(typed)
  await field.blur()
}

async function speak(page: Page, language: UiLanguage, scale: number): Promise<void> {
  await page.locator('nav a[href$="/settings"]').click()
  await page.getByRole('radio', { name: endonyms[language], exact: true }).check()
  await page.locator(`html[lang="${language}"]`).waitFor()
  await pick(page, String(scale))
}

/** Chooses by what stands behind the word, in whichever language the word is. */
async function pick(page: Page, value: string): Promise<void> {
  await page.locator(`input[type="radio"][value="${value}"] + label`).click()
}

function block(page: Page, name: RegExp): Locator {
  return page.getByRole('application').getByRole('button', { name })
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('nothing stands there')
  return box
}

function hourHeight(area: Locator): Promise<number> {
  return area.evaluate(
    (element) => 4 * Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize),
  )
}

/** Brings an hour to the upper edge of what is in sight. */
async function scrollToHour(area: Locator, hour: number): Promise<void> {
  const top = hour * (await hourHeight(area))
  await area.evaluate((element, y) => element.parentElement?.parentElement?.scrollTo(0, y), top)
}

/** Drags a block from a part of its height, or from its lower edge, by some hours. */
async function drag(
  page: Page,
  target: Locator,
  { from, byHours }: { from: number | 'edge'; byHours: number },
): Promise<void> {
  const hour = await hourHeight(target)
  await target.scrollIntoViewIfNeeded()
  const box = await boxOf(target)
  const x = box.x + box.width / 2
  const y = from === 'edge' ? box.y + box.height - 3 : box.y + box.height * from
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + (hour * byHours) / 2, { steps: 4 })
  await page.mouse.move(x, y + hour * byHours, { steps: 4 })
  await page.mouse.up()
}
