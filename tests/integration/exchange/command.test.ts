import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createThaiVault, thaiCompany } from '../../support/thai-vault.ts'
import { readParts, replaceIn, writeParts } from './repack.ts'

const cli = join(import.meta.dirname, '../../../main/cli.ts')
const unsigned = join(import.meta.dirname, '../../fixtures/exchange/version-1.xlsx')
const passphrase = 'つきのさばくを はるばると'
const password = '鍵は別便で 2024'

type Answer = { readonly [key: string]: unknown; readonly error?: { readonly code: string } }

describe('the commands of the exchange', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori 提出 '))
  const vault = join(dir, 'vault')
  const out = join(dir, '提出用.xlsx')
  const locked = join(dir, '鍵つき.xlsx')
  const keys = join(dir, 'keys.csv')
  const passwordFile = join(dir, 'password.txt')
  let engagementId = ''

  beforeAll(async () => {
    await createThaiVault(vault, passphrase)
    const list = run('call', 'engagements.list').answer as unknown as { items: { id: string }[] }
    engagementId = list.items[0]?.id ?? ''
    writeFileSync(passwordFile, `\ufeff${password}\r\n`)
  }, 30_000)
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  /** Runs the command line as a person does, in Japanese. */
  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--vault', vault], {
      encoding: 'utf8',
      env: { ...process.env, KAGIMORI_PASSPHRASE: passphrase, LANG: 'ja_JP.UTF-8' },
    })
    return { status, stderr, answer: (stdout === '' ? {} : JSON.parse(stdout)) as Answer }
  }

  it('exports what a profile lets out, and says so in words', () => {
    const done = run('export', engagementId, '--out', out, '--profile', 'hours')
    expect(done).toMatchObject({ status: 0, answer: { path: out, batch: 1 } })
    expect(done.stderr).toContain('提出用.xlsx に書き出しました（第1回、')
    expect(run('verify', out).answer).toMatchObject({ profile: 'hours', batch: 1 })
  })

  it('tells by its status what a workbook was found to be', async () => {
    const stranger = run('verify', out)
    expect(stranger).toMatchObject({ status: 3, answer: { status: 'unregistered' } })
    expect(stranger.stderr).toContain('未登録の鍵')
    writeFileSync(keys, `fingerprint,name\n${String(stranger.answer.fingerprint)},浅野\n`)
    expect(run('verify', out, '--keys', keys)).toMatchObject({ status: 0, answer: { status: 'genuine' } })
    const altered = join(dir, '書き換え.xlsx')
    const parts = await readParts(out)
    await writeParts(altered, replaceIn(parts, 'xl/sharedStrings.xml', thaiCompany, '別の会社'))
    expect(run('verify', altered, '--keys', keys)).toMatchObject({ status: 4, answer: { status: 'altered' } })
    expect(run('verify', unsigned, '--keys', keys)).toMatchObject({
      status: 5,
      answer: { status: 'unsigned' },
    })
    expect(run('verify', keys)).toMatchObject({ status: 1, answer: { error: { code: 'UNSUPPORTED_FILE' } } })
    expect(run('verify', join(dir, 'nowhere.xlsx'))).toMatchObject({
      status: 1,
      answer: { error: { code: 'NOT_FOUND' } },
    })
    expect(run('verify', out, '--keys', cli)).toMatchObject({
      status: 1,
      answer: { error: { code: 'UNSUPPORTED_FILE' } },
    })
  }, 30_000)

  it('takes a password from a file alone, to lock and to open', () => {
    expect(run('export', engagementId, '--out', locked, '--password-file', passwordFile).status).toBe(0)
    expect(readFileSync(locked).subarray(0, 4).toString('hex')).toBe('d0cf11e0')
    expect(run('verify', locked)).toMatchObject({
      status: 1,
      answer: { error: { code: 'FILE_PASSWORD_NEEDED' } },
    })
    expect(run('verify', locked, '--password-file', passwordFile, '--keys', keys).status).toBe(0)
    expect(run('verify', locked, '--password-file', keys)).toMatchObject({
      status: 1,
      answer: { error: { code: 'WRONG_FILE_PASSWORD' } },
    })
    expect(run('export', engagementId, '--out', locked, '--password', password).status).toBe(2)
  }, 30_000)

  it('refuses what lacks a file or names no engagement', () => {
    expect(run('export', engagementId)).toMatchObject({
      status: 1,
      answer: { error: { code: 'INVALID_INPUT' } },
    })
    expect(run('verify')).toMatchObject({ status: 1, answer: { error: { code: 'INVALID_INPUT' } } })
    const nobody = '01890000-0000-7000-8000-000000000000'
    expect(run('export', nobody, '--out', out)).toMatchObject({
      status: 1,
      answer: { error: { code: 'NOT_FOUND' } },
    })
  }, 30_000)
})
