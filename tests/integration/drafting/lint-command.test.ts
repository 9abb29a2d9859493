import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { testPassphrase } from '../../support/open-app.ts'

const cli = join(import.meta.dirname, '../../../main/cli.ts')

async function kagimori(args: readonly string[], stdin = '') {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, KAGIMORI_PASSPHRASE: testPassphrase },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.end(stdin)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const answer = JSON.parse(await text(child.stdout))
  return { status: await ended, answer }
}

it('judges a document that is read from stdin, and says what may be asked where a name is unknown', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-lint-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const options = ['--vault', dir, '--lang', 'de']
  await kagimori(['call', 'vault.create', '{}', ...options])
  const document = {
    kind: 'NCA',
    jurisdiction: 'DE',
    clauses: ['C-DEF', 'E-NC'],
    answers: { 'nc.present': true, 'nc.months': 25, 'nc.compMonthlyPct': 49, 'nc.area': null },
  }
  const { status, answer } = await kagimori(['call', 'lint.check', '-', ...options], JSON.stringify(document))
  expect(status).toBe(0)
  const found = (rule: string) => answer.findings.find(({ ruleId }: { ruleId: string }) => ruleId === rule)
  expect(found('L-DE-01')).toMatchObject({ severity: 'error', basis: { de: 'HGB § 74a' } })
  expect(found('L-DE-03').message.de).toContain('Karenzentschädigung')
  const misspelt = { ...document, answers: { 'nc.moths': 25 } }
  const refused = await kagimori(['call', 'lint.check', '-', ...options], JSON.stringify(misspelt))
  expect(refused.status).toBe(1)
  expect(refused.answer.error).toMatchObject({ code: 'INVALID_INPUT' })
  expect(refused.answer.error.details.fields[0].choices).toContain('nc.months')
})
