import { collectContent } from '../../../../main/exchange/collect-content.ts'
import { insertExport, nextBatch } from '../../../../main/exchange/export-store.ts'
import { mergeInVault } from '../../../../main/exchange/merge/merge-workbook.ts'
import type { Incoming } from '../../../../main/exchange/merge/read-incoming.ts'
import { putStates, takeCounter } from '../../../../main/exchange/merge/state-store.ts'
import { readEngagementRows } from '../../../../main/exchange/read-rows.ts'
import { ownLaptop } from '../../../../main/hours/index.ts'
import type { OpenVault } from '../../../../main/vault/index.ts'
import { canonicalJson } from '../../../../shared/exchange/canonical.ts'
import type { ExchangeRecord } from '../../../../shared/exchange/contract.ts'
import type { ProfileName } from '../../../../shared/exchange/manifest.ts'
import type { MergeDecisions } from '../../../../shared/exchange/merge-contract.ts'
import { applyProfile } from '../../../../shared/exchange/profile.ts'
import { collectRecords, collectWhole, schemaVersion } from '../../../../shared/exchange/records.ts'
import { openTestApp, type TestApp } from '../../../support/open-app.ts'

export const now = '2024-09-03T01:00:00.000Z'

/** A laptop whose files are made and merged without writing a package: what is in them is what a workbook holds. */
export type MergingLaptop = TestApp & {
  readonly vault: OpenVault
  readonly device: string
}

/** Opens a laptop on a vault of its own. */
export async function openMergingLaptop(): Promise<MergingLaptop> {
  const test = await openTestApp()
  const vault = test.app.vault.current()
  if (vault === null) throw new Error('the vault is not open')
  return { ...test, vault, device: ownLaptop(vault.db, now).id }
}

/** What `exchange.export` would put into a file now, noted as it notes it. */
export function makeFile(
  { vault: { db, attachments }, device }: MergingLaptop,
  engagementId: string,
  profile: ProfileName = 'everything',
  letsSecretsOut = false,
): Incoming {
  const secrets = letsSecretsOut ? db.prepare('SELECT id FROM photo').pluck().all() : []
  const whole = readEngagementRows(db, engagementId, new Set(secrets as string[]), () => new Map())
  if (whole === undefined) throw new Error('the engagement is not here')
  const shown = applyProfile(whole, { name: profile, masksAssets: false })
  const stamp = { device, counter: takeCounter(db, engagementId, device) }
  const { content, contentHash, clock, stamped } = collectContent(db, engagementId, { whole, shown }, stamp)
  putStates(
    db,
    engagementId,
    stamped.map((line) => ({ ...line, isArrived: 0 })),
  )
  const batch = nextBatch(db, engagementId)
  const records = content.entries.map(({ type, id, revision, record }) => ({
    ...{ type, id, revision },
    isRemoved: record.removed === true,
  }))
  const photos = new Map(shown.photos.exported.map(({ photo }) => [photo.sha256, photo.attachmentId]))
  const note = { engagementId, contentHash, exportedAt: now, batch, profile, fingerprint: device, records }
  insertExport(db, { ...note, rows: records.length, photos: photos.size })
  const manifest = {
    ...{ batch, profile, masksAssets: false, exportedAt: now, version: '0', cellsHash: '', signature: '' },
    ...{ records: records.length, photos: photos.size, clock },
    laptop: {
      id: device,
      name: device.slice(0, 5),
      publicKey: ownLaptop(db, now).publicKey.toString('base64'),
    },
  }
  return {
    content: {
      ...{ schemaVersion, contentHash, manifest, stamps: content.stamps },
      records: content.lines.map((line) => JSON.parse(line) as ExchangeRecord),
    },
    sheets: [],
    pictures: new Map([...photos.keys()].map((sha256) => [sha256, sha256])),
    async readPictures(wanted, take) {
      for (const sha256 of wanted.keys()) {
        const bytes = attachments.read(photos.get(sha256) ?? '')
        if (!bytes.ok) throw new Error(`no picture ${sha256}`)
        await take(sha256, bytes.value)
      }
    },
  }
}

/** What `exchange.import` would do with a file; it must succeed. */
export async function mergeFile(
  { vault, device }: MergingLaptop,
  file: Incoming,
  decisions: MergeDecisions = {},
) {
  const control = { signal: new AbortController().signal, onProgress: () => {} }
  const all = { removals: undefined, ...decisions }
  const merged = await mergeInVault(vault, file, { device, now, decisions: all }, control)
  if (!merged.ok) throw new Error(`${merged.code} ${JSON.stringify(merged.details)}`)
  return merged.value
}

/** All that a laptop holds of an engagement by the records' keys, what it hides among it. */
export function wholeOf({ vault: { db } }: MergingLaptop, engagementId: string): Map<string, string> {
  const rows = readEngagementRows(db, engagementId, new Set(), () => new Map())
  const entries = rows === undefined ? [] : collectWhole(rows)
  return new Map(entries.map(({ type, id, record }) => [`${type} ${id}`, canonicalJson(record)]))
}

/** What a file of a laptop would show, secrets among it, without what is gone. */
export function shownOf({ vault: { db } }: MergingLaptop, engagementId: string): string[] {
  const secrets = db.prepare('SELECT id FROM photo').pluck().all() as string[]
  const rows = readEngagementRows(db, engagementId, new Set(secrets), () => new Map())
  return (rows === undefined ? [] : collectRecords(rows))
    .filter(({ record }) => record.removed !== true)
    .map(({ record }) => canonicalJson(record))
}
