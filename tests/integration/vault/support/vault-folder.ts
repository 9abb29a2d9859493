import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import type { OpenVault, Vault, VaultOptions } from '../../../../main/vault/vault.ts'
import { createVault } from '../../../../main/vault/vault.ts'
import { createWorkRunner } from '../../../../main/work/start.ts'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { Failure, Result } from '../../../../shared/result.ts'

// Deriving a key at full cost takes half a second each time.
process.env.KAGIMORI_TEST_KDF = '1024'

export const passphrase = 'correct horse'
export const now = '2024-09-03T02:00:00.000Z'

const work = createWorkRunner()
const folders: string[] = []
const vaults: Vault[] = []

afterEach(async () => {
  for (const vault of vaults.splice(0)) await vault.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-vault-'))
  folders.push(folder)
  return folder
}

/** The vault of a folder, closed after the test. */
export function vaultIn(dir: string, more: Partial<VaultOptions> = {}): Vault {
  const vault = createVault({ dir, work, ...more })
  vaults.push(vault)
  return vault
}

/** A new unlocked vault with one engagement to hang things on. */
export async function newVault(more: Partial<VaultOptions> = {}) {
  const dir = temporaryFolder()
  const vault = vaultIn(dir, more)
  const { recoveryCode } = value(await vault.create({ passphrase }))
  addEngagement(opened(vault))
  return { dir, vault, recoveryCode }
}

export const engagementId = '01920000-0000-7000-8000-000000000001'

/** One company and one engagement with a key for its attachments. */
export function addEngagement({ db }: OpenVault): void {
  db.prepare("INSERT INTO company VALUES ('c', '株式会社', NULL, NULL, 'domestic', NULL, ?)").run(now)
  db.prepare("INSERT INTO engagement VALUES (?, 'c', 'TH', 'hands-on', 2024, '02', NULL, ?)").run(
    engagementId,
    now,
  )
  db.prepare('INSERT INTO engagement_key VALUES (?, ?)').run(engagementId, Buffer.alloc(32, 7))
}

/** Saves an expert of this name, durable when it returns. */
export function saveExpert(vault: Vault, name: string): void {
  opened(vault).db.prepare('INSERT INTO expert VALUES (?, ?, ?)').run(name, name, now)
}

/** The names of all experts saved. */
export function experts(vault: Vault): string[] {
  return opened(vault).db.prepare('SELECT name FROM expert ORDER BY name').pluck().all() as string[]
}

/** The vault's handle; fails the test while it is locked. */
export function opened(vault: Vault): OpenVault {
  const open = vault.current()
  if (open === null) throw new Error('the vault is locked')
  return open
}

/** What a call answered; fails the test unless it succeeded. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`)
  return result.value
}

/** Why a call failed; fails the test unless it did so with this code. */
export function failure(result: Result<unknown>, code: ErrorCode): Failure {
  expect(result).toMatchObject({ ok: false, code })
  return result as Failure
}
