import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPress } from '../support/many-workbooks.ts'

const [few, many] = [100, 1000] as const
const entries = 100

type Run = { readonly ms: number; readonly peakRssMB: number }

/** Time and peak memory of a consolidation of 100 and of 1,000 workbooks, each in a process of its own. */
export type ConsolidateFigures = { readonly few: Run; readonly many: Run }

/** Measures the consolidation of workbooks of 100 entries. */
export async function consolidateFigures(): Promise<ConsolidateFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-bench-'))
  try {
    const press = await createPress(entries)
    const fill = async (name: string, count: number) => {
      mkdirSync(join(folder, name))
      for (let number = 1; number <= count; number += 1)
        await press.write(join(folder, name, `${number}.xlsx`), number)
      return run(join(folder, name), join(folder, `${name}.xlsx`))
    }
    return { few: await fill('few', few), many: await fill('many', many) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(inbox: string, out: string): Run {
  const script = join(import.meta.dirname, 'consolidate-case.ts')
  return JSON.parse(execFileSync(process.execPath, [script, inbox, out], { encoding: 'utf8' })) as Run
}
