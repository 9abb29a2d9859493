import { fail, type Result } from '../../shared/result.ts'
import type { Backup } from '../../shared/vault/contract.ts'
import type { TaskControl } from '../context.ts'
import type { WorkRunner } from '../work/runner.ts'
import type { BackupInput, Snapshot } from './backup.ts'
import type { WriteGate } from './write-gate.ts'

const undisturbedAttempts = 2
const gatedAttempts = 2

/**
 * Makes and rehearses a backup of an open vault in a worker. Writes go on; only if they twice got in
 * between are they held back for the moment of the copy.
 */
export async function runBackup(
  work: WorkRunner,
  gate: WriteGate,
  input: BackupInput & { readonly createdAt: string },
  control: Partial<TaskControl>,
): Promise<Result<Backup>> {
  const snapshot = await settledSnapshot(work, gate, input, control)
  if (!snapshot.ok) return snapshot
  return work('vault.finishBackup', { ...input, digests: snapshot.value.digests }, control)
}

async function settledSnapshot(
  work: WorkRunner,
  gate: WriteGate,
  input: BackupInput,
  { signal }: Partial<TaskControl>,
): Promise<Result<Snapshot>> {
  const attempt = () => work('vault.takeSnapshot', input, { signal })
  for (let count = 0; count < undisturbedAttempts; count += 1) {
    const snapshot = await attempt()
    if (!snapshot.ok || snapshot.value.isSettled) return snapshot
  }
  const open = await gate.pause()
  try {
    for (let count = 0; count < gatedAttempts; count += 1) {
      const snapshot = await attempt()
      if (!snapshot.ok || snapshot.value.isSettled) return snapshot
    }
    return fail('BACKUP_FAILED', { reason: 'busy' })
  } finally {
    open()
  }
}
