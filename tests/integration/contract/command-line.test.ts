import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'

type Line = { readonly [key: string]: unknown; readonly error?: { code: string; details: object } }

const cli = join(import.meta.dirname, '../../../main/cli.ts')
const passphrase = '合言葉 １２３４５'

function makeVaultFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori 保管庫 คลัง '))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

async function kagimori(args: readonly string[], stdin = '', env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, KAGIMORI_PASSPHRASE: passphrase, LANG: 'ja_JP.UTF-8', ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.end(stdin)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const output = await text(child.stdout)
  const lines = output.split('\n')
  expect(lines.pop()).toBe('')
  return { status: await ended, lines: lines.map((line) => JSON.parse(line) as Line) }
}

const batch = (...calls: readonly unknown[]) =>
  calls.map((call) => (typeof call === 'string' ? call : JSON.stringify(call))).join('\n')

describe('the command line', () => {
  it('answers a call with one JSON object and an error with exit status 1', async () => {
    const vault = ['--vault', makeVaultFolder()]
    const missing = await kagimori(['call', 'experts.list', '{}', ...vault])
    expect([missing.status, missing.lines[0]?.error?.code]).toEqual([1, 'VAULT_NOT_FOUND'])
    const created = await kagimori(['call', 'vault.create', ...vault])
    expect(created).toMatchObject({ status: 0, lines: [{ recoveryCode: expect.any(String) }] })
    const input = JSON.stringify({ name: '=山田 ไทย', languages: ['ja', 'th'] })
    const expert = await kagimori(['call', 'experts.create', '-', ...vault], input)
    expect(expert).toMatchObject({ status: 0, lines: [{ name: '=山田 ไทย' }] })
    const halfWidth = { KAGIMORI_PASSPHRASE: '合言葉 12345' }
    const list = await kagimori(['call', 'experts.list', ...vault], '', halfWidth)
    expect(list).toMatchObject({ status: 0, lines: [{ items: [{ name: '=山田 ไทย' }] }] })
    const wrong = await kagimori(['call', 'experts.list', ...vault], '', { KAGIMORI_PASSPHRASE: 'wrong' })
    expect([wrong.status, wrong.lines[0]?.error?.code]).toEqual([1, 'WRONG_PASSPHRASE'])
    const broken = await kagimori(['call', 'experts.create', '{', ...vault])
    expect([broken.status, broken.lines[0]?.error?.code]).toEqual([1, 'INVALID_INPUT'])
  })

  it('goes on after an error in a batch, and stays locked once it was locked', async () => {
    const input = batch(
      { method: 'vault.create' },
      { method: 'vault.create', input: {} },
      { method: 'hours.add', input: { startsAt: 7 } },
      'not json',
      '',
      '[]',
      { method: 'no.such', input: {} },
      { method: 'vault.unlock', input: [] },
      { method: 'experts.create', input: { name: 'A', languages: [] } },
      { method: 'vault.lock', input: {} },
      { method: 'experts.list', input: {} },
      { method: 'vault.unlock', input: {} },
      { method: 'experts.list', input: {} },
    )
    const { status, lines } = await kagimori(['batch', '--vault', makeVaultFolder()], input)
    expect(status).toBe(0)
    expect(lines.map(({ error }) => error?.code ?? 'ok')).toEqual([
      'ok',
      'VAULT_EXISTS',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'ok',
      'ok',
      'VAULT_LOCKED',
      'ok',
      'ok',
    ])
  })

  it('restores into an open vault whatever the environment says', async () => {
    const dir = makeVaultFolder()
    const created = await kagimori(['call', 'vault.create', '--vault', dir])
    const recoveryCode = String(created.lines[0]?.recoveryCode)
    const backup = await kagimori(['call', 'vault.backup', '--vault', dir])
    const input = batch(
      { method: 'vault.unlock', input: { recoveryCode } },
      { method: 'vault.changePassphrase', input: { newPassphrase: 'a new passphrase' } },
      { method: 'vault.restore', input: { backupId: backup.lines[0]?.id } },
    )
    const env = { KAGIMORI_PASSPHRASE: 'forgotten' }
    const { lines } = await kagimori(['batch', '--vault', dir], input, env)
    expect(lines.map(({ error }) => error?.code ?? 'ok')).toEqual(['ok', 'ok', 'ok'])
  })

  it('tells its methods without a vault', async () => {
    const { status, lines } = await kagimori(['methods', '--vault', '/nowhere/at/all'])
    expect([status, lines.length]).toEqual([0, 1])
    const { methods, errors } = lines[0] as { methods: Record<string, unknown>; errors: string[] }
    expect(Object.keys(methods)).toContain('exchange.export')
    expect(errors).toContain('NEEDS_ELECTRON')
  })

  it('asks for the usage where an option is not known', async () => {
    expect(await kagimori(['methods', '--no-such-option'])).toEqual({ status: 2, lines: [] })
  })
})
