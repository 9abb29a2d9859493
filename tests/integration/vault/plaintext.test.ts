import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { killAfter, startChild } from './support/child.ts'
import { engagementId, newVault, opened, value } from './support/vault-folder.ts'

const passphrase = 'canary-passphrase'

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

test('none of 500 marked texts, the passphrase, the recovery code or the key is in any file', async () => {
  const { dir, vault, recoveryCode } = await newVault()
  const canaries = Array.from(
    { length: 500 },
    (_, index) => `鍵守${index}-${randomBytes(9).toString('base64url')}`,
  )
  const { db, attachments, dataKey } = opened(vault)
  const insert = db.prepare('INSERT INTO expert VALUES (?, ?, ?)')
  for (const canary of canaries.slice(0, 400)) insert.run(canary, canary, canary)
  for (const canary of canaries.slice(400)) {
    db.transaction(() => attachments.save(engagementId, Buffer.from(canary.repeat(50)), 'image/jpeg'))()
  }
  const backup = value(await vault.backup({}))
  db.prepare('UPDATE expert SET name = upper(name)').run()
  value(await vault.changePassphrase({ passphrase: 'correct horse', newPassphrase: passphrase }))
  const key = Buffer.from(dataKey)
  value(await vault.restore({ backupId: backup.id }))
  await vault.lock({})
  const shown = await killAfter(startChild('write', dir, passphrase, canaries[0]), 100)
  await killAfter(startChild('backup', dir, passphrase), 60)

  const secrets = [...canaries, ...shown, passphrase, recoveryCode, recoveryCode.replaceAll('-', '')]
  const needles = secrets.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  needles.push(key, Buffer.from(key.toString('hex')), Buffer.from(key.toString('base64')))
  const files = filesUnder(dir)
  expect(files.length).toBeGreaterThan(200)
  expect(files.some((file) => file.endsWith('-wal'))).toBe(true)
  const everything = Buffer.concat(files.map((file) => readFileSync(file)))
  expect(needles.filter((needle) => everything.includes(needle)).map(String)).toEqual([])
})
