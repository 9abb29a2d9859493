import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts } from './clipped.ts'
import { createVaultByHand, goTo, testPassphrase, unlockByHand } from './door.ts'
import { answerOpenDialog, answerSaveDialog, type LaunchedApp, launchApp, takePicture } from './launch.ts'
import { readSheets } from './saved-files.ts'

type Rows = readonly (readonly (string | null)[])[]

const answerTo = (name: string) => `\${${name}}`

const survey: Rows = [
  ['type', 'name', 'label::日本語 (ja)', 'label::ไทย (th)', 'relevant', 'appearance'],
  ['begin_group', 'stock', '金型の保管', 'การเก็บแม่พิมพ์'],
  ['select_one kagimori_answers', 'KM-01', '金型庫は施錠されている', 'ห้องเก็บแม่พิมพ์ล็อกอยู่', null, 'quick'],
  ['integer', 'KM-02', '鍵の本数', 'จำนวนกุญแจ', `${answerTo('KM-01')} != 'na'`],
  ['end_group'],
]

describe('the checklists', () => {
  let app: LaunchedApp
  const file = (name: string) => join(app.dataDir, name)

  async function writeForm(name: string, rows: Rows, version = '1'): Promise<string> {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('survey').addRows(rows.map((row) => [...row]))
    workbook.addWorksheet('settings').addRows([
      ['form_title', 'form_id', 'version'],
      ['金型点検表', 'moulds', version],
    ])
    await workbook.xlsx.writeFile(file(name))
    return file(name)
  }

  async function importFile(path: string): Promise<void> {
    await answerOpenDialog(app.electron, path)
    await app.page.getByRole('button', { name: '点検表を取り込む' }).click()
  }

  beforeAll(async () => {
    app = await launchApp()
    await createVaultByHand(app.page)
  })
  afterAll(async () => {
    expect(app.complaints).toEqual([])
    await app.dispose()
  })

  test('are found in the settings, the shipped versions first', async () => {
    const { page } = app
    await goTo(page, '設定')
    await page.getByRole('link', { name: '点検表を管理' }).click()
    await page.getByRole('heading', { name: '点検表', level: 1 }).waitFor()
    const rows = page.getByRole('table', { name: '点検表' }).getByRole('row')
    await rows.nth(2).waitFor()
    expect(await rows.nth(1).innerText()).toMatch(/標準点検表[\s\S]*2\.0\.0[\s\S]*最新[\s\S]*付属[\s\S]*88/)
    expect(await rows.nth(2).innerText()).toMatch(/1\.0\.0[\s\S]*付属[\s\S]*26/)
    expect(await seriousFaults(page)).toEqual([])
  })

  test('a broken form is refused with each place to correct, which can be copied', async () => {
    const { page } = app
    const broken = survey.map((row, index) => {
      if (index === 2) return ['tekst', 'KM-01', '金型庫は施錠されている', null]
      return index === 3 ? ['integer', 'KM 02', '鍵の本数', 'จำนวนกุญแจ', `${answerTo('KM-01')} ==`] : row
    })
    await importFile(await writeForm('broken.xlsx', broken))
    await page.getByRole('alert').getByText('誤りが2件あるため').waitFor()
    const list = page.getByRole('region', { name: '直すところ' }).first()
    await list.getByRole('row', { name: /survey 3 A 「tekst」という種類/ }).waitFor()
    await list.getByRole('row', { name: /survey 4 B 「KM 02」は名前/ }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'checklist-faults')
    await page.getByRole('button', { name: '一覧をコピー' }).click()
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied.split('\n')[0]).toBe('survey\t3\tA\t「tekst」という種類（type）はありません。')
  })

  test('a good form is taken in, with what was passed over', async () => {
    const { page } = app
    await importFile(await writeForm('moulds.xlsx', survey))
    await page.getByRole('status').getByText('金型点検表（版 1）を取り込みました').waitFor()
    await page.getByRole('row', { name: /survey 3 F 列「appearance」/ }).waitFor()
    await page.getByRole('row', { name: /金型点検表 moulds 日本語、タイ語 1 取り込み 2/ }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'checklists')
  })

  test('the same version with other contents is refused, a new version is not', async () => {
    const { page } = app
    const changed = [...survey.slice(0, 4), ['text', 'KM-03', '鍵の責任者', 'ผู้ดูแลกุญแจ'], ['end_group']]
    await importFile(await writeForm('again.xlsx', changed))
    await page
      .getByRole('alert')
      .getByText(/版 1 は、別の内容で/)
      .waitFor()
    await importFile(await writeForm('next.xlsx', changed, '2'))
    await page.getByRole('status').getByText('金型点検表（版 2）を取り込みました').waitFor()
  })

  test('two versions are compared', async () => {
    const { page } = app
    await page.getByRole('button', { name: '操作：金型点検表（版 2）' }).click()
    await page.getByRole('menuitem', { name: 'ほかの版と比べる' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('加わる項目（1件）').waitFor()
    await dialog.getByText('鍵の責任者').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await choose(dialog, '比べる版', '1')
    await dialog.getByText('項目に違いはありません。').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  test('are exported as XLSForm and as a file that comes back', async () => {
    const { page } = app
    await answerSaveDialog(app.electron, file('out.xlsx'))
    await page.getByRole('button', { name: '操作：金型点検表（版 2）' }).click()
    await page.getByRole('menuitem', { name: /XLSForm/ }).click()
    await page.getByRole('status').getByText('out.xlsx に書き出しました').waitFor()
    expect(readSheets(file('out.xlsx')).map(({ name }) => name)).toEqual(['survey', 'choices', 'settings'])
    await answerSaveDialog(app.electron, file('out.json'))
    await page.getByRole('button', { name: '操作：金型点検表（版 2）' }).click()
    await page.getByRole('menuitem', { name: '点検表ファイルに書き出す' }).click()
    await page.getByRole('status').getByText('out.json に書き出しました').waitFor()
    expect(JSON.parse(readFileSync(file('out.json'), 'utf8'))).toMatchObject({ id: 'moulds', version: '2' })
  })

  test('are removed and brought back from a file by the keyboard alone', async () => {
    const { page } = app
    const menu = page.getByRole('button', { name: '操作：金型点検表（版 2）' })
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: '削除' }).waitFor()
    await page.locator('[role=menuitem]:focus').waitFor()
    await page.keyboard.press('ArrowUp')
    expect(await page.locator('[role=menuitem]:focus').innerText()).toBe('削除')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('金型点検表（版 2）を保管庫から削除します').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await menu.waitFor({ state: 'detached' })
    await answerOpenDialog(app.electron, file('out.json'))
    await page.getByRole('button', { name: '点検表を取り込む' }).focus()
    await page.keyboard.press('Enter')
    await menu.waitFor()
  })

  test('can be read in a small window, in large letters, light and dark', async () => {
    const { dataDir } = app
    await app.close()
    for (const colorScheme of ['light', 'dark'] as const) {
      app = await launchApp({
        dataDir,
        settings: { uiLanguage: 'en', textScale: 150, colorScheme },
        size: { width: 1024, height: 768 },
      })
      const { page } = app
      await page.locator('input[type="password"]').fill(testPassphrase)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Settings' }).click()
      await page.getByRole('link', { name: 'Manage checklists' }).click()
      await page.getByRole('heading', { name: 'Checklists', level: 1 }).waitFor()
      await answerOpenDialog(app.electron, file('broken.xlsx'))
      await page.getByRole('button', { name: 'Import a checklist' }).click()
      await page.getByRole('row', { name: /survey 3 A There is no type “tekst”/ }).waitFor()
      expect(await findClippedTexts(page)).toEqual([])
      expect(await seriousFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Actions: 金型点検表, version 2' }).click()
      await page.getByRole('menuitem', { name: 'Remove' }).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      expect(await findClippedTexts(page)).toEqual([])
      await app.close()
    }
    app = await launchApp({ dataDir, settings: {} })
    await unlockByHand(app.page)
    await goTo(app.page, '設定')
    await app.page.getByRole('link', { name: '点検表を管理' }).click()
  })

  test('lead back to where the person came from', async () => {
    const { page } = app
    await page.getByRole('button', { name: '戻る' }).click()
    await page.getByRole('heading', { name: '設定', level: 1 }).waitFor()
  })
})
