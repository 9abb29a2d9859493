import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createEngagementKey } from '../../../../main/vault/attachments.ts'
import { openDatabase } from '../../../../main/vault/open-database.ts'
import type { Vault } from '../../../../main/vault/vault.ts'
import type { WipeOrder } from '../../../../main/vault/wipe/remove-engagement.ts'
import { ok } from '../../../../shared/result.ts'
import { now, opened } from './vault-folder.ts'

/** Texts of the engagement that goes: none of them may be found anywhere afterwards. */
export const traces = ['絹川工業株式会社', '絹川ホールディングス', '試験 太郎', '金型置場の鍵は三本']

/** The id of the engagement that goes. */
export const goingId = '01920000-0000-7000-8000-00000000000a'

/** The order that `wipe` is given in these tests. */
export const order: WipeOrder = {
  id: '01920000-0000-7000-8000-0000000000ff',
  engagementId: goingId,
  certificate: '{"format":"test"}',
  wipedAt: now,
}

/** Wipes the second engagement. */
export function wipe(vault: Vault) {
  return vault.wipe(async () => ok(order))
}

/** Beside the engagement of `newVault`: one with hours of two experts, exported ones, notes and photos. */
export function addGoingEngagement(vault: Vault, photos: readonly Uint8Array[], entries = 3): string[] {
  const { db, attachments } = opened(vault)
  return db.transaction(() => {
    db.prepare("INSERT INTO company VALUES ('p', ?, NULL, NULL, 'domestic', NULL, ?)").run(traces[1], now)
    db.prepare("INSERT INTO company VALUES ('g', ?, NULL, NULL, 'local-corporation', 'p', ?)").run(
      traces[0],
      now,
    )
    const engagement = db.prepare(
      "INSERT INTO engagement VALUES (?, 'g', 'VN', 'hands-on', 2024, '06', NULL, ?)",
    )
    engagement.run(goingId, now)
    createEngagementKey(db, goingId)
    db.prepare(
      "INSERT INTO site VALUES ('s', ?, 1, '工場', NULL, 'factory', 'VN', 'Asia/Ho_Chi_Minh', 'vi')",
    ).run(goingId)
    for (const [id, name] of [
      ['only-there', traces[2]],
      ['of-both', '両方 花子'],
    ]) {
      db.prepare('INSERT INTO expert VALUES (?, ?, ?)').run(id, name, now)
    }
    const entry = db.prepare(
      `INSERT INTO time_entry (id, engagement_id, expert_id, site_id, menu_item, service, start_instant, end_instant,
         start_zone, end_zone, minutes, is_billable, note, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'assessment', 'consultation', ?, ?, 'UTC', 'UTC', 20, 1, ?, ?, ?)`,
    )
    for (let at = 0; at < entries; at += 1) {
      entry.run(
        `e${at}`,
        goingId,
        at % 2 ? 'of-both' : 'only-there',
        's',
        now,
        now,
        `${traces[3]} ${at}`,
        now,
        now,
      )
    }
    const other = db.prepare('SELECT id FROM engagement WHERE id <> ?').pluck().get(goingId)
    entry.run('kept', other, 'of-both', null, now, now, '残る記録', now, now)
    db.prepare(
      "INSERT INTO export (id, engagement_id, content_hash, rows, photos, exported_at, batch) VALUES ('x', ?, 'h', 1, 0, ?, 1)",
    ).run(goingId, now)
    db.prepare(
      "INSERT INTO exported_record (export_id, record_type, record_id, revision) VALUES ('x', 'time-entry', 'e0', 1)",
    ).run()
    return photos.map((photo) => attachments.save(goingId, photo, 'image/jpeg').id)
  })()
}

/** The pages of a database as they are under their encryption, free ones included. */
export function readPages(path: string, dataKey: Uint8Array): Buffer {
  const db = openDatabase(path, dataKey, { knownVersion: 9999 })
  if (!db.ok) throw new Error(`${path}: ${db.code}`)
  const image = db.value.serialize()
  db.value.close()
  return image
}

/** Every file under a folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

/** Fails where the vault or a copy of it holds a byte of the engagement that went. */
export function expectNoTrace(dir: string, dataKey: Uint8Array, photoIds: readonly string[]): void {
  for (const path of filesUnder(dir).filter((name) => name.endsWith('vault.db'))) {
    const pages = readPages(path, dataKey)
    expect(
      traces.filter((text) => pages.includes(text)),
      path,
    ).toEqual([])
  }
  const files = filesUnder(dir)
  expect(files.filter((path) => photoIds.some((id) => path.endsWith(id)))).toEqual([])
  expect(files.filter((path) => readFileSync(path).includes(goingId))).toEqual([])
}
