import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { readWorkbook } from '../../../../main/exchange/read-workbook.ts'
import { verifyWorkbook } from '../../../../main/exchange/verify-workbook.ts'
import type { Result } from '../../../../shared/result.ts'

/** What became of a file that was read and verified, and what it took. */
export type ReadOutcome = {
  readonly path: string
  readonly read: string
  readonly verified: string
  /** Of records that were read. */
  readonly contentHash: string | null
  /** Of the process, in milliseconds, for the slower of both. */
  readonly cpuMs: number
  readonly wallMs: number
  /** The most the process held meanwhile, in MB. */
  readonly peakMb: number
  readonly isPolluted: boolean
}

function tell(result: Result<unknown>): string {
  return result.ok ? 'ok' : [result.code, result.details.reason].filter(Boolean).join('/')
}

const isLinux = process.platform === 'linux'

/** Forgets what files before left behind, and the peak they reached. */
function beginAnew(): void {
  globalThis.gc?.()
  if (isLinux) writeFileSync('/proc/self/clear_refs', '5')
}

/** `maxRSS` would begin with what the process held that started this one. */
function peakMb(): number {
  if (!isLinux) return process.resourceUsage().maxRSS / 1024
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
}

async function measure<T>(run: () => Promise<Result<T>>) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  let told: string
  let value: T | null = null
  try {
    const result = await run()
    told = tell(result)
    if (result.ok) value = result.value
  } catch (error) {
    told = `thrown ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : error}`
  }
  const { user, system } = process.cpuUsage(cpu)
  return { told, value, cpuMs: (user + system) / 1000, wallMs: performance.now() - start }
}

for await (const path of createInterface({ input: process.stdin })) {
  beginAnew()
  const read = await measure(() => readWorkbook({ path }))
  const readPeakMb = peakMb()
  beginAnew()
  const verified = await measure(() => verifyWorkbook({ path, registeredKeys: [] }))
  const outcome: ReadOutcome = {
    path,
    read: read.told,
    verified: verified.told,
    contentHash: read.value?.contentHash ?? null,
    cpuMs: Math.max(read.cpuMs, verified.cpuMs),
    wallMs: Math.max(read.wallMs, verified.wallMs),
    peakMb: Math.max(readPeakMb, peakMb()),
    isPolluted: 'polluted' in {},
  }
  console.log(JSON.stringify(outcome))
}
