import type { z } from 'zod'

/**
 * How a method runs: `read` and `write` are synchronous SQL (a write inside one transaction, undone when
 * it fails), `task` may take long and runs beside the main thread, `vault` works on the vault itself.
 */
export type MethodKind = 'read' | 'write' | 'task' | 'vault'

/** One method of the contract: what it takes, what it answers, how it runs. */
export type Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: MethodKind
  readonly input: I
  readonly output: O
}

/** Declares a method that only reads. */
export function read<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'read', input, output } as const
}

/** Declares a method that changes the vault in one transaction. */
export function write<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'write', input, output } as const
}

/** Declares a method that may take long and reports progress. */
export function task<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'task', input, output } as const
}

/** Declares a method that needs no open vault. */
export function onVault<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'vault', input, output } as const
}
