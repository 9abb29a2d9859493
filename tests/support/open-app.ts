import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type App, createApp } from '../../main/app.ts'
import type { Failure } from '../../shared/result.ts'
import { type Call, callsOf } from './call-vault.ts'

/** The passphrase of every vault that tests make. */
export const testPassphrase = 'ひみつの合言葉 2024'

/** An application on a vault of its own, gone when the test ends. */
export type TestApp = {
  readonly app: App
  readonly dir: string
  readonly call: Call
  /** Calls a method that must fail; the input may be anything. */
  readonly refuse: (method: string, input: unknown) => Promise<Failure>
}

/** Opens an application on a fresh vault. */
export async function openTestApp(): Promise<TestApp> {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-test-'))
  const app = createApp({ vaultDir: join(dir, 'vault'), checksAnswers: true })
  onTestFinished(async () => {
    await app.close()
    rmSync(dir, { recursive: true, force: true })
  })
  const test = asTestApp(app, dir)
  await test.call('vault.create', { passphrase: testPassphrase })
  return test
}

/** Wraps an application so that unexpected answers fail the test with their code. */
export function asTestApp(app: App, dir: string): TestApp {
  return {
    app,
    dir,
    call: callsOf(app),
    refuse: async (method, input) => {
      const result = await app.call(method, input)
      if (result.ok) throw new Error(`${method} succeeded: ${JSON.stringify(result.value)}`)
      return result
    },
  }
}
