// The least a sandboxed window can be, an empty call over IPC, and a bare insert into an encrypted file.
const { randomBytes, randomUUID } = require('node:crypto')
const { join } = require('node:path')
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

ipcMain.handle('empty', () => {})
ipcMain.handle('open', (_event, file) => {
  insert = openPlainFile(file)
})
ipcMain.handle('insert', () => {
  const start = performance.now()
  insert(randomUUID())
  return performance.now() - start
})

function openPlainFile(file) {
  const Database = require('better-sqlite3')
  const nativeBinding = process.env.KAGIMORI_SQLITE_BINDING
  const db = new Database(file, nativeBinding ? { nativeBinding } : {})
  db.pragma("cipher = 'chacha20'")
  db.key(Buffer.from(`raw:${randomBytes(32).toString('hex')}`))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE record (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const statement = db.prepare('INSERT INTO record (id, body) VALUES (?, ?)')
  const body = '扉に鍵がない。'.repeat(10)
  return (id) => statement.run(id, body)
}
