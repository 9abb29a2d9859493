import { join } from 'node:path'
import { collectContent } from '../../../main/exchange/collect-content.ts'
import { putStates, takeCounter } from '../../../main/exchange/merge/state-store.ts'
import { readEngagementRows } from '../../../main/exchange/read-rows.ts'
import { openToWrite, type WritableDatabase } from '../../../main/vault/index.ts'
import { casePaths, largeVault } from '../export-cases/large-vault.ts'

/** Where the cases find each other's files. */
export const mergePaths = (folder: string) => ({
  ...casePaths(folder),
  theirs: join(folder, 'theirs'),
  /** A copy of ours, into which theirs goes. */
  merging: join(folder, 'merging'),
  /** The rows of the machine sheet that the other laptop wrote. */
  rows: join(folder, 'rows.json'),
})

/** Opens one of the vaults for writing. */
export function open(vaultDir: string) {
  const vault = openToWrite({ vaultDir, dataKey: largeVault.dataKey, nativeBinding: undefined })
  if (!vault.ok) throw new Error(vault.code)
  return vault.value
}

/** Stamps all that a vault holds, as an export does, and answers what a workbook of it says. */
export function stampAll(db: WritableDatabase, engagementId: string, device: string) {
  const rows = readEngagementRows(db, engagementId, new Set(), () => new Map())
  if (rows === undefined) throw new Error('the vault of the benchmark is empty')
  const stamp = { device, counter: takeCounter(db, engagementId, device) }
  const collected = collectContent(db, engagementId, { whole: rows, shown: rows }, stamp)
  putStates(
    db,
    engagementId,
    collected.stamped.map((line) => ({ ...line, isArrived: 0 })),
  )
  return collected
}
