import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDatabase } from '../../../main/vault/database.ts'
import { migrateDatabase } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'

test('a vault of the first schema keeps its zones, notes, actions and captions', () => {
  const db = new Database(':memory:') as unknown as WritableDatabase
  migrateDatabase(db, migrations.slice(0, 1))
  db.exec(`
    INSERT INTO company VALUES ('c', '彩波精機', NULL, NULL, 'domestic', NULL, 'now');
    INSERT INTO engagement VALUES ('e', 'c', 'TH', 'hands-on', 2024, '01', NULL, 'now');
    INSERT INTO site VALUES ('s', 'e', 1, '工場', NULL, 'factory', 'TH', 'Asia/Bangkok', 'th');
    INSERT INTO inspection VALUES ('i', 'e', 's', 'standard', '1.0.0', 'th', 'now');
    INSERT INTO attachment VALUES ('a', 'e', 'image/jpeg', 1, 'x', 'now');
    INSERT INTO finding (id, inspection_id, item_id, zone_id, answer, note_ja, action_ja, action_local, created_at, updated_at)
      VALUES ('f1', 'i', 'PF-06', 'line', 'missing', '放置', '裏返す', NULL, 'now', 'later'),
             ('f2', 'i', 'PF-06', '', 'ok', NULL, NULL, NULL, 'now', 'now'),
             ('f3', 'i', 'PF-01', '金型庫', 'ok', NULL, NULL, NULL, 'now', 'now');
    INSERT INTO photo VALUES ('p', 'f1', 'a', 1, 10, 10, '棚', NULL, 'now', NULL);
  `)
  expect(migrateDatabase(db, migrations)).toMatchObject({ ok: true })
  const all = (sql: string) => db.prepare(sql).all()
  expect(all('SELECT id, position, name_ja FROM zone ORDER BY position')).toEqual([
    { id: 'line', position: 1, name_ja: 'line' },
    { id: '金型庫', position: 2, name_ja: '金型庫' },
  ])
  const [action] = all('SELECT * FROM improvement_action') as Record<string, unknown>[]
  expect(action).toMatchObject({
    finding_id: 'f1',
    text_ja: '裏返す',
    text_state_ja: 'draft',
    text_state_local: null,
    updated_at: 'later',
  })
  expect(action?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(all("SELECT note_ja, note_state_ja, is_kept FROM finding WHERE id = 'f1'")).toEqual([
    { note_ja: '放置', note_state_ja: 'draft', is_kept: 0 },
  ])
  expect(all('SELECT caption_state_ja, is_secret, revision FROM photo')).toEqual([
    { caption_state_ja: 'draft', is_secret: 0, revision: 1 },
  ])
})
