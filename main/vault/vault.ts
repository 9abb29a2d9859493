import { randomBytes } from 'node:crypto'
import { type Failure, fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { VaultStatus } from '../../shared/vault/contract.ts'
import type { TaskControl } from '../context.ts'
import { reportBug } from '../report-bug.ts'
import { hasVault, makeVaultFolder } from './create.ts'
import { inspectVault } from './inspect.ts'
import { kdfCost } from './keys.ts'
import { lastGoodBackup, listBackups } from './manifest.ts'
import { newestVersion } from './migrate.ts'
import { migrations as ownMigrations } from './migrations/index.ts'
import { oneSecret } from './one-secret.ts'
import { closeVault, type OpenVault, openVault } from './open-vault.ts'
import { stampedName, vaultPaths } from './paths.ts'
import type { PrepareInput } from './prepare.ts'
import { claimVault, type ReleaseLock } from './process-lock.ts'
import type { Staged } from './restore.ts'
import { runBackup } from './run-backup.ts'
import { failureOf } from './storage-errors.ts'
import type { Vault, VaultOptions } from './vault-api.ts'
import { runWipe } from './wipe/run-wipe.ts'
import { createWriteGate } from './write-gate.ts'

export type { OpenVault } from './open-vault.ts'
export type { Vault, VaultOptions } from './vault-api.ts'

/** The vault in a folder, which may be empty or missing. */
export function createVault(options: VaultOptions): Vault {
  const { dir, work, now = () => new Date(), nativeBinding, migrations = ownMigrations } = options
  const paths = vaultPaths(dir)
  const knownVersion = newestVersion(migrations)
  const isPackaged =
    options.isPackaged ?? (process.versions.electron !== undefined && !('defaultApp' in process))
  const cost = kdfCost(isPackaged)
  const writeGate = createWriteGate()
  const listeners = new Set<() => void>()
  let open: OpenVault | null = null
  let needsNewPassphrase = false
  let isFoundCorrupt = false
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(operation: () => Promise<Result<T>>): Promise<Result<T>> {
    const run = queue.then(operation).then(explain, (error: unknown) => {
      const failure = failureOf(error)
      if (failure === null) throw error
      return explain(failure)
    })
    queue = run.catch(() => {})
    return run
  }

  function between(act: () => void): void {
    inTurn(async () => ok(act())).catch((error: unknown) => reportBug('between two operations', error))
  }

  function explain<R extends Result<unknown>>(result: R): R | Failure {
    if (result.ok || result.code !== 'VAULT_CORRUPT') return result
    return fail(result.code, {
      ...result.details,
      lastGoodBackup: lastGoodBackup(listBackups(paths.backups)),
    })
  }

  function describe(): VaultStatus {
    const backups = listBackups(paths.backups)
    const found = inspectVault(paths)
    const state = open !== null ? 'unlocked' : isFoundCorrupt && found === 'locked' ? 'corrupt' : found
    return {
      state,
      backups,
      lastGoodBackup: lastGoodBackup(backups),
      needsNewPassphrase: open !== null && needsNewPassphrase,
    }
  }

  /** Runs with the vault claimed for this process; `keep` hands the claim on to the open vault. */
  async function claimed<T>(
    operation: (release: ReleaseLock, keep: () => void) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const claim = claimVault(paths.lock, nativeBinding)
    if (!claim.ok) return claim
    let isKept = false
    try {
      return await operation(claim.value, () => {
        isKept = true
      })
    } finally {
      if (!isKept) claim.value()
    }
  }

  function openWith(
    dataKey: Uint8Array,
    isOpenedByRecoveryCode: boolean,
    release: ReleaseLock,
  ): Result<true> {
    const opened = openVault(paths, {
      dataKey,
      isOpenedByRecoveryCode,
      release,
      knownVersion,
      nativeBinding,
      now,
      between,
    })
    if (!opened.ok) return opened
    open = opened.value
    needsNewPassphrase = isOpenedByRecoveryCode
    isFoundCorrupt = false
    return ok(true)
  }

  /** Ends what runs on the open vault, then closes it; until then writes that were waiting still go through. */
  async function closeOpen(): Promise<void> {
    if (open === null) return
    const closing = open
    closing.session.abort()
    await closing.tasks.ended()
    open = null
    needsNewPassphrase = false
    closeVault(closing)
    for (const listener of listeners) listener()
  }

  async function prepareAndOpen(
    key: PrepareInput['key'],
    more: { switchTo?: string; isOpenedByRecoveryCode: boolean },
    control: Partial<TaskControl> | undefined,
    release: ReleaseLock,
    keep: () => void,
  ): Promise<Result<string | null>> {
    const { switchTo, isOpenedByRecoveryCode } = more
    const input = { dir, key, now: now().toISOString(), backupId: freshName(), nativeBinding, migrations }
    const prepared = await work(
      'vault.prepare',
      { ...input, ...(switchTo === undefined ? {} : { switchTo }) },
      control,
    )
    if (!prepared.ok) {
      isFoundCorrupt =
        prepared.code === 'VAULT_CORRUPT' || (isFoundCorrupt && prepared.code === 'WRONG_PASSPHRASE')
      return prepared
    }
    const opened = openWith(prepared.value.dataKey, isOpenedByRecoveryCode, release)
    if (!opened.ok) return opened
    keep()
    return ok(prepared.value.keptAside)
  }

  function backupInput({ dataKey }: OpenVault) {
    const createdAt = now().toISOString()
    return { dir, dataKey, backupId: freshName(), nativeBinding, knownVersion, createdAt }
  }

  function freshName(): string {
    return stampedName(now(), randomBytes(2).toString('hex'))
  }

  return {
    status: async () => ok(describe()),
    isCreated: async () => inspectVault(paths) !== 'none',
    current: () => open,
    writeGate,

    create: ({ passphrase }, control) =>
      inTurn(async () => {
        if (passphrase === undefined) return invalid({ path: 'passphrase', reason: 'required' })
        if (open !== null || inspectVault(paths) !== 'none') return fail('VAULT_EXISTS')
        const made = makeVaultFolder(dir)
        if (!made.ok) return made
        return claimed(async (release, keep) => {
          const created = await work(
            'vault.create',
            { dir, passphrase, cost, nativeBinding, migrations },
            control,
          )
          if (!created.ok) return created
          const opened = openWith(created.value.dataKey, false, release)
          if (!opened.ok) return opened
          keep()
          return ok({ recoveryCode: created.value.recoveryCode })
        })
      }),

    unlock: (input, control) =>
      inTurn(async () => {
        const secret = oneSecret(input)
        if (!secret.ok) return secret
        if (open !== null) {
          const checked = await work('vault.checkSecret', { dir, secret: secret.value }, control)
          return checked.ok ? ok(describe()) : checked
        }
        const found = inspectVault(paths)
        if (found === 'none') return fail('VAULT_NOT_FOUND')
        return claimed(async (release, keep) => {
          const more = { isOpenedByRecoveryCode: 'recoveryCode' in secret.value }
          const opened = await prepareAndOpen({ secret: secret.value }, more, control, release, keep)
          return opened.ok ? ok(describe()) : opened
        })
      }),

    lock: () => {
      open?.session.abort()
      return inTurn(async () => {
        await closeOpen()
        return ok(describe())
      })
    },

    changePassphrase: (input, control) =>
      inTurn(async () => {
        const isGiven = input.passphrase !== undefined || input.recoveryCode !== undefined
        const secret = isGiven || !needsNewPassphrase ? oneSecret(input) : ok(null)
        if (!secret.ok) return secret
        if (open === null && !hasVault(paths)) return fail('VAULT_NOT_FOUND')
        const change = {
          dir,
          secret: secret.value,
          dataKey: open?.dataKey ?? null,
          newPassphrase: input.newPassphrase,
          cost,
        }
        // Cut off between two key files, a cancelled change would have happened all the same.
        if (control?.signal?.aborted) return fail('CANCELLED')
        const run = () => work('vault.changePassphrase', change)
        const changed = open === null ? await claimed(run) : await run()
        if (!changed.ok) return changed
        needsNewPassphrase = false
        return ok({ changed: true })
      }),

    backup: (_input, control = {}) =>
      inTurn(async () => {
        if (open === null) return fail('VAULT_LOCKED')
        return runBackup(work, writeGate, backupInput(open), untilLocked(open, control))
      }),

    wipe: (prepare, control = {}) =>
      inTurn(async () => {
        if (open === null) return fail('VAULT_LOCKED')
        return runWipe(work, writeGate, backupInput(open), prepare, untilLocked(open, control))
      }),

    restore: (input, control = {}) =>
      inTurn(async () => {
        const { backupId } = input
        const isGiven = input.passphrase !== undefined || input.recoveryCode !== undefined
        const secret = isGiven || open === null ? oneSecret(input) : ok(null)
        if (!secret.ok) return secret
        const more = {
          switchTo: freshName(),
          isOpenedByRecoveryCode: secret.value === null ? needsNewPassphrase : 'recoveryCode' in secret.value,
        }
        const known = listBackups(paths.backups).some((backup) => backup.id === backupId)
        if (!known) return fail('NOT_FOUND', { backupId })
        const dataKey = open?.dataKey ?? null
        const stage = () =>
          work(
            'vault.stageRestore',
            { dir, backupId, dataKey, secret: secret.value, nativeBinding, knownVersion },
            open === null ? control : untilLocked(open, control),
          )
        const replace = async (staged: Staged, release: ReleaseLock, keep: () => void) => {
          const opened = await prepareAndOpen({ dataKey: staged.dataKey }, more, undefined, release, keep)
          staged.dataKey.fill(0)
          return opened.ok ? ok({ restored: staged.backup, keptAside: opened.value }) : opened
        }
        if (open === null) {
          return claimed(async (release, keep) => {
            const staged = await stage()
            return staged.ok ? replace(staged.value, release, keep) : staged
          })
        }
        const staged = await stage()
        if (!staged.ok) return staged
        await closeOpen()
        return claimed((release, keep) => replace(staged.value, release, keep))
      }),

    onLocked(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    async close() {
      open?.session.abort()
      await inTurn(async () => {
        await closeOpen()
        return ok(true)
      })
      listeners.clear()
    },
  }
}

function untilLocked({ session }: OpenVault, control: Partial<TaskControl>): Partial<TaskControl> {
  const signal = AbortSignal.any([session.signal, ...(control.signal ? [control.signal] : [])])
  return { ...control, signal }
}
