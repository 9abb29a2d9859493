import type { CheckedInput, MethodName, Output } from '../shared/contract.ts'
import type { UiLanguage } from '../shared/languages.ts'
import type { Result } from '../shared/result.ts'
import type { Clock } from './clock.ts'
import type { AttachmentStore, ReadableDatabase, Wiped, WipeOrder, WritableDatabase } from './vault/index.ts'
import type { WorkRunner } from './work/runner.ts'

/** Gives the pictures of a page that is printed by their names; null for one that there is not. */
export type ReadPrintPicture = (
  name: string,
) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>

/** Turns a complete HTML page into an A4 PDF, with its pictures at `/picture/<name>`; only Electron can. */
export type PrintPdf = (html: string, readPicture?: ReadPrintPicture) => Promise<Uint8Array>

/** How a caller follows and stops a long task. */
export type TaskControl = {
  readonly signal: AbortSignal
  /** Reports the part done, 0 to 1. */
  readonly onProgress: (part: number) => void
}

/** What a method that reads may use. */
export type ReadContext = { readonly db: ReadableDatabase; readonly clock: Clock }

/** What a method that writes may use; it runs inside one transaction. */
export type WriteContext = {
  readonly db: WritableDatabase
  /** The moment of the call, UTC ISO 8601: for bookkeeping only, no rule reads it. */
  readonly now: string
  /** For the timer, the only one that measures. */
  readonly clock: Clock
  readonly attachments: AttachmentStore
}

/** What a long task may use. */
export type TaskContext = WriteContext & {
  readonly vaultDir: string
  /** For work that opens its own connection; never leaves the process. */
  readonly dataKey: Uint8Array
  readonly nativeBinding: string | undefined
  /** Runs a function of `main/work/` off the main thread. */
  readonly work: WorkRunner
  readonly printPdf: PrintPdf | null
  /** What the caller reads, for the few answers that hold sentences. */
  readonly language: UiLanguage
  /** Removes an engagement for good; `prepare` says which while writes wait, so it must not write itself. */
  readonly wipe: (prepare: () => Promise<Result<WipeOrder>>) => Promise<Result<Wiped>>
  /** Runs `change` in one transaction as soon as no backup holds writes back; durable when it answers. */
  readonly transact: <T>(change: () => Result<T>) => Promise<Result<T>>
  /** Holds all writes of this thread back until the answered function is called. */
  readonly holdWrites: () => Promise<() => void>
  /** Makes a backup and proves it. */
  readonly backUp: () => Promise<Result<unknown>>
} & TaskControl

type Handler<M extends MethodName, C, R> = (context: C, input: CheckedInput<M>) => R

/** A service function that reads. */
export type ReadHandler<M extends MethodName> = Handler<M, ReadContext, Result<Output<M>>>

/** A service function that writes. */
export type WriteHandler<M extends MethodName> = Handler<M, WriteContext, Result<Output<M>>>

/** A service function that may take long. */
export type TaskHandler<M extends MethodName> = Handler<M, TaskContext, Promise<Result<Output<M>>>>

type Kind<M extends MethodName> = typeof import('../shared/contract.ts').contract[M]['kind']

/** The functions of one or more areas, typed by the contract. */
export type Handlers<M extends MethodName> = {
  readonly [K in M]: Kind<K> extends 'read'
    ? ReadHandler<K>
    : Kind<K> extends 'write'
      ? WriteHandler<K>
      : Kind<K> extends 'task'
        ? TaskHandler<K>
        : never
}

/** The methods whose names begin with one of the given words. */
export type MethodsOf<A extends string> = Extract<MethodName, `${A}.${string}`>
