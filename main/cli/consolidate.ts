import { resolve } from 'node:path'
import { contract } from '../../shared/contract.ts'
import { fail } from '../../shared/result.ts'
import { loadConsolidation } from '../exchange/index.ts'
import { toFieldProblems } from '../field-problems.ts'
import type { Messages } from '../messages.ts'
import { toFailure } from '../unexpected.ts'
import { createWorkRunner, sourceWorker } from '../work/start.ts'
import { printAnswer } from './answer.ts'

/** What `consolidate` is told. */
export type ConsolidateOptions = {
  readonly messages: Messages
  /** Workbooks and folders of them. */
  readonly paths: readonly string[]
  readonly out: string | undefined
  /** The office's list of registered keys. */
  readonly keys: string | undefined
}

/** `consolidate DIR --out FILE`: puts workbooks together without a vault. Answers the exit status. */
export async function runConsolidateCommand({
  messages,
  paths,
  out,
  keys,
}: ConsolidateOptions): Promise<number> {
  const result = await consolidate({
    paths: paths.map((path) => resolve(path)),
    ...(out === undefined ? {} : { out: resolve(out) }),
    ...(keys === undefined ? {} : { keys: resolve(keys) }),
  })
  printAnswer(messages, result)
  return result.ok ? 0 : 1
}

async function consolidate(input: unknown) {
  const method = 'exchange.consolidate'
  const checked = contract[method].input.safeParse(input)
  if (!checked.success) return fail('INVALID_INPUT', { fields: toFieldProblems(checked.error) })
  const { runConsolidation } = await loadConsolidation()
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  let told = 0
  const onProgress = (part: number) => {
    const percent = Math.floor(part * 100)
    if (percent < told + 5) return
    told = percent
    process.stderr.write(`${percent} %\n`)
  }
  try {
    const work = createWorkRunner(sourceWorker)
    return await runConsolidation({ work, signal: stop.signal, onProgress }, checked.data)
  } catch (error) {
    return toFailure(method, error)
  }
}
