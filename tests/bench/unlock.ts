/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { type LaunchedApp, launchApp } from '../e2e/launch.ts'
import { benchPassphrase } from './make-large-vault.ts'
import { median } from './statistics.ts'

/** How long one unlocking took. */
export type Unlocking = {
  /** From the key that submits the passphrase until the table of engagements is painted. */
  readonly totalMs: number
  /** One key derivation alone, on another thread of the same process. */
  readonly derivationMs: number
}

/** Unlocks a vault in a window that was launched for it, once its screens are loaded. */
export async function timeUnlocking(dataDir: string, rows: number): Promise<Unlocking> {
  const launched = await launchApp({ dataDir })
  try {
    const totalMs = await unlockTimed(launched.page, rows)
    const derivations = [await derive(launched), await derive(launched), await derive(launched)]
    return { totalMs, derivationMs: median(derivations) }
  } finally {
    await launched.close()
  }
}

/** Types the passphrase, submits it and answers the milliseconds until as many rows are painted. */
export async function unlockTimed(page: Page, rows: number): Promise<number> {
  await page.locator('input[type=password]:focus').fill(benchPassphrase)
  // What the application does at leisure after its first screen is over by the time a passphrase is typed.
  await page.waitForTimeout(1500)
  await page.evaluate((wanted) => {
    const timed = new Promise<number>((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const start = performance.now()
          const look = () => {
            if (document.querySelectorAll('tbody tr').length < wanted) requestAnimationFrame(look)
            else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          }
          look()
        },
        { capture: true, once: true },
      )
    })
    Object.assign(globalThis, { timed })
  }, rows)
  await page.keyboard.press('Enter')
  return page.evaluate(() => (globalThis as unknown as { timed: Promise<number> }).timed)
}

function derive({ electron }: LaunchedApp): Promise<number> {
  return electron.evaluate(() => {
    const { scrypt } = process.getBuiltinModule('node:crypto')
    const start = performance.now()
    return new Promise<number>((resolve) => {
      scrypt('passphrase', 'salt', 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }, () =>
        resolve(performance.now() - start),
      )
    })
  })
}
