import { canonicalJson } from '../../shared/exchange/canonical.ts'
import type { Manifest } from '../../shared/exchange/manifest.ts'
import { keyOf, type StampedLine, stampsInFile } from '../../shared/exchange/merge/stamp-whole.ts'
import type { Stamp } from '../../shared/exchange/merge/stamps.ts'
import { collectRecords, type RecordEntry } from '../../shared/exchange/records.ts'
import type { EngagementRows } from '../../shared/exchange/rows.ts'
import { findLead } from '../hours/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { hashContent } from './content-hash.ts'
import { stampVault } from './merge/stamp-vault.ts'

/** The records of a workbook, each with its canonical JSON and its stamps in the same place. */
export type Content = {
  readonly entries: readonly RecordEntry[]
  readonly lines: readonly string[]
  readonly stamps: readonly string[]
}

/** What a workbook says to a program, all but who signs it. */
export type CollectedContent = {
  readonly content: Content
  readonly contentHash: string
  readonly clock: NonNullable<Manifest['clock']>
  /** What was stamped anew: it is stored before the file leaves, so that no stamp is given out twice. */
  readonly stamped: readonly StampedLine[]
}

/** The records of `shown`, stamped by what the vault holds as a whole. */
export function collectContent(
  db: ReadableDatabase,
  engagementId: string,
  rows: { readonly whole: EngagementRows; readonly shown: EngagementRows },
  stamp: Stamp,
): CollectedContent {
  const entries = collectRecords(rows.shown)
  const vault = stampVault(db, engagementId, rows.whole, stamp)
  const lines = entries.map((entry) => {
    const line = canonicalJson(entry.record)
    const whole = vault.stamped.get(keyOf(entry))?.record
    // One text for both, where they are the same.
    return whole === line ? whole : line
  })
  const { devices, seen } = vault.clock
  const stamps = entries.map((entry, index) =>
    stampsInFile(entry.type, lines[index] ?? '', vault.stamped.get(keyOf(entry)), devices),
  )
  const lead = findLead(db, engagementId)
  return {
    content: { entries, lines, stamps },
    contentHash: hashContent(lines),
    clock: {
      devices: [...devices],
      seen: devices.map((device) => seen[device] ?? 0),
      stampsHash: hashContent(entries.map((entry, index) => stampsLine(entry, stamps[index] ?? ''))),
      lead: lead && { id: lead.id, name: lead.name, publicKey: lead.publicKey.toString('base64') },
    },
    stamped: vault.changed,
  }
}

/** What the stamps of a record say, for their hash. */
export function stampsLine(
  { type, id }: { readonly type: string; readonly id: string },
  stamps: string,
): string {
  return canonicalJson([type, id, stamps])
}
