import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { changed, smallForm, testFolder, writeForm } from './xlsform-sheets.ts'

const cli = join(import.meta.dirname, '../../../main/cli.ts')

async function kagimori(...args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, KAGIMORI_PASSPHRASE: 'ひみつの合言葉 2024', LANG: 'ja_JP.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const output = JSON.parse(await text(child.stdout))
  return { status: await ended, output }
}

it('the command line imports a form and tells its faults in the language it is asked for', async () => {
  const folder = testFolder()
  const vault = ['--vault', join(folder, 'vault')]
  const form = await writeForm({
    ...smallForm,
    notes: [['a remark']],
  })
  const broken = await writeForm(changed('survey', (rows) => rows[2]?.splice(0, 1, 'tekst')))
  await kagimori('call', 'vault.create', ...vault)
  const call = (path: string, lang: string) =>
    kagimori('call', 'checklists.importXlsform', JSON.stringify({ path }), ...vault, '--lang', lang)
  expect(await call(form, 'en')).toEqual({
    status: 0,
    output: {
      checklistId: 'own-check',
      version: '2024-09',
      items: 9,
      languages: ['ja', 'th'],
      warnings: [
        {
          sheet: 'notes',
          row: null,
          column: null,
          code: 'unknown-sheet',
          message: 'The sheet “notes” was passed over.',
        },
      ],
    },
  })
  const problem = { sheet: 'survey', row: 3, column: 'A', code: 'unknown-type' }
  const english = await call(broken, 'en')
  expect(english.status).toBe(1)
  expect(english.output.error).toMatchObject({
    code: 'CHECKLIST_REFUSED',
    details: { count: 1, problems: [{ ...problem, message: 'There is no type “tekst”.' }] },
  })
  const japanese = await call(broken, 'ja')
  expect(japanese.output.error.details.problems).toEqual([
    { ...problem, message: '「tekst」という種類（type）はありません。' },
  ])
})
