// The least a sandboxed window can be, an empty call over IPC, one that is a bare insert into an encrypted file, and
// one that shrinks a photo.
const { randomBytes, randomUUID } = require('node:crypto')
const { join } = require('node:path')
const { Worker } = require('node:worker_threads')
const { app, BrowserWindow, ipcMain } = require('electron')

// As root Chromium runs only without its own sandbox, here as in the application.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 860,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  window.loadFile(join(__dirname, 'index.html'))
})

let insert = null

ipcMain.handle('open', (_event, file) => {
  insert = insertFindings(openPlainFile(file))
})
ipcMain.handle('openLedger', (_event, file, entries) => {
  insert = insertEntries(openPlainFile(file), entries)
})
ipcMain.handle('empty', () => {})
ipcMain.handle('insert', () => {
  const start = performance.now()
  insert()
  return performance.now() - start
})

let photoWorker = null

ipcMain.handle('photo', (_event, file) => {
  photoWorker ??= new Worker(join(__dirname, 'bare-photo.cjs'))
  return new Promise((resolve, reject) => {
    photoWorker.once('message', resolve)
    photoWorker.once('error', reject)
    photoWorker.postMessage(file)
  })
})

function openPlainFile(file) {
  const Database = require('better-sqlite3')
  const nativeBinding = process.env.KAGIMORI_SQLITE_BINDING
  const db = new Database(file, nativeBinding ? { nativeBinding } : {})
  db.pragma("cipher = 'chacha20'")
  db.key(Buffer.from(`raw:${randomBytes(32).toString('hex')}`))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  return db
}

function insertFindings(db) {
  // The row of a finding, as the application keeps it.
  db.exec(`CREATE TABLE finding (id TEXT PRIMARY KEY, inspection_id TEXT NOT NULL, item_id TEXT NOT NULL,
    zone_id TEXT NOT NULL, answer TEXT NOT NULL, value TEXT, asset_level TEXT, severity TEXT, severity_reason TEXT,
    reason TEXT, is_kept INTEGER NOT NULL, note_ja TEXT, note_local TEXT, note_state_ja TEXT, note_state_local TEXT,
    note_follows TEXT, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    UNIQUE (inspection_id, item_id, zone_id)) STRICT`)
  const statement = db.prepare(
    `INSERT INTO finding VALUES (?, ?, 'IV-01', ?, 'missing', NULL, NULL, 'medium', NULL, NULL, 0, ?, NULL, 'draft',
       NULL, NULL, 1, ?, ?)`,
  )
  const inspectionId = randomUUID()
  const note = '扉に鍵がない。'.repeat(10)
  const at = new Date().toISOString()
  let count = 0
  return () => {
    count += 1
    const id = String(count).padStart(36, '0')
    statement.run(id, inspectionId, `bench ${count}`, note, at, at)
  }
}

function insertEntries(db, entries) {
  // The row of a time entry and its indexes, as the application keeps them.
  db.exec(`CREATE TABLE time_entry (id TEXT PRIMARY KEY, engagement_id TEXT NOT NULL, expert_id TEXT NOT NULL,
    site_id TEXT, menu_item TEXT NOT NULL, service TEXT NOT NULL, start_instant TEXT NOT NULL, end_instant TEXT NOT NULL,
    start_zone TEXT NOT NULL, end_zone TEXT NOT NULL, minutes INTEGER NOT NULL, is_billable INTEGER NOT NULL, note TEXT,
    revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, participants TEXT,
    unbilled_reason TEXT, overlap_reason TEXT, reverses_id TEXT, correction_reason TEXT, device TEXT) STRICT;
    CREATE INDEX time_entry_by_engagement ON time_entry (engagement_id, start_instant);
    CREATE INDEX time_entry_by_start ON time_entry (start_instant);
    CREATE INDEX time_entry_by_expert ON time_entry (expert_id, start_instant) WHERE removed_at IS NULL;
    CREATE UNIQUE INDEX time_entry_by_reversed ON time_entry (reverses_id)
      WHERE reverses_id IS NOT NULL AND removed_at IS NULL`)
  const statement = db.prepare(
    `INSERT INTO time_entry VALUES (?, ?, ?, ?, 'assessment', 'consultation', ?, ?, 'Asia/Bangkok', 'Asia/Bangkok', 1, 1,
       '管理体制のヒアリング。', 1, ?, ?, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`,
  )
  const engagements = Array.from({ length: 200 }, () => randomUUID())
  const [expert, site] = [randomUUID(), randomUUID()]
  let count = 0
  const next = () => {
    count += 1
    const start = new Date(Date.UTC(2024, 6, 1) + count * 120_000).toISOString()
    const end = new Date(Date.parse(start) + 60_000).toISOString()
    statement.run(randomUUID(), engagements[count % 200], expert, site, start, end, start, start)
  }
  db.transaction(() => {
    while (count < entries) next()
  })()
  return next
}
