import { contract, isMethodName, type MethodName } from '../shared/contract.ts'
import { defaultLanguage, type UiLanguage } from '../shared/languages.ts'
import { fail, invalid, ok, type Result } from '../shared/result.ts'
import { type Clock, createSystemClock } from './clock.ts'
import type { PrintPdf, ReadHandler, TaskControl, TaskHandler, WriteHandler } from './context.ts'
import { findBrokenTexts, toFieldProblems } from './field-problems.ts'
import { handlers } from './handlers.ts'
import { type PhotoPart, readPhotoBytes } from './inspections/index.ts'
import { toFailure } from './unexpected.ts'
import {
  createVault,
  inTransaction,
  type OpenVault,
  startAutomaticBackups,
  type Vault,
} from './vault/index.ts'
import { createWorkRunner } from './work/start.ts'

/** What the caller of `createApp` decides. */
export type AppOptions = {
  readonly vaultDir: string
  /** The compiled worker; without it the worker's source runs as it stands. */
  readonly workerPath?: string
  /** Only Electron can print; without it PDF answers `NEEDS_ELECTRON`. */
  readonly printPdf?: PrintPdf | null
  /** What the caller reads, asked at each call; Japanese unless told. */
  readonly language?: () => UiLanguage
  /** The database's native file, where the one that ships does not fit the runtime. */
  readonly nativeBinding?: string | undefined
  /** True in an installed build, which ignores what only tests may change. */
  readonly isPackaged?: boolean
  /** Back an unlocked vault up now and then without being asked (the window). */
  readonly backsUpByItself?: boolean
  /** Check every answer against the contract as well (command line and tests). */
  readonly checksAnswers?: boolean
  /** The clocks by which the timer measures; the machine's unless told. */
  readonly clock?: Clock
}

/** The application without a window: one vault, and every method of the contract on it. */
export type App = {
  /** Calls a method by name with unchecked input. Never throws: a bug answers `UNEXPECTED`. */
  readonly call: (method: string, input: unknown, control?: Partial<TaskControl>) => Promise<Result<unknown>>
  /** Whether a method may take long, so that nothing should cut it off: a task, or work on the vault itself. */
  readonly takesLong: (method: string) => boolean
  readonly vault: Vault
  /** A decrypted part of a photo, for the window to show. */
  readonly readPhoto: (
    photoId: string,
    part?: PhotoPart,
  ) => Promise<Result<{ mediaType: string; bytes: Uint8Array }>>
  /** Locks the vault. */
  readonly close: () => Promise<void>
}

/** Builds the application on a vault folder, which may not exist yet. */
export function createApp(options: AppOptions): App {
  const work = createWorkRunner(options.workerPath ?? new URL('./work/worker.ts', import.meta.url))
  const { vaultDir, nativeBinding, isPackaged, clock = createSystemClock() } = options
  const vault = createVault({ dir: vaultDir, work, nativeBinding, isPackaged })
  const stopBackups = options.backsUpByItself === true ? startAutomaticBackups(vault) : () => {}

  async function call(
    method: string,
    input: unknown,
    control: Partial<TaskControl> = {},
  ): Promise<Result<unknown>> {
    if (!isMethodName(method)) return invalid({ path: 'method', reason: 'unknown-method' })
    const checked = contract[method].input.safeParse(input)
    if (!checked.success) return fail('INVALID_INPUT', { fields: toFieldProblems(checked.error) })
    const broken = findBrokenTexts(checked.data)
    if (broken.length > 0) return invalid(...broken)
    try {
      const result = await run(method, checked.data, control)
      if (!result.ok || options.checksAnswers !== true) return result
      return ok(contract[method].output.parse(result.value))
    } catch (error) {
      return toFailure(method, error)
    }
  }

  async function run(
    method: MethodName,
    input: unknown,
    control: Partial<TaskControl>,
  ): Promise<Result<unknown>> {
    if (contract[method].kind === 'vault') return callVault(vault, method, input, control)
    const open = vault.current()
    if (!open) return (await vault.isCreated()) ? fail('VAULT_LOCKED') : fail('VAULT_NOT_FOUND')
    const handler = handlers[method as keyof typeof handlers]
    const now = new Date().toISOString()
    switch (contract[method].kind) {
      case 'read':
        return (handler as ReadHandler<MethodName>)({ db: open.db, clock }, input as never)
      case 'write':
        return writeWhenFree(open, () =>
          (handler as WriteHandler<MethodName>)(
            { db: open.db, now, clock, attachments: open.attachments },
            input as never,
          ),
        )
      default:
        return runTask(open, control, (signal) =>
          (handler as TaskHandler<MethodName>)(
            {
              db: open.db,
              now,
              clock,
              attachments: open.attachments,
              vaultDir: open.dir,
              dataKey: open.dataKey,
              nativeBinding,
              work,
              printPdf: options.printPdf ?? null,
              language: options.language?.() ?? defaultLanguage,
              wipe: (prepare) => vault.wipe(prepare, { ...control, signal }),
              transact: (change) => writeWhenFree(open, change),
              holdWrites: () => vault.writeGate.pause(),
              backUp: () => vault.backup({}),
              signal,
              onProgress: control.onProgress ?? (() => {}),
            },
            input as never,
          ),
        )
    }
  }

  /** A backup may hold writes back for a moment; the main thread waits without blocking. */
  async function writeWhenFree<T>(open: OpenVault, change: () => Result<T>): Promise<Result<T>> {
    await vault.writeGate.wait()
    return vault.current() === open ? inTransaction(open.db, change) : fail('VAULT_LOCKED')
  }

  return {
    call,
    takesLong: (method) => isMethodName(method) && ['task', 'vault'].includes(contract[method].kind),
    vault,
    readPhoto: async (photoId, part) => {
      const open = vault.current()
      return open ? runTask(open, {}, () => readPhotoBytes(open, photoId, part)) : fail('VAULT_LOCKED')
    },
    close: () => {
      stopBackups()
      return vault.close()
    },
  }
}

/** Runs a task that a lock ends: what it could not finish is `VAULT_LOCKED`, not a cancel or a bug. */
async function runTask<T>(
  { session, tasks }: OpenVault,
  { signal }: Partial<TaskControl>,
  task: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  const isLocked = () => session.signal.aborted
  if (isLocked()) return fail('VAULT_LOCKED')
  const either = signal ? AbortSignal.any([session.signal, signal]) : session.signal
  try {
    const result = await tasks.run(() => task(either))
    return !result.ok && result.code === 'CANCELLED' && isLocked() ? fail('VAULT_LOCKED') : result
  } catch (error) {
    if (isLocked()) return fail('VAULT_LOCKED')
    throw error
  }
}

function callVault(
  vault: Vault,
  method: MethodName,
  input: unknown,
  control: Partial<TaskControl>,
): Promise<Result<unknown>> {
  const name = method.slice('vault.'.length) as 'status'
  return vault[name](input as never, control)
}
