import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import { invalid, type Result } from '../../shared/result.ts'
import { type App, createApp } from '../app.ts'
import type { Messages } from '../messages.ts'
import { printAnswer } from './answer.ts'
import { askPassphrase } from './passphrase.ts'
import { findPrintPdf } from './print-pdf.ts'

/** What every command that calls methods needs. */
export type CallOptions = { readonly vaultDir: string; readonly messages: Messages }

/** A caller that opens the vault by itself before the first method that needs it. */
export type Caller = {
  readonly call: (method: string, input: unknown) => Promise<Result<unknown>>
  readonly close: () => Promise<void>
}

/** `call METHOD INPUT`: prints one answer; the input `-` is read from stdin. Answers the exit status. */
export async function runCall(options: CallOptions, args: readonly string[]): Promise<number> {
  const [method = '', json = '{}'] = args
  const input = parseJson(json === '-' ? await readAll(process.stdin) : json)
  const caller = createCaller(options)
  const result = input.ok ? await caller.call(method, input.value) : input
  await caller.close()
  printAnswer(options.messages, result)
  return result.ok ? 0 : 1
}

/** `batch`: a call a line on stdin, an answer a line on stdout; an error is its line, and the next call goes on. */
export async function runBatch(options: CallOptions): Promise<number> {
  const caller = createCaller(options)
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const parsed = parseJson(line)
    printAnswer(options.messages, parsed.ok ? await callLine(caller, parsed.value) : parsed)
  }
  await caller.close()
  return 0
}

/**
 * Makes a caller on a vault folder; the passphrase comes from the environment or a prompt. What was locked by
 * `vault.lock` stays so until an unlock is asked for.
 */
export function createCaller({ vaultDir, messages }: CallOptions): Caller {
  const app = createApp({
    vaultDir,
    checksAnswers: true,
    printPdf: findPrintPdf(),
    language: () => messages.language,
  })
  let isLockedByHand = false
  return {
    call: async (method, input) => {
      const opened = isLockedByHand ? null : await openFor(app, method, messages)
      if (opened && !opened.ok) return opened
      const result = await app.call(method, await withPassphrase(app, method, input, messages))
      isLockedByHand ||= method === 'vault.lock' && result.ok
      return result
    },
    close: () => app.close(),
  }
}

/** Whether a method lacks a secret that the environment may give: an open vault needs none to restore. */
async function wantsPassphrase(app: App, method: string): Promise<boolean> {
  switch (method) {
    case 'vault.create':
    case 'vault.unlock':
      return true
    case 'vault.restore':
      return app.vault.current() === null
    case 'vault.changePassphrase': {
      const status = await app.vault.status({})
      return !(status.ok && status.value.needsNewPassphrase)
    }
    default:
      return false
  }
}

async function withPassphrase(
  app: App,
  method: string,
  input: unknown,
  messages: Messages,
): Promise<unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  if ('passphrase' in input || 'recoveryCode' in input || !(await wantsPassphrase(app, method))) return input
  const passphrase = await askPassphrase(messages.text('passphrase'))
  return passphrase === undefined ? input : { passphrase, ...input }
}

async function openFor(app: App, method: string, messages: Messages): Promise<Result<unknown> | null> {
  const worksOnVault = method.startsWith('vault.') && method !== 'vault.backup'
  if (worksOnVault || app.vault.current() !== null || !(await app.vault.isCreated())) return null
  const passphrase = await askPassphrase(messages.text('passphrase'))
  return passphrase === undefined ? null : app.call('vault.unlock', { passphrase })
}

async function callLine(caller: Caller, line: unknown): Promise<Result<unknown>> {
  if (typeof line !== 'object' || line === null || !('method' in line) || typeof line.method !== 'string') {
    return invalid({ path: 'method', reason: 'required' })
  }
  return caller.call(line.method, 'input' in line ? line.input : {})
}

function parseJson(json: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(json) }
  } catch {
    return invalid({ path: '', reason: 'not-json' })
  }
}
