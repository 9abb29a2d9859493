import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChecklist } from '../../main/inspections/checklists.ts'
import { shippedPacks } from '../../main/inspections/shipped-packs.ts'
import type { UiLanguage } from '../../shared/languages.ts'
import { createWalkVault, walkCompany, walkSites } from '../support/walk-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow, takePicture } from './launch.ts'

const pack = shippedPacks.at(-1)
if (!pack) throw new Error('no checklist ships')
const standard = pack

describe.each(Object.values(walkSites))('a walk through a factory in $country', ({ language, ...site }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  const texts = new Map(readChecklist(standard, language).items.map((item) => [item.id, item.local]))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createWalkVault(join(dataDir, 'vault'), testPassphrase, { ...site, language })
    await open('ja')
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function open(uiLanguage: UiLanguage) {
    app = await launchApp({ dataDir, settings: { uiLanguage } })
    page = app.page
  }

  const card = () => page.getByRole('article')
  const whole = () => page.locator('nav ol button').first()

  /** Item, zone and number of the open card. */
  const place = async () => (await card().locator('header').textContent())?.split(/保存|相手/)[0]

  /** Nothing is cut, laid over or out of reach, at both sizes and with large text; axe finds nothing serious. */
  async function expectWhole(name: string, isJudged = true) {
    const faults: string[] = []
    for (const [width, scale] of [
      [1366, 100],
      [1024, 100],
      [1366, 150],
      [1024, 150],
    ] as const) {
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`
      }, scale)
      await resizeWindow(app, width, 768)
      // Rows that are drawn while in sight take their places in the frames after.
      await page.waitForTimeout(100)
      const found = await findClippedTexts(page)
      faults.push(...found.map((fault) => `${name} ${width} ${scale} %: ${fault}`))
      if (scale === 100) await takePicture(page, `walk-${language}-${name}-${width}`)
    }
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '100%'
    })
    await resizeWindow(app, 1366, 768)
    expect(faults).toEqual([])
    if (isJudged) expect(await seriousFaults(page)).toEqual([])
  }

  async function enter() {
    await page.getByText(walkCompany.name).first().click()
    await page.locator('nav a[href*="/inspection"]').click()
  }

  test('it begins by the keyboard, with Japanese and the local language on the card', async () => {
    await unlockByHand(page)
    await enter()
    const start = page.getByRole('button', { name: '点検を開始' })
    await start.waitFor()
    await expectWhole('start')
    for (
      let tabs = 0;
      tabs < 40 && !(await start.evaluate((one) => one === document.activeElement));
      tabs += 1
    ) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: /^MS-01 / }).waitFor()
    await card()
      .getByText(texts.get('MS-01')?.title ?? '', { exact: true })
      .waitFor()
    await expectWhole('card')
  })

  test('a gap shows level, severity, proposal and both notes whole', async () => {
    await page.keyboard.press('3')
    await page.keyboard.press('e')
    await page.keyboard.press('9')
    await page.keyboard.press('f')
    await page.keyboard.insertText('任命書がない。口頭で頼んだだけだった。')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await card().getByRole('button', { name: '採用する' }).click()
    await page.getByRole('textbox', { name: '改善案1（日本語）' }).waitFor()
    await card().getByRole('button', { name: '費用・担当・期限' }).click()
    await expectWhole('gap')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('4')
    await page.getByRole('textbox', { name: '理由' }).waitFor()
    await expectWhole('reason')
  })

  test('every other place is walked by the keyboard alone, zone by zone, until nothing is left', async () => {
    const total = Number(/\/ (\d+)/.exec((await page.locator('nav p').textContent()) ?? '')?.[1])
    expect(total).toBeGreaterThan(120)
    await page.keyboard.press('ArrowDown')
    const seen = new Set<string>()
    for (let count = 2; count < total; count += 1) {
      const here = (await card().getAttribute('aria-label')) ?? ''
      seen.add(here)
      const before = await place()
      await page.keyboard.press('1')
      if (count < total - 1) await expect.poll(place, { interval: 10 }).not.toBe(before)
    }
    await page.getByText(`${total} / ${total}`, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'すべて回答済み' }).waitFor()
    expect(seen.size).toBeGreaterThan(80)
    await expectWhole('done')
  })

  test('the list, the search, the route and the counterpart are whole', async () => {
    await page.keyboard.press('l')
    await page.getByRole('region', { name: 'この区域の点検項目' }).waitFor()
    await expectWhole('list')
    await page.keyboard.press('l')
    await page.keyboard.press('Slash')
    await page.keyboard.insertText('管理')
    await page.getByRole('region', { name: '検索の結果' }).waitFor()
    await expectWhole('found')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '順路を編集' }).click()
    await page.getByRole('dialog').waitFor()
    await expectWhole('route')
    await page.keyboard.press('Escape')
    await whole().click()
    await page.getByRole('article', { name: /^MS-01 / }).waitFor()
    await page.getByRole('textbox', { name: /^所見（(?!日本語)/ }).fill(texts.get('PF-06')?.evidence ?? '')
    await page.keyboard.press('Escape')
    await page.keyboard.press('c')
    await page.getByRole('dialog').getByRole('heading').waitFor()
    await expectWhole('counterpart')
    await page.keyboard.press('Escape')
    await page.keyboard.press('h')
    await page.getByRole('dialog').waitFor()
    await expectWhole('keys')
    await page.keyboard.press('Escape')
  })

  test('with the window in the same language every one of these screens is whole as well', async () => {
    await app.close()
    await open(language)
    await page.locator('input[type=password]').fill(testPassphrase)
    await page.keyboard.press('Enter')
    await enter()
    await page.locator('table tbody button').waitFor()
    await expectWhole('ui-list', false)
    await page.locator('table tbody button').click()
    await card().waitFor()
    await whole().click()
    await page.getByRole('article', { name: /^MS-01 / }).waitFor()
    await expectWhole('ui-card', false)
    await page.keyboard.press('ArrowDown')
    await page.getByRole('article', { name: /^MS-02 / }).waitFor()
    await page.keyboard.press('h')
    await page.getByRole('dialog').waitFor()
    await expectWhole('ui-keys', false)
    await page.keyboard.press('Escape')
    await page.keyboard.press('l')
    await page.locator('article').waitFor({ state: 'detached' })
    await expectWhole('ui-stop-list', false)
    expect(app.complaints).toEqual([])
  })
})
