import { expect, test } from 'vitest'
import { killAfter, startChild } from './support/child.ts'
import { experts, failure, newVault, passphrase, saveExpert, value, vaultIn } from './support/vault-folder.ts'

test('a vault that another process has open is busy, and free again once that one dies', async () => {
  const { dir, vault } = await newVault()
  saveExpert(vault, 'Somchai')
  const backup = value(await vault.backup({}))
  await vault.lock({})
  const child = startChild('hold', dir, passphrase)
  await child.ready
  failure(await vault.unlock({ passphrase }), 'VAULT_BUSY')
  failure(await vault.restore({ backupId: backup.id, passphrase }), 'VAULT_BUSY')
  failure(await vault.changePassphrase({ passphrase, newPassphrase: 'battery staple' }), 'VAULT_BUSY')
  expect(value(await vault.status({}))).toMatchObject({ state: 'locked', lastGoodBackup: { id: backup.id } })
  await killAfter(child, 0)
  value(await vault.unlock({ passphrase }))
  expect(experts(vault)).toEqual(['Somchai'])
})

test('a vault open here is busy for the other process', async () => {
  const { dir } = await newVault()
  const child = startChild('hold', dir, passphrase)
  await expect(child.ready).rejects.toThrow('VAULT_BUSY')
})

test('two vault objects of one process do not share a vault either', async () => {
  const { dir, vault } = await newVault()
  const second = vaultIn(dir)
  failure(await second.unlock({ passphrase }), 'VAULT_BUSY')
  await vault.lock({})
  value(await second.unlock({ passphrase }))
})
