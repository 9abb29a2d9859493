import { type Failure, fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import type { WorkRunner } from '../../work/runner.ts'
import type { BackupInput } from '../backup.ts'
import { runBackup } from '../run-backup.ts'
import type { WriteGate } from '../write-gate.ts'
import type { WipeOrder } from './remove-engagement.ts'

/** An engagement that is gone; `unfinished` says why a trace may be left until the next unlock. */
export type Wiped = { readonly unfinished: Failure | null }

const removedPart = 0.3
const backedUpPart = 0.95

/**
 * Removes an engagement for good. `prepare` looks at the vault and says what to remove while nobody writes; until it
 * has answered, everything may be given up. Then rows, files and freed pages go, and once a new backup has been
 * restored by way of trial, every older one that held the engagement.
 */
export async function runWipe(
  work: WorkRunner,
  gate: WriteGate,
  input: BackupInput & { readonly createdAt: string },
  prepare: () => Promise<Result<WipeOrder>>,
  { signal, onProgress }: Partial<TaskControl>,
): Promise<Result<Wiped>> {
  const openGate = await gate.pause()
  try {
    const order = await prepare()
    if (!order.ok) return order
    if (signal?.aborted) return fail('CANCELLED')
    // Without the signal: cut off, it would have happened all the same.
    const removed = await work('vault.removeEngagement', { ...input, order: order.value })
    if (!removed.ok || removed.value.unfinished !== null) return removed
  } finally {
    openGate()
  }
  onProgress?.(removedPart)
  const backup = await runBackup(work, gate, input, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (part) => onProgress?.(removedPart + (backedUpPart - removedPart) * part),
  })
  if (!backup.ok) return ok({ unfinished: backup })
  const ended = await work('vault.removeHoldingCopies', { ...input, now: input.createdAt })
  return ok({ unfinished: ended.ok ? null : ended })
}
