/// <reference lib="dom" />
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type LaunchedApp, launchApp } from '../e2e/launch.ts'
import { benchPassphrase } from './make-large-vault.ts'
import { ledgerMonth, makeLedgerVault } from './make-ledger-vault.ts'
import { median } from './statistics.ts'

/** What the month of 300 entries costs in a real window. */
export type MonthViewFigures = {
  /** From the click on 月 until the page that shows all days is idle again, in a window that never showed a month. */
  readonly firstMs: number
  /** The same from one month to the next. */
  readonly nextMs: number
}

const windows = 5
const turns = 10

/** Makes the vault and opens the month of its first engagement in windows of their own. */
export async function monthViewFigures(folder: string): Promise<MonthViewFigures> {
  await makeLedgerVault(join(folder, 'vault'))
  const first: number[] = []
  const next: number[] = []
  for (let round = 0; round < windows; round += 1) {
    const launched = await openHours(folder)
    try {
      const { page } = launched
      first.push(await timeClick(page, 'input[type="radio"][value="month"] + label'))
      for (let turn = 0; turn < turns; turn += 1) {
        // Away to the empty month, then back to the full one.
        await timeClick(page, `section:has(> table) button:nth-of-type(2)`)
        next.push(await timeClick(page, `section:has(> table) button:nth-of-type(1)`))
      }
    } finally {
      await launched.close()
    }
  }
  return { firstMs: median(first), nextMs: median(next) }
}

/** A window that shows the ledger of the first engagement, at rest. */
async function openHours(dataDir: string): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
  const { page } = launched
  await page.locator('input[type=password]:focus').fill(benchPassphrase)
  await page.keyboard.press('Enter')
  await page.locator('tbody tr a', { hasText: '彩波精機0株式会社' }).click()
  await page.locator('nav a[href$="/hours"]').click()
  await page.locator('input[type="radio"][value="month"]').waitFor({ state: 'attached' })
  await page.waitForTimeout(2000)
  const entries = await page.locator('main table tbody tr').count()
  if (entries < 300) throw new Error(`the ledger of ${ledgerMonth} shows ${entries} rows`)
  return launched
}

/** Milliseconds from the press of the pointer until the days are painted and a new task runs. */
async function timeClick(page: Page, selector: string): Promise<number> {
  const target = page.locator(selector).first()
  await target.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() =>
    document.querySelector('section > table')?.getAttribute('aria-label'),
  )
  await page.evaluate((shown) => {
    const timed = new Promise<number>((resolve) => {
      const begin = () => {
        const start = performance.now()
        const look = () => {
          const label = document.querySelector('section > table')?.getAttribute('aria-label')
          const isThere = document.querySelector('[data-day]') !== null && label !== shown
          if (!isThere) requestAnimationFrame(look)
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }
        look()
      }
      addEventListener('pointerdown', begin, { capture: true, once: true })
    })
    Object.assign(globalThis, { timed })
  }, before)
  await target.click()
  return page.evaluate(() => (globalThis as unknown as { timed: Promise<number> }).timed)
}

if (import.meta.main) {
  const folder = process.argv[2]
  if (folder === undefined) throw new Error('usage: month-view.ts FOLDER')
  console.log(JSON.stringify(await monthViewFigures(folder)))
}
