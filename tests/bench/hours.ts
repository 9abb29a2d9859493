/// <reference lib="dom" />
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Launch } from '../../scripts/runtime/launch.ts'
import type { Kagimori } from '../../shared/shell.ts'
import { launchApp } from '../e2e/launch.ts'
import { type EmptyBench, launchEmpty } from './launch-empty.ts'
import { benchPassphrase } from './make-large-vault.ts'
import { type LedgerVault, ledgerSize, makeLedgerVault } from './make-ledger-vault.ts'
import { percentile } from './statistics.ts'

/** What the ledger of 50,000 entries costs, in milliseconds through a real window. */
export type HoursFigures = {
  readonly addP50: number
  readonly addP99: number
  /** An empty round trip plus one bare committed insert into the same kind of encrypted file. */
  readonly bareP99: number
  /** One summary, the slow end. */
  readonly summaryMs: number
}

const batches = 25
const batchSize = 100
/** The first calls after a pause find cold caches, in both windows; they are made and not measured. */
const warmUps = 5
const summaries = 200

/** Adds hours through the window and, in turns, makes bare inserts through an empty window. */
export async function hoursFigures(folder: string, emptyWindow: Launch): Promise<HoursFigures> {
  const vault = await makeLedgerVault(join(folder, 'vault'))
  const launched = await launchApp({ dataDir: folder, settings: { uiLanguage: 'ja' } })
  const other = await launchEmpty(emptyWindow, join(folder, 'empty-profile'))
  try {
    const { page } = launched
    await page.locator('input[type=password]:focus').fill(benchPassphrase)
    await page.keyboard.press('Enter')
    await page.locator('tbody tr a').first().waitFor()
    await page.waitForTimeout(2000)
    const otherPage = await other.firstWindow()
    await otherPage.evaluate(
      ([file, entries]) => (globalThis as unknown as { bench: EmptyBench }).bench.openLedger(file, entries),
      [join(folder, 'plain.db'), ledgerSize.entries] as const,
    )
    const ours: number[] = []
    const bare: number[] = []
    // The first batch of each warms up.
    for (let batch = 0; batch <= batches; batch += 1) {
      const added = await addBatch(page, vault, batch)
      const inserted = await bareBatch(otherPage)
      if (batch === 0) continue
      ours.push(...added)
      bare.push(...inserted)
    }
    return {
      addP50: percentile(ours, 0.5),
      addP99: percentile(ours, 0.99),
      bareP99: percentile(bare, 0.99),
      summaryMs: percentile(await timeSummaries(page, vault), 0.95),
    }
  } finally {
    await Promise.all([launched.close(), other.close()])
  }
}

/** Entries of a minute each, billed, on days of their own after the others; taken out again, so the cap holds them all. */
function addBatch(page: Page, { engagementId, expertId, siteId }: LedgerVault, batch: number) {
  return page.evaluate(
    async ([ids, turn, size, cold]) => {
      const { kagimori } = globalThis as unknown as { kagimori: Kagimori }
      const samples: number[] = []
      const added: string[] = []
      for (let index = 0; index < size; index += 1) {
        const hour = String(8 + Math.floor(index / 20)).padStart(2, '0')
        const minute = (index % 20) * 2
        const at = (plus: number) =>
          `2024-11-${String(turn + 1).padStart(2, '0')}T${hour}:${String(minute + plus).padStart(2, '0')}`
        const start = performance.now()
        const result = await kagimori.call('hours.add', {
          ...ids,
          menuItem: 'assessment',
          service: 'consultation',
          startsAt: at(0),
          endsAt: at(1),
          billable: true,
          note: '管理体制のヒアリング。',
        })
        if (index >= cold) samples.push(performance.now() - start)
        if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`)
        added.push(result.value.id)
      }
      for (const id of added) await kagimori.call('hours.remove', { id })
      return samples
    },
    [{ engagementId, expertId, siteId }, batch, warmUps + batchSize, warmUps] as const,
  )
}

function bareBatch(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([size, cold]) => {
      const { bench } = globalThis as unknown as { bench: EmptyBench }
      const samples: number[] = []
      for (let index = 0; index < size; index += 1) {
        const start = performance.now()
        await bench.empty()
        const between = performance.now()
        const inserted = await bench.insert()
        if (index >= cold) samples.push(between - start + inserted)
      }
      return samples
    },
    [warmUps + batchSize, warmUps] as const,
  )
}

function timeSummaries(page: Page, { engagementId }: LedgerVault): Promise<number[]> {
  return page.evaluate(
    async ([id, count]) => {
      const { kagimori } = globalThis as unknown as { kagimori: Kagimori }
      const samples: number[] = []
      for (let index = 0; index < count; index += 1) {
        const start = performance.now()
        const result = await kagimori.call('hours.summary', { engagementId: id })
        samples.push(performance.now() - start)
        if (!result.ok) throw new Error(result.code)
      }
      return samples
    },
    [engagementId, summaries] as const,
  )
}
