import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openOffice } from './office.ts'

const cli = join(import.meta.dirname, '../../../../main/cli.ts')

it('is a command that needs no vault', async () => {
  const office = openOffice()
  onTestFinished(office.close)
  const laptop = office.addLaptop()
  await office.send(laptop, 'one.xlsx')
  const keys = join(office.dir, 'keys.csv')
  writeFileSync(keys, `\ufefffingerprint,name\r\n${laptop.fingerprint},"浅野, 遥香"\r\n`)
  const run = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [cli, 'consolidate', ...args], {
      encoding: 'utf8',
    })
    return { status, answer: JSON.parse(stdout) as Record<string, unknown> }
  }
  const done = run(office.inbox, '--out', office.out, '--keys', keys)
  expect(done).toMatchObject({ status: 0, answer: { path: office.out, files: { genuine: 1 } } })
  expect(existsSync(office.out)).toBe(true)
  expect(run(office.inbox)).toMatchObject({ status: 1, answer: { error: { code: 'INVALID_INPUT' } } })
  expect(run(join(office.dir, 'nowhere'), '--out', office.out)).toMatchObject({
    status: 1,
    answer: { error: { code: 'NOT_FOUND' } },
  })
}, 60_000)
