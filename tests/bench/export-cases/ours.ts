import { readFileSync } from 'node:fs'
import { insertExport } from '../../../main/exchange/export-store.ts'
import { putStates, takeCounter } from '../../../main/exchange/merge/state-store.ts'
import { placeOutFile } from '../../../main/out-file.ts'
import { openToWrite } from '../../../main/vault/index.ts'
import { createWorkRunner } from '../../../main/work/start.ts'
import { casePaths, largeVault, restoreLargeVault } from './large-vault.ts'
import { report } from './report.ts'

// The first export of a vault, as the service does it: the work in its thread, then what is noted before the file is placed.

const folder = process.argv[2] ?? ''
const place = casePaths(folder)
const { engagementId, laptop } = JSON.parse(readFileSync(place.facts, 'utf8')) as {
  engagementId: string
  laptop: string
}
restoreLargeVault(folder)
const identity = { vaultDir: place.vault, dataKey: largeVault.dataKey, nativeBinding: undefined }
const exportedAt = '2024-09-03T02:00:00.000Z'
const work = createWorkRunner()
const input = {
  ...identity,
  engagementId,
  out: place.ours,
  exportedAt,
  secretPhotos: [],
  profile: { name: 'everything', masksAssets: false },
} as const

// Loads what the thread runs, as the baseline has it loaded.
await work('exchange.write', { ...input, engagementId: 'none', stamp: { device: laptop, counter: 0 } })

await report(async () => {
  const vault = openToWrite(identity)
  if (!vault.ok) throw new Error(vault.code)
  const { db, close } = vault.value
  const stamp = { device: laptop, counter: takeCounter(db, engagementId, laptop) }
  const written = await work('exchange.write', { ...input, stamp })
  if (!written.ok) throw new Error(written.code)
  const { contentHash, photos, records, batch, stamped } = written.value
  db.transaction(() => {
    putStates(
      db,
      engagementId,
      stamped.map((line) => ({ ...line, isArrived: 0 })),
    )
    const rows = records.length
    const signed = { batch, profile: 'everything', fingerprint: laptop } as const
    insertExport(db, { engagementId, contentHash, rows, photos, exportedAt, records, ...signed })
  })()
  close()
  const placed = await placeOutFile(place.ours)
  if (!placed.ok) throw new Error(placed.code)
})
