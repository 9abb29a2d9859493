import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownLaptop } from '../../../main/hours/index.ts'
import { newId } from '../../../main/new-id.ts'
import { createAttachmentStore, createEngagementKey } from '../../../main/vault/attachments.ts'
import type { WritableDatabase } from '../../../main/vault/database.ts'
import { migrateDatabase } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { createDatabase } from '../../../main/vault/open-database.ts'
import { vaultPaths } from '../../../main/vault/paths.ts'
import standard from '../../../shared/inspections/checklists/standard-2.json' with { type: 'json' }

/** How much a large vault holds. */
export type Size = {
  readonly entries?: number
  readonly findings: number
  readonly photos: number
  readonly photoBytes: number
  /** False where nothing else writes the same photos. */
  readonly hasPlainPhotos?: boolean
}

/** The key and the engagement of every large vault. */
export const largeVault = { dataKey: new Uint8Array(32).fill(9), engagementId: newId() }

/** Where the cases find each other's files. */
export const casePaths = (folder: string) => ({
  vault: join(folder, 'vault'),
  /** The database before anything was exported. */
  untouched: join(folder, 'untouched.db'),
  facts: join(folder, 'facts.json'),
  cells: join(folder, 'cells.json'),
  photos: join(folder, 'photos'),
  ours: join(folder, 'ours.xlsx'),
  bare: join(folder, 'bare.xlsx'),
})

const at = '2024-09-03T02:00:00.000Z'
const jpegStart = [0xff, 0xd8, 0xff]
const noteJa =
  '保管棚の扉に鍵がなく、外注先の運転手が一人で入れる状態だった。図面が棚の上に置かれたままになっていた。'
const noteLocal = 'ตู้เก็บแม่พิมพ์ไม่มีกุญแจล็อก คนขับรถของผู้รับจ้างภายนอกสามารถเข้าไปได้โดยไม่มีผู้ดูแล'

/** Makes an encrypted vault, and the photos once more as plain files for the baseline. */
export function makeLargeVault(
  folder: string,
  { entries = 0, findings, photos, photoBytes, hasPlainPhotos = true }: Size,
): void {
  const place = casePaths(folder)
  const paths = vaultPaths(place.vault)
  mkdirSync(paths.attachments, { recursive: true })
  mkdirSync(place.photos)
  const { dataKey, engagementId } = largeVault
  const db = createDatabase(paths.database, dataKey)
  db.pragma('synchronous = OFF')
  migrateDatabase(db, migrations)
  const attachments = createAttachmentStore(db, paths.attachments, () => at)
  const [companyId, siteId, inspectionId] = [newId(), newId(), newId()]
  db.prepare("INSERT INTO company (id, name, kind, created_at) VALUES (?, '彩波精機', 'domestic', ?)").run(
    companyId,
    at,
  )
  db.prepare(
    `INSERT INTO engagement (id, company_id, region, kind, fiscal_year, step, adopted_on, created_at)
     VALUES (?, ?, 'TH', 'hands-on', 2024, '05', '2024-07-01', ?)`,
  ).run(engagementId, companyId, at)
  createEngagementKey(db, engagementId)
  const laptop = ownLaptop(db, at).id
  db.prepare(
    `INSERT INTO site (id, engagement_id, position, name, kind, country, time_zone, language)
     VALUES (?, ?, 1, '第一工場', 'factory', 'TH', 'Asia/Bangkok', 'th')`,
  ).run(siteId, engagementId)
  db.prepare(
    `INSERT INTO inspection (id, engagement_id, site_id, checklist_id, checklist_version, language, started_at)
     VALUES (?, ?, ?, 'standard', '2.0.0', 'th', ?)`,
  ).run(inspectionId, engagementId, siteId, at)
  const addZone = db.prepare(
    `INSERT INTO zone (inspection_id, id, position, name_ja, name_local) VALUES (?, ?, ?, '金型置場', 'ห้องเก็บแม่พิมพ์')`,
  )
  const addFinding = db.prepare(
    `INSERT INTO finding (id, inspection_id, item_id, zone_id, answer, asset_level, severity, note_ja, note_local,
       note_state_ja, note_state_local, created_at, updated_at)
     VALUES (?, ?, ?, ?, 'partial', 'confidential', 'medium', ?, ?, 'draft', 'draft', ?, ?)`,
  )
  const addAction = db.prepare(
    `INSERT INTO improvement_action (id, finding_id, position, text_ja, text_local, text_state_ja,
       text_state_local, cost_tier, effort, owner, due_on, created_at, updated_at)
     VALUES (?, ?, 1, ?, ?, 'draft', 'draft', 'low', 'days', '製造課長', '2024-10-31', ?, ?)`,
  )
  const addPhoto = db.prepare(
    `INSERT INTO photo (id, finding_id, attachment_id, position, width, height, caption_ja, created_at)
     VALUES (?, ?, ?, 1, 2048, 1536, '鍵のない棚', ?)`,
  )
  db.exec('BEGIN')
  for (let index = 0; index < findings; index += 1) {
    const id = newId()
    const item = standard.items[index % standard.items.length]?.id
    const zone = Math.floor(index / standard.items.length)
    if (index % standard.items.length === 0) addZone.run(inspectionId, `zone ${zone}`, zone + 1)
    addFinding.run(id, inspectionId, item, `zone ${zone}`, noteJa, noteLocal, at, at)
    addAction.run(newId(), id, noteJa, noteLocal, at, at)
    if (index >= photos) continue
    const bytes = randomBytes(photoBytes)
    bytes.set(jpegStart)
    if (hasPlainPhotos) writeFileSync(join(place.photos, `${index}.jpeg`), bytes)
    addPhoto.run(newId(), id, attachments.save(engagementId, bytes, 'image/jpeg').id, at)
  }
  addEntries(db, { engagementId, siteId }, entries)
  db.exec('COMMIT')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  copyFileSync(paths.database, place.untouched)
  writeFileSync(place.facts, JSON.stringify({ engagementId, laptop }))
}

/** Puts the database back as it was made: a second export of the same content would be a repetition. */
export function restoreLargeVault(folder: string): void {
  const place = casePaths(folder)
  const { database } = vaultPaths(place.vault)
  for (const ending of ['', '-wal', '-shm']) rmSync(`${database}${ending}`, { force: true })
  copyFileSync(place.untouched, database)
}

/** Two minutes each, one after the other, so that none overlap. */
function addEntries(
  db: WritableDatabase,
  { engagementId, siteId }: { readonly engagementId: string; readonly siteId: string },
  count: number,
): void {
  if (count === 0) return
  const expertId = newId()
  db.prepare("INSERT INTO expert (id, name, created_at) VALUES (?, '試験 花子', ?)").run(expertId, at)
  const insert = db.prepare(
    `INSERT INTO time_entry (id, engagement_id, expert_id, site_id, menu_item, service, start_instant, end_instant,
       start_zone, end_zone, minutes, is_billable, note, participants, created_at, updated_at)
     VALUES (?, ?, ?, ?, 'assessment', 'consultation', ?, ?, 'Asia/Bangkok', 'Asia/Bangkok', 2, 1, ?, '製造課長', ?, ?)`,
  )
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [0, 2].map((minutes) =>
      new Date(Date.parse(at) + (index * 10 + minutes) * 60_000).toISOString(),
    )
    insert.run(newId(), engagementId, expertId, siteId, start, end, `打合せ${index} ${noteJa}`, at, at)
  }
}
