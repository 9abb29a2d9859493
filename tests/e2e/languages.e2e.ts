import { mkdirSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import { runDemo } from '../../main/demo/live-field-day.ts'
import { endonyms, type UiLanguage, uiLanguages } from '../../shared/languages.ts'
import { thaiCompany } from '../support/thai-vault.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { testPassphrase } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow } from './launch.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
] as const

const places = [
  '/engagements',
  '/today',
  '/exchange',
  '/settings',
  '/settings/checklists',
  // The rooms of the settings are reached from there.
  '/settings',
  '/settings/law-packs',
] as const
const tabs = ['overview', 'hours', 'assets', 'self-check', 'inspection', 'drafts', 'exchange'] as const

describe('the window in nine languages', () => {
  const root = mkdtempSync(join(tmpdir(), 'kagimori-languages-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const demo = createApp({ vaultDir: join(root, 'vault') })
    const fixturesDir = join(import.meta.dirname, '../fixtures/field-day')
    const outcome = await runDemo({
      call: demo.call,
      fixturesDir,
      outDir: join(root, 'out'),
      passphrase: testPassphrase,
    })
    await demo.close()
    expect(outcome).toMatchObject({ ok: true })
    app = await launchApp({ dataDir: root })
    page = app.page
    await page.locator('input[type="password"]').fill(testPassphrase)
    await page.keyboard.press('Enter')
    await page.locator('nav a[href="/settings"]').waitFor()
  })
  afterAll(async () => {
    await app?.close().catch(() => {})
    await rm(root, { recursive: true, force: true })
  })

  async function go(path: string) {
    await page.locator(`a[href="${path}"]`).first().click()
    // Two frames later the screen that was chosen is laid out.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.locator('main h1, main h2, main table').first().waitFor()
    await page.waitForTimeout(60)
  }

  async function speak(language: UiLanguage) {
    await go('/settings')
    await page.getByRole('radio', { name: endonyms[language], exact: true }).check()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
  }

  /** The faults of the screen as it stands, each with its place; a picture is left where there are any. */
  async function look(language: UiLanguage, where: string): Promise<string[]> {
    const faults = [
      ...(await findClippedTexts(page)),
      ...(await findUntranslated(page)).map((key) => `key ${key}`),
    ]
    if (faults.length > 0 || process.env.KAGIMORI_LOOK) {
      mkdirSync('test-results', { recursive: true })
      await page.screenshot({ path: `test-results/${language}-${where.replaceAll(/\W+/g, '-')}.png` })
    }
    return faults.map((fault) => `${where}: ${fault}`)
  }

  /** Goes through every main screen and tells what is wrong there. */
  async function walk(language: UiLanguage, size: string): Promise<string[]> {
    const faults: string[] = []
    for (const place of places) {
      await go(place)
      faults.push(...(await look(language, `${size} ${place}`)))
    }
    await go('/engagements')
    await page.locator('main button').last().click()
    await page.getByRole('dialog').waitFor()
    faults.push(...(await look(language, `${size} new engagement`)))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const engagement = page.getByRole('link', { name: thaiCompany })
    const path = (await engagement.getAttribute('href'))?.replace(/\/overview$/, '')
    await engagement.click()
    for (const tab of tabs) {
      await go(`${path}/${tab}`)
      faults.push(...(await look(language, `${size} ${tab}`)))
    }
    await go(`${path}/drafts`)
    await page.locator('main table tbody button').first().click()
    await page.locator('main section h3, main form').first().waitFor()
    return [...faults, ...(await look(language, `${size} draft`))]
  }

  test.each(uiLanguages)('every main screen is whole in %s', async (language) => {
    await speak(language)
    const faults: string[] = []
    for (const { width, height } of sizes) {
      await resizeWindow(app, width, height)
      faults.push(...(await walk(language, String(width))))
    }
    expect(faults).toEqual([])
  })

  test.each(['th', 'hi', 'de'] as const)('and in large text in %s', async (language) => {
    await speak(language)
    await resizeWindow(app, 1366, 768)
    await page.getByText(/^150\s?%$/).click()
    const faults = await walk(language, '150 %')
    await go('/settings')
    await page.getByText(/^100\s?%$/).click()
    expect(faults).toEqual([])
  })

  test('what is cut off, out of its button or on top of each other would be found', async () => {
    await speak('de')
    expect(await findClippedTexts(page)).toEqual([])
    const found = await page.evaluateHandle(() => {
      const add = (tag: string, style: Partial<CSSStyleDeclaration>) => {
        const element = document.createElement(tag)
        element.textContent = 'Geheimhaltungsvereinbarung'
        Object.assign(
          element.style,
          { position: 'fixed', left: '300px', zIndex: '999', whiteSpace: 'nowrap' },
          style,
        )
        document.body.append(element)
        return element
      }
      return [
        add('div', { top: '300px', width: '50px', overflow: 'hidden' }),
        add('button', { top: '400px', width: '50px', padding: '0', overflow: 'visible' }),
        add('p', { top: '500px' }),
        add('p', { top: '508px' }),
        add('p', { top: '600px', left: 'calc(100vw - 40px)' }),
      ]
    })
    const faults = (await findClippedTexts(page)).join('\n')
    for (const fault of ['cut off', 'out of its box', 'lies on', 'out of the window'])
      expect(faults).toContain(fault)
    await found.evaluate((added) => {
      for (const element of added) element.remove()
    })
  })

  test('the words change at once, and no key shows between one language and the next', async () => {
    await speak('ja')
    await page.evaluate(() => {
      const shown: string[] = []
      const heading = () => document.querySelector('main h1')?.textContent ?? ''
      new MutationObserver(() => shown.push(heading())).observe(document.body, {
        subtree: true,
        characterData: true,
        childList: true,
      })
      Object.assign(globalThis, { shown })
    })
    await page.getByRole('radio', { name: endonyms.fr, exact: true }).check()
    await page.waitForFunction(() => document.documentElement.lang === 'fr')
    const shown = await page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)
    expect(new Set(shown).size).toBeLessThanOrEqual(2)
    expect(shown.filter((text) => text === '' || text.includes('.'))).toEqual([])
  })

  test('the language is there after the next start, on the door too', async () => {
    await speak('th')
    await app.close()
    app = await launchApp({ dataDir: root })
    page = app.page
    await page.locator('input[type="password"]').waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('th')
    for (const language of uiLanguages) {
      await page.locator('select').selectOption(language)
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
      for (const { width, height } of sizes) {
        await resizeWindow(app, width, height)
        expect(await look(language, `${width} door`)).toEqual([])
      }
    }
    expect(app.complaints).toEqual([])
  })

  test('the first run is whole in every language, up to the recovery code', async () => {
    await app.close()
    app = await launchApp()
    page = app.page
    const lookEverywhere = async (where: string) => {
      for (const language of uiLanguages) {
        await page.locator('select').selectOption(language)
        await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
        for (const { width, height } of sizes) {
          await resizeWindow(app, width, height)
          expect(await look(language, `${width} ${where}`)).toEqual([])
        }
      }
    }
    await page.locator('input[type="password"]').first().waitFor()
    await lookEverywhere('first run')
    for (const field of await page.locator('input[type="password"]').all()) await field.fill(testPassphrase)
    await page.keyboard.press('Enter')
    await page.locator('main li').first().waitFor()
    await lookEverywhere('recovery code')
    const { dispose } = app
    await dispose()
  })
})
