import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import type { Kagimori } from '../../shared/shell.ts'
import { answerOpenDialog, answerSaveDialog, launchApp } from '../e2e/launch.ts'
import { cameraPhoto } from './camera-photo.ts'
import { casePaths, makeLargeVault as makeVaultToExport } from './export-cases/large-vault.ts'
import type { LargeVault } from './make-large-vault.ts'
import { runCase } from './run-case.ts'
import { unlockTimed } from './unlock.ts'

/** The longest time in milliseconds that the main process could not answer, while something long ran. */
export type Blocks = Readonly<
  Record<'unlock' | 'first photo' | 'next photo' | 'backup' | 'export' | 'import' | 'Word', number>
>

const tickMs = 2

/** Does everything that takes long, through the window, and watches the main process meanwhile. */
export async function longestBlocks(dataDir: string, vault: LargeVault, rows: number): Promise<Blocks> {
  const workbook = printWorkbook(join(dataDir, 'theirs'))
  const { electron, page, close } = await launchApp({ dataDir })
  try {
    const photoFile = join(dataDir, '12-megapixel.jpg')
    writeFileSync(photoFile, await cameraPhoto())
    await answerOpenDialog(electron, photoFile)
    const during = (act: () => Promise<unknown>) => longestBlock(electron, act)
    return {
      unlock: await during(() => unlockTimed(page, rows)),
      'first photo': await during(() => addPhoto(page, vault.findingId)),
      'next photo': await during(() => addPhoto(page, vault.findingId)),
      backup: await during(() => backUp(page)),
      export: await during(async () => {
        await answerSaveDialog(electron, join(dataDir, 'bench.xlsx'))
        await callWithFile(page, 'exchange.export', { engagementId: vault.engagementId }, 'xlsx')
      }),
      import: await during(async () => {
        await answerOpenDialog(electron, workbook)
        await importWorkbook(page)
      }),
      Word: await during(async () => {
        await answerSaveDialog(electron, join(dataDir, 'bench.docx'))
        const input = { draftId: vault.draftId, format: 'docx', languages: ['ja', 'th'] }
        await callWithFile(page, 'drafts.render', input, 'docx')
      }),
    }
  } finally {
    await close()
  }
}

/** A workbook of an engagement that the vault does not know. */
function printWorkbook(folder: string): string {
  mkdirSync(folder)
  const size = { entries: 1000, findings: 500, photos: 200, photoBytes: 300_000, hasPlainPhotos: false }
  makeVaultToExport(folder, size)
  runCase('export-cases/ours', folder)
  return casePaths(folder).ours
}

async function importWorkbook(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { kagimori } = globalThis as unknown as { kagimori: Kagimori }
    const chosen = await kagimori.files.chooseOpen('xlsx')
    const result = await kagimori.call('exchange.import', { path: chosen?.handle } as never)
    if (!result.ok) throw new Error(result.code)
  })
}

/** A timer that comes too late tells how long the thread was held up. */
async function longestBlock(electron: ElectronApplication, act: () => Promise<unknown>): Promise<number> {
  await electron.evaluate((_electron, everyMs) => {
    const watch = { longest: 0, last: performance.now(), timer: setInterval(() => tick(), everyMs) }
    const tick = () => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - watch.last - everyMs)
      watch.last = now
    }
    Object.assign(globalThis, { watch })
  }, tickMs)
  await act()
  return electron.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: { longest: number; timer: NodeJS.Timeout } }
    clearInterval(watch.timer)
    return watch.longest
  })
}

async function addPhoto(page: Page, findingId: string): Promise<void> {
  await page.evaluate(async (id) => {
    const { kagimori } = globalThis as unknown as { kagimori: Kagimori }
    const chosen = await kagimori.files.chooseOpen('photo')
    const result = await kagimori.call('inspections.addPhoto', { findingId: id, path: chosen?.handle })
    if (!result.ok) throw new Error(result.code)
  }, findingId)
}

async function backUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { kagimori } = globalThis as unknown as { kagimori: Kagimori }
    const result = await kagimori.call('vault.backup', {})
    if (!result.ok) throw new Error(result.code)
  })
}

async function callWithFile(
  page: Page,
  method: 'exchange.export' | 'drafts.render',
  input: object,
  kind: 'xlsx' | 'docx',
): Promise<void> {
  await page.evaluate(
    async ([name, given, ending]) => {
      const { kagimori } = globalThis as unknown as { kagimori: Kagimori }
      const chosen = await kagimori.files.chooseSave(ending, 'bench')
      const result = await kagimori.call(name, { ...given, out: chosen?.handle } as never)
      if (!result.ok) throw new Error(result.code)
    },
    [method, input, kind] as const,
  )
}
