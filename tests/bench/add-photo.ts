/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Launch } from '../../scripts/runtime/launch.ts'
import { launchApp } from '../e2e/launch.ts'
import { cameraPhoto } from './camera-photo.ts'
import { type EmptyBench, launchEmpty } from './launch-empty.ts'
import { unlockTimed } from './unlock.ts'

/** Samples in milliseconds. */
export type Additions = {
  /** From the choice of the file until its thumbnail is painted; it is saved by then. */
  readonly ours: readonly number[]
  /** The bare decode, resize and encode of the same file. */
  readonly bare: readonly number[]
}

/** Adds one photo of 12 megapixels after the other through the window, and in turns shrinks it bare. */
export async function timeAdditions(
  dataDir: string,
  emptyWindow: Launch,
  { rows, rounds }: { rows: number; rounds: number },
): Promise<Additions> {
  const file = join(dataDir, 'camera.jpg')
  writeFileSync(file, await cameraPhoto())
  const launched = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
  const other = await launchEmpty(emptyWindow, join(dataDir, 'empty-profile'))
  try {
    await unlockTimed(launched.page, rows)
    await openCard(launched.page)
    const otherPage = await other.firstWindow()
    const samples: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
    // The first rounds load the library and warm it up.
    for (let round = -2; round < rounds; round += 1) {
      const bare = await shrinkBare(otherPage, file)
      const ours = await addTimed(launched.page, file)
      if (round < 0) continue
      samples.bare.push(bare)
      samples.ours.push(ours)
    }
    return samples
  } finally {
    await Promise.all([launched.close(), other.close()])
  }
}

async function openCard(page: Page): Promise<void> {
  await page.getByText('彩波精機0株式会社').first().click()
  await page.getByRole('link', { name: '現地点検' }).click()
  await page.getByRole('button', { name: /点検表を開く/ }).click()
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
}

function shrinkBare(page: Page, file: string): Promise<number> {
  return page.evaluate((path) => (globalThis as unknown as { bench: EmptyBench }).bench.photo(path), file)
}

async function addTimed(page: Page, file: string): Promise<number> {
  await page.evaluate(() => {
    const thumbnails = () => [...document.querySelectorAll<HTMLImageElement>('img[src*="part=thumbnail"]')]
    const before = new Set(thumbnails().map(({ src }) => src))
    const added = () => thumbnails().find(({ src }) => !before.has(src))
    const appeared = () =>
      new Promise<HTMLImageElement>((resolve) => {
        const observer = new MutationObserver(() => {
          const image = added()
          if (image === undefined) return
          observer.disconnect()
          resolve(image)
        })
        observer.observe(document.body, { subtree: true, childList: true })
      })
    const timed = new Promise<number>((resolve) => {
      const begin = async () => {
        const start = performance.now()
        const image = await appeared()
        if (!image.complete) await new Promise((loaded) => image.addEventListener('load', loaded))
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      }
      addEventListener('change', begin, { capture: true, once: true })
    })
    Object.assign(globalThis, { timed })
  })
  await page.locator('input[type=file]').setInputFiles(file)
  return page.evaluate(() => (globalThis as unknown as { timed: Promise<number> }).timed)
}
