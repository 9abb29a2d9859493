import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../main/app.ts'
import { asTestApp, openTestApp, testPassphrase } from '../../support/open-app.ts'

describe('a vault', () => {
  it('takes a short passphrase for a wrong one', async () => {
    const { call, refuse } = await openTestApp()
    await call('vault.lock', {})
    expect((await refuse('vault.unlock', { passphrase: 'wrong' })).code).toBe('WRONG_PASSPHRASE')
    const change = { passphrase: 'wrong', newPassphrase: 'long enough to keep' }
    expect((await refuse('vault.changePassphrase', change)).code).toBe('WRONG_PASSPHRASE')
    expect((await call('vault.unlock', { passphrase: testPassphrase })).state).toBe('unlocked')
  })

  it('is refused where a file stands in place of its folder', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'kagimori-test-'))
    const file = join(dir, 'no-folder')
    writeFileSync(file, 'kept')
    const test = asTestApp(createApp({ vaultDir: file, checksAnswers: true }), dir)
    onTestFinished(async () => {
      await test.app.close()
      rmSync(dir, { recursive: true, force: true })
    })
    expect((await test.refuse('experts.list', {})).code).toBe('VAULT_NOT_FOUND')
    expect((await test.refuse('vault.create', { passphrase: testPassphrase })).code).toBe('FILE_NOT_WRITABLE')
  })
})
