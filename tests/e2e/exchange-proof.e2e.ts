import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readParts, replaceIn, writeParts } from '../integration/exchange/repack.ts'
import type { Call } from '../support/call-vault.ts'
import { entryAt } from '../support/field-day.ts'
import { registerExpert, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { goTo } from './door.ts'
import { batchesSection, chooseToVerify, exportWorkbook, verifySection } from './exchange-window.ts'
import { expectWhole } from './expect-whole.ts'
import { type LaunchedApp, makeDataDir, takePicture } from './launch.ts'
import { launchThaiVault, putAway } from './opened-window.ts'
import { readSheets } from './saved-files.ts'

const note = '金型置場の鍵を確認'

describe('a workbook that proves itself, in the window', () => {
  const dataDir = makeDataDir()
  const out = join(dataDir, '提出用.xlsx')
  const altered = join(dataDir, '書き換え.xlsx')
  let app: LaunchedApp
  let page: Page
  let fingerprint = ''

  beforeAll(async () => {
    app = await launchThaiVault(dataDir, addHours)
    page = app.page
  })
  afterAll(() => putAway(dataDir, app))

  const verify = () => verifySection(page)
  const batches = () => batchesSection(page)
  const keys = () => verify().getByLabel('登録済みの鍵の指紋')

  test('what waits is counted before anything left, and the export begins on the tab', async () => {
    await goTo(page, '提出')
    const row = page.getByRole('row', { name: new RegExp(thaiCompany.slice(0, 8)) })
    await row.getByText('まだ書き出していません').waitFor()
    await row.getByText('新規1件、更新0件、取消0件').waitFor()
    await row.getByRole('link', { name: /をExcelに書き出す$/ }).click()
    await batches().getByText('受領済みの回がまだないため、すべて新規と数えます。').waitFor()
  })

  test('a profile says which sheets leave, and no others do', async () => {
    const sheets = page.getByRole('rowheader')
    await page.getByRole('checkbox', { name: '保有情報の名称を伏せる' }).waitFor()
    await page.getByRole('radio', { name: '支援時間実績と現地点検結果' }).check()
    await sheets.getByText('写真台帳').waitFor()
    expect(await sheets.getByText('文書一覧').count()).toBe(0)
    await page.getByRole('radio', { name: '支援時間実績のみ' }).check()
    expect(await sheets.getByText('写真台帳').count()).toBe(0)
    await expectWhole(app)
    await exportWorkbook(app, out)
    expect(readSheets(out).map(({ name, state }) => [name, state])).toEqual([
      ['表紙', 'visible'],
      ['支援時間実績', 'visible'],
      ['_kagimori', 'veryHidden'],
      ['_kagimori_cells', 'veryHidden'],
    ])
    await batches()
      .getByRole('row', { name: /第1回.*支援時間実績のみ.*送付準備済み/ })
      .waitFor()
  })

  test('is unregistered without a list, and genuine with the fingerprint that this laptop shows', async () => {
    await goTo(page, '提出')
    await chooseToVerify(app, out)
    await verify().getByRole('heading', { name: '未登録の鍵' }).waitFor()
    const own = page.getByRole('region', { name: 'この端末の鍵の指紋' })
    fingerprint = (await own.getByText(/^[A-Z2-7]{5}(-[A-Z2-7]{5}){3}$/).textContent()) ?? ''
    await own.getByRole('button', { name: 'コピー' }).click()
    await own.getByText('コピーしました。').waitFor()
    await keys().focus()
    await page.keyboard.press('Control+V')
    expect(await keys().inputValue()).toBe(fingerprint)
    await chooseToVerify(app, out)
    await verify().getByRole('heading', { name: '真正' }).waitFor()
    const facts = (await verify().getByRole('definition').allTextContents()).map((text) => text.trim())
    expect(facts).toEqual([fingerprint, '第1回', '支援時間実績のみ'])
    await expectWhole(app)
  })

  test('a cell that was changed is named with what was recorded and what it shows', async () => {
    const parts = await readParts(out)
    const holder = [...parts].find(
      ([name, part]) => /^xl\/(?:sharedStrings|worksheets\/sheet2)\.xml$/.test(name) && part.includes(note),
    )?.[0]
    await writeParts(altered, replaceIn(parts, holder ?? '', note, '事務所の鍵を確認'))
    await chooseToVerify(app, altered)
    await verify().getByRole('heading', { name: '改変あり' }).waitFor()
    const cells = verify().getByRole('region', { name: '記録と異なるセル' }).getByRole('row')
    expect(await cells.count()).toBe(2)
    const texts = await cells.nth(1).getByRole('cell').allTextContents()
    expect(texts).toEqual(['支援時間実績', expect.stringMatching(/^[A-Z]+\d+$/), note, '事務所の鍵を確認'])
    await expectWhole(app)
    await verify().evaluate((section) => section.scrollIntoView())
    await takePicture(page, 'verify')
  })

  test('a line that is no fingerprint is told, and nothing is verified', async () => {
    await keys().fill(`${fingerprint}\n照合番号`)
    await chooseToVerify(app, out)
    await verify()
      .getByText(/^指紋として読めない行があります。/)
      .waitFor()
    expect(await verify().getByRole('heading', { level: 3 }).count()).toBe(0)
  })

  test('the office’s list may come from a file, and names the laptop', async () => {
    await verify()
      .locator('input[type="file"]')
      .setInputFiles({
        name: 'keys.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`fingerprint,name\n${fingerprint},浅野の端末\n`),
      })
    await chooseToVerify(app, out)
    await verify().getByRole('heading', { name: '真正' }).waitFor()
    await verify().getByText(`${fingerprint}　浅野の端末`).waitFor()
  })

  test('a file that is no workbook is refused with a sentence', async () => {
    const path = join(dataDir, 'vault', 'vault.json')
    await chooseToVerify(app, path)
    await verify().getByRole('alert').waitFor()
  })

  test('a batch is marked as received, its day corrected, and then nothing waits', async () => {
    await page.getByRole('link', { name: /をExcelに書き出す$/ }).click()
    await batches().getByRole('button', { name: '第1回の受領を記録' }).click()
    const dialog = page.getByRole('dialog', { name: '第1回の受領' })
    await dialog.getByLabel('JETROが受け取った日').fill('2000-01-01')
    await dialog.getByRole('button', { name: '記録する' }).click()
    await dialog.getByText('書き出した日より前の日です。').waitFor()
    await dialog.getByLabel('JETROが受け取った日').fill('2099-04-01')
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByLabel('JETROが受け取った日').press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await batches()
      .getByRole('row', { name: /第1回.*受領済み.*2099年4月1日/ })
      .waitFor()
    await batches()
      .getByText(/^受領済みの第1回の後、.*変更はありません。$/)
      .waitFor()
    await batches().getByRole('button', { name: '第1回の受領日を直す' }).click()
    await dialog.getByLabel('JETROが受け取った日').fill('2099-04-02')
    await dialog.getByLabel('JETROが受け取った日').press('Enter')
    await batches()
      .getByRole('row', { name: /2099年4月2日/ })
      .waitFor()
    await expectWhole(app)
    await takePicture(page, 'batches')
    await goTo(page, '提出')
    await page.getByRole('row', { name: /第1回.*受領済み.*なし/ }).waitFor()
    await expectWhole(app)
  })
})

async function addHours(call: Call): Promise<void> {
  const ids = await registerExpert(call)
  const more = { menuItem: 'site-check', note } as const
  await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:00', more))
}
