import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../app.ts'
import { runDemo } from '../demo/live-field-day.ts'
import type { Messages } from '../messages.ts'
import { findPrintPdf } from './print-pdf.ts'

/** What `demo` is told. */
export type DemoCommandOptions = {
  readonly messages: Messages
  /** The vault to live the day in; without it a throw-away one. */
  readonly vaultDir: string | undefined
  readonly outDir: string
}

const fixturesDir = join(import.meta.dirname, '../../tests/fixtures/field-day')

/** `demo`: lives one field day on the sample inputs and prints its summary. Answers the exit status. */
export async function runDemoCommand({ messages, vaultDir, outDir }: DemoCommandOptions): Promise<number> {
  process.stderr.write(`${messages.text('demoStart')}\n`)
  const given = process.env.KAGIMORI_PASSPHRASE
  const passphrase = given ?? randomBytes(16).toString('hex')
  if (vaultDir !== undefined && given === undefined) {
    process.stderr.write(`${messages.text('demoPassphrase', { passphrase })}\n`)
  }
  const throwAwayDir = vaultDir === undefined ? await mkdtemp(join(tmpdir(), 'kagimori-demo-')) : null
  const app = createApp({
    vaultDir: vaultDir ?? join(throwAwayDir ?? outDir, 'vault'),
    checksAnswers: true,
    printPdf: findPrintPdf(),
  })
  try {
    const outcome = await runDemo({
      call: app.call,
      fixturesDir,
      outDir,
      passphrase,
    })
    if (!outcome.ok) {
      const { method, failure } = outcome
      process.stderr.write(`${messages.text('demoFailed', { method, message: messages.failure(failure) })}\n`)
      process.stderr.write(`${JSON.stringify(failure)}\n`)
      return 1
    }
    process.stdout.write(`${JSON.stringify(outcome.summary, null, 2)}\n`)
    process.stderr.write(`${messages.text('demoDone', { folder: outDir })}\n`)
    return 0
  } finally {
    await app.close()
    if (throwAwayDir !== null) await rm(throwAwayDir, { recursive: true, force: true })
  }
}
