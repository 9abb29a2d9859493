import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { CheckedInput, Output } from '../../../shared/contract.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import { discardPartial, placeOutFile } from '../../out-file.ts'
import type { WorkRunner } from '../../work/runner.ts'
import { readKeyFile } from '../key-file.ts'
import { outputsOf } from './outputs.ts'

type Input = CheckedInput<'exchange.consolidate'>

/** What a consolidation needs of its surroundings; a vault is nothing of it. */
export type ConsolidationContext = TaskControl & {
  readonly work: WorkRunner
  readonly nativeBinding?: string | undefined
}

/** Puts workbooks together into one and tables beside it; nothing takes its place before all of them are whole. */
export async function runConsolidation(
  { work, nativeBinding, signal, onProgress }: ConsolidationContext,
  { paths, out, registeredKeys = [], keys }: Input,
): Promise<Result<Output<'exchange.consolidate'>>> {
  const listed = await readKeyFile(keys)
  if (!listed.ok) return listed
  const known = [...registeredKeys.map((fingerprint) => ({ fingerprint, name: '' })), ...listed.value]
  const scratchDir = await mkdtemp(join(tmpdir(), 'kagimori-'))
  const outputs = outputsOf(out)
  const all = [out, ...outputs.map(({ path }) => path)]
  try {
    const scratch = join(scratchDir, randomUUID())
    const wanted = { paths, out, keys: known, scratch, nativeBinding }
    const done = await work('exchange.consolidate', wanted, { signal, onProgress })
    if (!done.ok) return done
    for (const each of all) {
      const placed = signal.aborted ? fail('CANCELLED') : await placeOutFile(each)
      if (!placed.ok) return placed
    }
    return ok({ path: out, tables: outputs.map(({ path }) => basename(path)), ...done.value })
  } finally {
    await Promise.all(all.map(discardPartial))
    await rm(scratchDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
