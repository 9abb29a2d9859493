import { resolve } from 'node:path'
import type { Output } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import { printAnswer } from './answer.ts'
import { type CallOptions, createCaller } from './calls.ts'
import { readPasswordFile } from './password-file.ts'

/** What `export` is told. */
export type ExportOptions = CallOptions & {
  readonly engagementId: string | undefined
  readonly out: string | undefined
  readonly profile: string | undefined
  readonly masksAssets: boolean
  readonly passwordFile: string | undefined
}

/** `export ENGAGEMENT --out FILE`: writes the exchange workbook of an engagement. Answers the exit status. */
export async function runExportCommand(options: ExportOptions): Promise<number> {
  const { engagementId, out, profile, masksAssets, passwordFile, messages } = options
  const locked = await readPasswordFile(passwordFile)
  const result = locked.ok ? await callExport(locked.value) : locked
  if (result.ok) process.stderr.write(`${messages.text('exported', result.value)}\n`)
  printAnswer(messages, result)
  return result.ok ? 0 : 1

  async function callExport(password: { password?: string }) {
    const caller = createCaller(options)
    try {
      const input = {
        engagementId,
        out: out === undefined ? undefined : resolve(out),
        masksAssets,
        ...(profile === undefined ? {} : { profile }),
        ...password,
      }
      return (await caller.call('exchange.export', input)) as Result<Output<'exchange.export'>>
    } finally {
      await caller.close()
    }
  }
}
