import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { signManifest } from '../../../main/exchange/sign.ts'
import { ownLaptop } from '../../../main/hours/index.ts'
import { canonicalJson } from '../../../shared/exchange/canonical.ts'
import { schemaVersion } from '../../../shared/exchange/records.ts'
import { makeLargeVault } from '../export-cases/large-vault.ts'
import { mergePaths, open, stampAll } from './place.ts'

// Two vaults that know the same 100,000 records; then each changes 1 % of them in the same field, and 1 % by itself.

const folder = process.argv[2] ?? ''
const place = mergePaths(folder)
const at = '2024-09-04T02:00:00.000Z'
makeLargeVault(folder, { findings: 50_000, photos: 0, photoBytes: 0 })
const { engagementId, laptop } = JSON.parse(readFileSync(place.facts, 'utf8')) as {
  engagementId: string
  laptop: string
}
const ours = open(place.vault)
stampAll(ours.db, engagementId, laptop)
ours.db.pragma('wal_checkpoint(TRUNCATE)')
ours.close()
cpSync(place.vault, place.theirs, { recursive: true })

change(place.vault, 'こちらで直した。', 0)
const { db, close } = change(place.theirs, '相手が直した。', 1)
db.exec('DELETE FROM device')
const other = ownLaptop(db, at)
const { content, contentHash, clock } = stampAll(db, engagementId, other.id)
const said = {
  batch: 1,
  profile: 'everything',
  masksAssets: false,
  exportedAt: at,
  version: '0',
  records: content.entries.length,
  photos: 0,
  laptop: { id: other.id, name: other.name, publicKey: other.publicKey.toString('base64') },
  cellsHash: contentHash,
  clock,
} as const
const rows = content.entries.map(({ type, id, revision }, index) => [
  type,
  id,
  revision,
  content.stamps[index] ?? '{}',
  content.lines[index] ?? '',
])
const manifest = canonicalJson(signManifest(contentHash, said, other))
const head = [
  ['schemaVersion', schemaVersion],
  ['contentHash', contentHash],
  ['manifest', manifest],
]
writeFileSync(place.rows, JSON.stringify([...head, ...rows]))
db.pragma('wal_checkpoint(TRUNCATE)')
close()
console.log('{}')

/** Changes the notes of the same 1,000 findings on both sides, and those of 1,000 others on each. */
function change(vaultDir: string, text: string, side: 0 | 1) {
  const vault = open(vaultDir)
  vault.db
    .prepare(
      `UPDATE finding SET note_ja = note_ja || :text, revision = revision + 1
       WHERE rowid % 50 = 0 OR rowid % 50 = 1 + :side`,
    )
    .run({ text, side })
  if (side === 0) {
    vault.db.pragma('wal_checkpoint(TRUNCATE)')
    vault.close()
  }
  return vault
}
