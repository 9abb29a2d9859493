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
  const run = (...args: readonly string[]) => runOn(vault, ...args)
  function runOn(dir: string, ...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--vault', dir], {
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

  it('imports into another vault, says first what it would do, and changes nothing by saying it', () => {
    const second = join(dir, 'second')
    expect(runOn(second, 'call', 'vault.create').status).toBe(0)
    const looked = runOn(second, 'import', locked, '--preview', '--password-file', passwordFile)
    expect(looked).toMatchObject({ status: 0, answer: { isNew: true, company: thaiCompany } })
    expect(looked.stderr).toMatch(/新しい記録[1-9]/)
    expect(runOn(second, 'call', 'engagements.list').answer).toEqual({ items: [] })
    expect(runOn(second, 'import', locked)).toMatchObject({
      status: 1,
      answer: { error: { code: 'FILE_PASSWORD_NEEDED' } },
    })
    const done = runOn(second, 'import', locked, '--password-file', passwordFile)
    expect(done).toMatchObject({ status: 0, answer: { engagementId, removed: 0, overMinutes: 0 } })
    expect(done.stderr).toContain('バックアップに残しました')
    const again = runOn(second, 'import', locked, '--password-file', passwordFile)
    expect(again.answer).toMatchObject({ added: 0, changed: 0, removed: 0 })
  }, 60_000)

  it('lets one side stand wherever both changed a value, and takes corrected cells over', async () => {
    const [second, back, corrected] = [join(dir, 'second'), join(dir, '戻り.xlsx'), join(dir, '直し.xlsx')]
    const ask = (vaultDir: string, method: string, input: object) =>
      runOn(vaultDir, 'call', method, JSON.stringify(input)).answer as Answer & { id: string }
    const { sites } = ask(vault, 'engagements.get', { id: engagementId }) as unknown as {
      sites: { id: string }[]
    }
    const inspection = ask(vault, 'inspections.start', { engagementId, siteId: sites[0]?.id })
    const note = (vaultDir: string, ja: string) =>
      ask(vaultDir, 'inspections.recordFinding', {
        inspectionId: inspection.id,
        itemId: 'PF-08',
        answer: 'partial',
        note: { ja },
      })
    const { id } = note(vault, '鍵の所在を確認')
    run('export', engagementId, '--out', out)
    runOn(second, 'import', out)
    note(vault, '守衛所にある')
    note(second, '金庫にある')
    runOn(second, 'export', engagementId, '--out', back)
    const { changes } = run('import', back, '--preview').answer as unknown as {
      changes: { id: string; outcome: string }[]
    }
    expect(changes).toMatchObject([{ id, outcome: 'both' }])
    const said = () =>
      (
        ask(vault, 'inspections.get', { id: inspection.id }) as unknown as {
          findings: { note: { ja: string } }[]
        }
      ).findings[0]?.note.ja
    expect(run('import', back, '--ours').status).toBe(0)
    expect(said()).toBe('守衛所にある')
    note(second, '二階の金庫にある')
    note(vault, '守衛所の棚にある')
    runOn(second, 'export', engagementId, '--out', back)
    expect(run('import', back, '--theirs').status).toBe(0)
    expect(said()).toBe('二階の金庫にある')
    run('export', engagementId, '--out', out)
    const parts = await readParts(out)
    await writeParts(
      corrected,
      replaceIn(parts, 'xl/sharedStrings.xml', '二階の金庫にある', '三階の金庫にある'),
    )
    expect(run('import', corrected).answer).toMatchObject({ accepted: [] })
    expect(said()).toBe('二階の金庫にある')
    expect(run('import', corrected, '--accept', 'all').answer.accepted).toHaveLength(1)
    expect(said()).toBe('三階の金庫にある')
  }, 120_000)

  it('asks for the usage where nobody can tell what is meant', () => {
    expect(run('import', out, '--ours', '--theirs').status).toBe(2)
    expect(run('import', out, '--accept', 'some').status).toBe(2)
    expect(run('import')).toMatchObject({ status: 1, answer: { error: { code: 'INVALID_INPUT' } } })
  }, 30_000)
})
