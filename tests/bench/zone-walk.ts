import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { type LaunchedApp, launchApp } from '../e2e/launch.ts'
import { benchPassphrase } from './make-large-vault.ts'
import { makeWalkVault } from './make-walk-vault.ts'
import { residentMB } from './memory.ts'
import { median, percentile } from './statistics.ts'

/** What a walk through 40 zones of 88 items with 2,000 photos costs. */
export type WalkFigures = {
  /** From the click that opens the inspection until its first card is painted, in a window that never opened one. */
  readonly firstCardMs: number
  /** Script of the key that draws the next card, the slow end; its photos stream in after. */
  readonly nextCardMs: number
  /** From that key until the next card is painted, the slow end. */
  readonly nextCardPaintMs: number
  /** All script of the key that answers, stores and moves on, the slow end. */
  readonly answerMs: number
  /** From a weight that changes until the first row of the plan is another one. */
  readonly rankingMs: number
  /** All processes together, with thumbnails in sight. */
  readonly memoryMB: number
}

const photos = 2000
const windows = 7
const steps = 80
const answers = 20

/** Makes the vault and walks through it in real windows. */
export async function walkFigures(folder: string): Promise<WalkFigures> {
  await makeWalkVault(join(folder, 'vault'), photos)
  const firstCards: number[] = []
  for (let round = 1; round < windows; round += 1) {
    const launched = await openList(folder)
    firstCards.push(await timeFirstCard(launched.page))
    await launched.close()
  }
  const launched = await openList(folder)
  try {
    firstCards.push(await timeFirstCard(launched.page))
    const session = await launched.page.context().newCDPSession(launched.page)
    await session.send('Performance.enable')
    // The first zone that was walked; the site as a whole has no findings yet.
    await pressQuietly(launched.page, session, 'Shift+ArrowDown')
    const next = await timeSteps(launched.page)
    const answered: number[] = []
    for (let index = 0; index < answers; index += 1) {
      answered.push(await pressQuietly(launched.page, session, 'Digit1'))
    }
    const memoryMB = await memoryWithThumbnails(launched)
    const rankingMs = await timeRanking(launched.page)
    return {
      firstCardMs: median(firstCards),
      nextCardMs: percentile(
        next.map(({ scriptMs }) => scriptMs),
        0.95,
      ),
      nextCardPaintMs: percentile(
        next.map(({ paintMs }) => paintMs),
        0.95,
      ),
      answerMs: percentile(answered, 0.95),
      rankingMs,
      memoryMB,
    }
  } finally {
    await launched.close()
  }
}

/** A window that shows the list of inspections, at rest. */
async function openList(dataDir: string): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
  const { page } = launched
  await page.locator('input[type=password]:focus').fill(benchPassphrase)
  await page.keyboard.press('Enter')
  await page.locator('tbody tr a').first().click()
  await page.locator('a[href*="/inspection"]').click()
  await page.locator('tbody tr button').waitFor()
  await page.waitForTimeout(2000)
  return launched
}

async function timeFirstCard(page: Page): Promise<number> {
  await page.evaluate(() => {
    const timed = new Promise<number>((resolve) => {
      const begin = () => {
        const start = performance.now()
        const look = () => {
          if (document.querySelector('article h2') === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }
        look()
      }
      addEventListener('pointerdown', begin, { capture: true, once: true })
    })
    Object.assign(globalThis, { timed })
  })
  await page.locator('tbody tr button').click()
  return page.evaluate(() => (globalThis as unknown as { timed: Promise<number> }).timed)
}

type Step = { readonly scriptMs: number; readonly paintMs: number }

/** What the browser itself says of each of some keys that draw the next card; one painted in less than 16 ms is left out. */
async function timeSteps(page: Page): Promise<Step[]> {
  await page.evaluate(() => {
    const heard: Step[] = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.name !== 'keydown') continue
        heard.push({ scriptMs: entry.processingEnd - entry.processingStart, paintMs: entry.duration })
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    Object.assign(globalThis, { heard })
  })
  for (let index = 0; index < steps; index += 1) {
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(100)
  }
  await page.waitForTimeout(500)
  return page.evaluate(() => (globalThis as unknown as { heard: Step[] }).heard)
}

/** Presses a key and waits until nothing of it is left to do; answers the milliseconds of script. */
async function pressQuietly(page: Page, session: CDPSession, key: string): Promise<number> {
  const before = await scriptMs(session)
  await page.keyboard.press(key)
  await page.waitForTimeout(100)
  return (await scriptMs(session)) - before
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}

/** Shows cards with photos one after the other, each with its strip in sight. */
async function memoryWithThumbnails({ electron, page }: LaunchedApp): Promise<number> {
  for (let index = 0; index < 40; index += 1) {
    await page.keyboard.press('ArrowDown')
    const strip = page.locator('article img').last()
    if ((await page.locator('article img').count()) > 0) await strip.scrollIntoViewIfNeeded()
  }
  while ((await page.locator('article img').count()) === 0) await page.keyboard.press('ArrowUp')
  await page.locator('article img').last().scrollIntoViewIfNeeded()
  await page.waitForTimeout(1000)
  return residentMB(electron.process().pid ?? 0)
}

async function timeRanking(page: Page): Promise<number> {
  await page.getByRole('button', { name: '改善計画', exact: true }).click()
  await page.getByRole('button', { name: '順位の重み' }).click()
  const critical = page.getByRole('textbox', { name: '重大', exact: true })
  await critical.fill('1')
  await page.waitForTimeout(1000)
  return critical.evaluate(
    (input) =>
      new Promise<number>((resolve) => {
        const first = () => document.querySelector('tbody tr')?.textContent
        const before = first()
        const start = performance.now()
        new MutationObserver((_, observer) => {
          if (first() === before) return
          observer.disconnect()
          resolve(performance.now() - start)
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '999')
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }),
  )
}
