import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Launch } from '../../scripts/runtime/launch.ts'
import type { Kagimori } from '../../shared/shell.ts'
import { launchApp } from '../e2e/launch.ts'
import { type EmptyBench, launchEmpty } from './launch-empty.ts'
import { percentile } from './statistics.ts'
import { unlockTimed } from './unlock.ts'

/** Samples in milliseconds. */
export type Recordings = {
  readonly ours: readonly number[]
  /** An empty round trip plus a bare insert, each timed alone: what the limit is set against. */
  readonly sums: readonly number[]
  /** One round trip with a bare insert in it. */
  readonly joined: readonly number[]
}

const batchSize = 100
const clockMs = 0.1

/** Records findings through the window and, in turns, makes bare inserts through an empty window. */
export async function timeRecordings(
  dataDir: string,
  emptyWindow: Launch,
  { inspectionId, rows, batches }: { inspectionId: string; rows: number; batches: number },
): Promise<Recordings> {
  const launched = await launchApp({ dataDir })
  const other = await launchEmpty(emptyWindow, join(dataDir, 'empty-profile'))
  try {
    await unlockTimed(launched.page, rows)
    const otherPage = await other.firstWindow()
    await otherPage.evaluate(
      (file) => (globalThis as unknown as { bench: EmptyBench }).bench.open(file),
      join(dataDir, 'plain.db'),
    )
    const places = await preparePlaces(launched.page, inspectionId, (batches + 1) * batchSize)
    const ours: number[] = []
    const sums: number[] = []
    const joined: number[] = []
    // The first batch of each warms up.
    for (let batch = 0; batch <= batches; batch += 1) {
      const recorded = await recordBatch(
        launched.page,
        inspectionId,
        places.slice(batch * batchSize, (batch + 1) * batchSize),
      )
      const bare = await bareBatch(otherPage)
      if (batch === 0) continue
      ours.push(...recorded)
      sums.push(...bare.map(({ sum }) => sum))
      joined.push(...bare.map(({ whole }) => whole))
    }
    return { ours: unrounded(ours), sums: unrounded(sums), joined: unrounded(joined) }
  } finally {
    await Promise.all([launched.close(), other.close()])
  }
}

/** A page's clock is rounded to 0.1 ms: spreads the samples evenly over what each may have been. */
function unrounded(samples: readonly number[]): number[] {
  return samples.map((sample, index) => sample + clockMs * (((index * 0.618034) % 1) - 0.5))
}

/** The middle and the slow end of recordings. */
export function spread(samples: readonly number[]) {
  return { p50: percentile(samples, 0.5), p99: percentile(samples, 0.99) }
}

type BenchPlace = { readonly itemId: string; readonly zoneId: string }

/** Every item in as many new zones as it takes: recording must find the place and not make it. */
function preparePlaces(page: Page, inspectionId: string, count: number): Promise<BenchPlace[]> {
  return page.evaluate(
    async ([inspection, wanted]) => {
      const { kagimori } = globalThis as unknown as { kagimori: Kagimori }
      const checklist = await kagimori.call('checklists.get', { id: 'standard', language: 'th' })
      if (!checklist.ok) throw new Error(checklist.code)
      const places: { itemId: string; zoneId: string }[] = []
      while (places.length < wanted) {
        const name = { ja: `計測${places.length}` }
        const zone = await kagimori.call('inspections.addZone', { inspectionId: inspection, name })
        if (!zone.ok) throw new Error(zone.code)
        const { zoneId } = zone.value
        places.push(...checklist.value.items.map(({ id }) => ({ itemId: id, zoneId })))
      }
      return places
    },
    [inspectionId, count] as const,
  )
}

function recordBatch(page: Page, inspectionId: string, places: readonly BenchPlace[]): Promise<number[]> {
  return page.evaluate(
    async ([inspection, batch]) => {
      const { kagimori } = globalThis as unknown as { kagimori: Kagimori }
      const samples: number[] = []
      for (const place of batch) {
        const start = performance.now()
        const result = await kagimori.call('inspections.recordFinding', {
          inspectionId: inspection,
          ...place,
          answer: 'missing',
          severity: 'medium',
          note: { ja: '扉に鍵がない。'.repeat(10) },
        })
        samples.push(performance.now() - start)
        if (!result.ok) throw new Error(result.code)
      }
      return samples
    },
    [inspectionId, places] as const,
  )
}

function bareBatch(page: Page): Promise<{ sum: number; whole: number }[]> {
  return page.evaluate(async (size) => {
    const { bench } = globalThis as unknown as { bench: EmptyBench }
    const samples: { sum: number; whole: number }[] = []
    for (let index = 0; index < size; index += 1) {
      const start = performance.now()
      await bench.empty()
      const between = performance.now()
      const insertMs = await bench.insert()
      samples.push({ sum: between - start + insertMs, whole: performance.now() - between })
    }
    return samples
  }, batchSize)
}
