import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  experts,
  failure,
  newVault,
  passphrase,
  saveExpert,
  temporaryFolder,
  value,
  vaultIn,
} from './support/vault-folder.ts'

test('a folder that is empty or missing has no vault', async () => {
  const missing = join(temporaryFolder(), 'not', 'there')
  const vault = vaultIn(missing)
  expect(value(await vault.status({})).state).toBe('none')
  failure(await vault.unlock({ passphrase }), 'VAULT_NOT_FOUND')
  expect(existsSync(missing)).toBe(false)
  value(await vault.create({ passphrase }))
  expect(value(await vault.status({}))).toMatchObject({ state: 'unlocked', needsNewPassphrase: false })
})

test('a second vault is never made over the first', async () => {
  const { dir, vault } = await newVault()
  saveExpert(vault, 'Somchai')
  failure(await vault.create({ passphrase }), 'VAULT_EXISTS')
  await vault.lock({})
  failure(await vaultIn(dir).create({ passphrase }), 'VAULT_EXISTS')
  value(await vault.unlock({ passphrase }))
  expect(experts(vault)).toEqual(['Somchai'])
})

test('full-width and half-width characters make the same passphrase', async () => {
  const vault = vaultIn(temporaryFolder())
  value(await vault.create({ passphrase: 'ﾊﾟｽﾜｰﾄﾞ１２３' }))
  await vault.lock({})
  value(await vault.unlock({ passphrase: 'パスワード123' }))
})

test('a wrong passphrase is told as such and changes nothing', async () => {
  const { dir, vault } = await newVault()
  await vault.lock({})
  const before = readdirSync(dir).sort()
  failure(await vault.unlock({ passphrase: 'wrong horse' }), 'WRONG_PASSPHRASE')
  expect(value(await vault.status({})).state).toBe('locked')
  expect(readdirSync(dir).sort()).toEqual(before)
  value(await vault.unlock({ passphrase }))
})

test('the recovery code opens the vault and asks for a new passphrase', async () => {
  const { vault, recoveryCode } = await newVault()
  await vault.lock({})
  const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
  expect(value(await vault.unlock({ recoveryCode: typed })).needsNewPassphrase).toBe(true)
  value(await vault.changePassphrase({ newPassphrase: 'battery staple' }))
  expect(value(await vault.status({})).needsNewPassphrase).toBe(false)
  await vault.lock({})
  failure(await vault.unlock({ passphrase }), 'WRONG_PASSPHRASE')
  expect(value(await vault.unlock({ passphrase: 'battery staple' })).needsNewPassphrase).toBe(false)
})

test('a recovery code with a slip of the pen is told apart from another vault’s', async () => {
  const { vault, recoveryCode } = await newVault()
  const other = await newVault()
  await vault.lock({})
  const slipped = recoveryCode.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
  const mistyped = failure(await vault.unlock({ recoveryCode: slipped }), 'WRONG_PASSPHRASE')
  expect(mistyped.details).toMatchObject({ reason: 'mistyped' })
  const wrong = failure(await vault.unlock({ recoveryCode: other.recoveryCode }), 'WRONG_PASSPHRASE')
  expect(wrong.details).toMatchObject({ reason: 'wrong' })
})

test('the passphrase is changed by the old one, by the recovery code, but not by nothing', async () => {
  const { vault, recoveryCode } = await newVault()
  failure(await vault.changePassphrase({ newPassphrase: 'battery staple' }), 'INVALID_INPUT')
  failure(
    await vault.changePassphrase({ passphrase: 'wrong horse', newPassphrase: 'x'.repeat(9) }),
    'WRONG_PASSPHRASE',
  )
  value(await vault.changePassphrase({ passphrase, newPassphrase: 'battery staple' }))
  await vault.lock({})
  value(await vault.changePassphrase({ recoveryCode, newPassphrase: 'third one now' }))
  failure(await vault.unlock({ passphrase: 'battery staple' }), 'WRONG_PASSPHRASE')
  value(await vault.unlock({ passphrase: 'third one now' }))
})

test('locking forgets the key, empties the write-ahead log and tells who listens', async () => {
  const { dir, vault } = await newVault()
  const open = vault.current()
  let told = 0
  vault.onLocked(() => {
    told += 1
  })
  expect(value(await vault.lock({})).state).toBe('locked')
  expect(told).toBe(1)
  expect(vault.current()).toBeNull()
  expect(open?.db.open).toBe(false)
  expect(open?.dataKey.every((byte) => byte === 0)).toBe(true)
  expect(existsSync(join(dir, 'vault.db-wal'))).toBe(false)
})

test('unlocking an unlocked vault still asks for the right secret', async () => {
  const { vault } = await newVault()
  failure(await vault.unlock({ passphrase: 'wrong horse' }), 'WRONG_PASSPHRASE')
  expect(value(await vault.unlock({ passphrase })).state).toBe('unlocked')
})

test('passphrase and recovery code together, or neither, are refused', async () => {
  const { vault, recoveryCode } = await newVault()
  await vault.lock({})
  failure(await vault.unlock({}), 'INVALID_INPUT')
  failure(await vault.unlock({ passphrase, recoveryCode }), 'INVALID_INPUT')
})

test('a vault that was half made gives way to the next attempt', async () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, 'creating'), '')
  writeFileSync(join(dir, 'vault.db'), 'half')
  writeFileSync(join(dir, 'keys.json'), '{')
  const vault = vaultIn(dir)
  expect(value(await vault.status({})).state).toBe('none')
  value(await vault.create({ passphrase }))
  await vault.lock({})
  value(await vault.unlock({ passphrase }))
})

test('what an earlier session left without a row is swept at unlock', async () => {
  const { dir, vault } = await newVault()
  await vault.lock({})
  const orphans = [
    'attachments/orphan',
    'attachments/12.tmp',
    'backups/.unfinished-x',
    'rehearsal',
    'restoring',
  ]
  for (const orphan of orphans) writeFileSync(join(dir, orphan), 'x')
  value(await vault.unlock({ passphrase }))
  expect(orphans.filter((orphan) => existsSync(join(dir, orphan)))).toEqual([])
})

test('a missing database is corrupt, never made anew', async () => {
  const { dir, vault } = await newVault()
  await vault.lock({})
  rmSync(join(dir, 'vault.db'))
  expect(value(await vault.status({})).state).toBe('corrupt')
  failure(await vault.unlock({ passphrase }), 'VAULT_CORRUPT')
  failure(await vault.create({ passphrase }), 'VAULT_EXISTS')
  expect(existsSync(join(dir, 'vault.db'))).toBe(false)
})

test('a change of the passphrase that has begun is not cancelled half-way', async () => {
  const { vault } = await newVault()
  const stop = new AbortController()
  const change = { passphrase, newPassphrase: 'battery staple' }
  const changed = vault.changePassphrase(change, { signal: stop.signal })
  setImmediate(() => stop.abort())
  expect(value(await changed)).toEqual({ changed: true })
  failure(await vault.changePassphrase(change, { signal: stop.signal }), 'CANCELLED')
  await vault.lock({})
  value(await vault.unlock({ passphrase: 'battery staple' }))
})
