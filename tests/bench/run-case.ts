import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** What a case took. */
export type Run = { readonly ms: number; readonly peakRssMB: number }

/** Runs a case over a folder in a process of its own, whose memory it measures. */
export function runCase(name: string, folder: string): Run {
  const script = join(import.meta.dirname, `${name}.ts`)
  return JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: 'utf8' })) as Run
}
