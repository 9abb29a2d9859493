import { mkdirSync } from 'node:fs'
import { newId } from '../../../main/new-id.ts'
import { migrateDatabase } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { createDatabase } from '../../../main/vault/open-database.ts'
import { vaultPaths } from '../../../main/vault/paths.ts'
import { casePaths } from '../export-cases/large-vault.ts'

/** How much a ledger holds: `own` of the entries are of the engagement that is measured. */
export type LedgerSize = { readonly engagements: number; readonly entries: number; readonly own: number }

/** The key and the engagement of every such vault. */
export const ledger = {
  dataKey: new Uint8Array(32).fill(9),
  engagementId: '01920000-0000-7000-8000-000000000001',
}

const at = '2024-09-03T02:00:00.000Z'
const menuItems = ['assessment', 'drafting', 'review', 'manager-session', 'site-check', 'follow-up']

/** Makes an encrypted vault of time entries over many engagements. */
export function makeLedger(folder: string, { engagements, entries, own }: LedgerSize): void {
  const paths = vaultPaths(casePaths(folder).vault)
  mkdirSync(paths.attachments, { recursive: true })
  const db = createDatabase(paths.database, ledger.dataKey)
  db.pragma('synchronous = OFF')
  migrateDatabase(db, migrations)
  const addCompany = db.prepare(
    "INSERT INTO company (id, name, kind, created_at) VALUES (?, ?, 'domestic', ?)",
  )
  const addEngagement = db.prepare(
    `INSERT INTO engagement (id, company_id, region, kind, fiscal_year, step, adopted_on, created_at)
     VALUES (?, ?, 'TH', 'hands-on', 2024, '05', '2024-07-01', ?)`,
  )
  const addSite = db.prepare(
    `INSERT INTO site (id, engagement_id, position, name, kind, country, time_zone, language)
     VALUES (?, ?, 1, '第一工場', 'factory', 'TH', 'Asia/Bangkok', 'th')`,
  )
  const addEntry = db.prepare(
    `INSERT INTO time_entry (id, engagement_id, expert_id, site_id, menu_item, service, start_instant, end_instant,
       start_zone, end_zone, minutes, is_billable, note, participants, revision, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, 'consultation', ?, ?, 'Asia/Bangkok', 'Asia/Bangkok', 4, 1,
       '金型庫と図面庫の入退室の管理を確認し、鍵の貸出簿の書き方を工場長と相談した。', '工場長、品質課長、通訳', 1, ?, ?)`,
  )
  db.exec('BEGIN')
  const expertId = newId()
  db.prepare('INSERT INTO expert (id, name, created_at) VALUES (?, ?, ?)').run(expertId, '試験 花子', at)
  const places = Array.from({ length: engagements }, (_, index) => {
    const [companyId, siteId] = [newId(), newId()]
    const engagementId = index === 0 ? ledger.engagementId : newId()
    addCompany.run(companyId, `試験${index}株式会社`, at)
    addEngagement.run(engagementId, companyId, at)
    addSite.run(siteId, engagementId)
    return { engagementId, siteId }
  })
  const first = Date.parse('2024-07-01T01:00:00.000Z')
  for (let index = 0; index < entries; index += 1) {
    const place = places[index < own ? 0 : 1 + (index % (engagements - 1))]
    const start = first + index * 300_000
    const span = [start, start + 240_000].map((each) => new Date(each).toISOString())
    const menuItem = menuItems[index % menuItems.length]
    addEntry.run(newId(), place?.engagementId, expertId, place?.siteId, menuItem, ...span, at, at)
  }
  db.exec('COMMIT')
  db.close()
}
