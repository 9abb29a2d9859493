import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { standardCost } from '../../../main/vault/keys.ts'
import { createWorkRunner, sourceWorker } from '../../../main/work/start.ts'

function missingVault() {
  return { dir: join(tmpdir(), 'kagimori-nothing-here'), secret: { passphrase: 'correct horse' } }
}

test('a piece of work answers its result, several at a time', async () => {
  const work = createWorkRunner()
  const results = await Promise.all([1, 2, 3].map(() => work('vault.checkSecret', missingVault())))
  for (const result of results) expect(result).toMatchObject({ ok: false, code: 'VAULT_CORRUPT' })
})

test('an abort ends the thread and answers CANCELLED, and the next piece of work runs', async () => {
  const work = createWorkRunner()
  await work('vault.checkSecret', missingVault())
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-work-'))
  const stop = new AbortController()
  const create = { dir, passphrase: 'correct horse', cost: { ...standardCost, N: 2 ** 17 }, migrations: [] }
  const running = work('vault.create', create, { signal: stop.signal })
  setTimeout(() => stop.abort(), 30)
  expect(await running).toMatchObject({ ok: false, code: 'CANCELLED' })
  expect(await work('vault.create', create, { signal: stop.signal })).toMatchObject({ code: 'CANCELLED' })
  expect(await work('vault.checkSecret', missingVault())).toMatchObject({ code: 'VAULT_CORRUPT' })
  rmSync(dir, { recursive: true, force: true })
})

test('a bug in a piece of work is UNEXPECTED and the thread lives on', async () => {
  const work = createWorkRunner()
  expect(await work('vault.checkSecret', null as never)).toMatchObject({ code: 'UNEXPECTED' })
  expect(await work('vault.checkSecret', missingVault())).toMatchObject({ code: 'VAULT_CORRUPT' })
})

test('a thread that can’t start and input that can’t be sent are UNEXPECTED', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const nowhere = createWorkRunner(new URL('./nowhere.ts', import.meta.url))
  expect(await nowhere('vault.checkSecret', missingVault())).toMatchObject({ code: 'UNEXPECTED' })
  const work = createWorkRunner()
  const unsendable = { ...missingVault(), secret: () => {} } as never
  expect(await work('vault.checkSecret', unsendable)).toMatchObject({ code: 'UNEXPECTED' })
  expect(told).toHaveBeenCalledTimes(2)
  told.mockRestore()
})

test('an idle thread does not keep the process alive', () => {
  const start = new URL('./start.ts', sourceWorker).href
  const script = `import { createWorkRunner } from '${start}'
    const result = await createWorkRunner()('vault.checkSecret', ${JSON.stringify(missingVault())})
    console.log(result.code)`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 10_000,
  })
  expect(output.trim()).toBe('VAULT_CORRUPT')
})
