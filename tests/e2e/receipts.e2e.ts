import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../support/call-vault.ts'
import { entryAt } from '../support/field-day.ts'
import { registerExpert, thaiCompany } from '../support/thai-vault.ts'
import { goTo } from './door.ts'
import { batchesSection, chooseToVerify, exportWorkbook, verifySection } from './exchange-window.ts'
import { expectWhole, inBothSizes } from './expect-whole.ts'
import { answerOpenDialog, answerSaveDialog, type LaunchedApp, makeDataDir, takePicture } from './launch.ts'
import { launchThaiVault, openThaiTab, putAway } from './opened-window.ts'
import { speak } from './speak.ts'

describe('receipts, in the window', () => {
  const dataDir = makeDataDir()
  const workbooks = [1, 2].map((number) => join(dataDir, `第${number}回.xlsx`))
  const [first = '', second = ''] = workbooks
  const receipt = join(dataDir, '受領通知_第1回.kagimori-receipt')
  let app: LaunchedApp
  let page: Page
  let engagementId = ''

  beforeAll(async () => {
    app = await launchThaiVault(dataDir, async (call) => {
      engagementId = await packTwo(call, workbooks)
    })
    page = app.page
  })
  afterAll(() => putAway(dataDir, app))

  const verify = () => verifySection(page)
  const batches = () => batchesSection(page)
  const receipts = () => batches().getByRole('region', { name: '受領通知' })

  async function take(path: string) {
    await answerOpenDialog(app.electron, path)
    await receipts().getByRole('button', { name: '受領通知を選ぶ' }).click()
  }

  const takePictures = (name: string) => inBothSizes(app, (width) => takePicture(page, `${name}-${width}`))

  test('the office writes one for the workbook that it verified', async () => {
    await goTo(page, '提出')
    await chooseToVerify(app, first)
    await verify().getByRole('heading', { name: '未登録の鍵' }).waitFor()
    await answerSaveDialog(app.electron, receipt)
    await verify().getByRole('button', { name: '受領通知を作る' }).click()
    await verify()
      .getByRole('heading', { name: '受領通知を 受領通知_第1回.kagimori-receipt に書き出しました' })
      .waitFor()
    await expectWhole(app)
    await verify().getByRole('button', { name: '受領通知を作る' }).scrollIntoViewIfNeeded()
    await takePictures('write-receipt')
  })

  test('what no batch carries stands above the batches', async () => {
    await goTo(page, '案件')
    await openThaiTab(page, '提出')
    await batches().waitFor()
    await batches()
      .getByRole('row', { name: /次の回.*新規1件.*この端末のみ/ })
      .waitFor()
    await batches()
      .getByRole('row', { name: /第2回.*送付準備済み/ })
      .waitFor()
  })

  test('a file that is no receipt is refused with a sentence, and nothing changes', async () => {
    const cut = join(dataDir, 'cut.kagimori-receipt')
    writeFileSync(cut, '{"format":"kagimori-receipt"')
    await take(cut)
    await receipts()
      .getByRole('alert')
      .getByText('これは受領通知のファイルではないか、途中で切れています。')
      .waitFor()
    expect(
      await batches()
        .getByRole('row', { name: /受領済み/ })
        .count(),
    ).toBe(0)
    await expectWhole(app)
  })

  test('one that is chosen closes its batch and names the key that signed it', async () => {
    await take(receipt)
    await receipts().getByText('第1回を受領済みにしました。').waitFor()
    await batches()
      .getByRole('row', { name: /第1回.*受領済み.*受領通知.*[A-Z2-7]{5}-/ })
      .waitFor()
    expect(await batches().getByRole('button', { name: '第1回の受領日を直す' }).count()).toBe(0)
    await expectWhole(app)
    await receipts().scrollIntoViewIfNeeded()
    await takePictures('receipts')
  })

  test('one that is dropped a second time changes nothing and says so', async () => {
    const picker = await page.evaluateHandle(() => {
      const input = document.createElement('input')
      input.type = 'file'
      return input
    })
    await picker.setInputFiles(receipt)
    const transfer = await page.evaluateHandle((input) => {
      const dropped = new DataTransfer()
      for (const file of input.files ?? []) dropped.items.add(file)
      return dropped
    }, picker)
    await receipts()
      .getByRole('button', { name: '受領通知を選ぶ' })
      .dispatchEvent('drop', { dataTransfer: transfer })
    await receipts().getByText('第1回の受領通知は、すでに取り込んでいます。').waitFor()
  })

  test('an export without a change since is the same batch once more', async () => {
    await exportWorkbook(app, second)
    await batches()
      .getByRole('row', { name: /第3回.*送付準備済み/ })
      .waitFor()
    expect(await batches().getByText('この端末のみ').count()).toBe(0)
    await exportWorkbook(app, second)
    await page.getByText('前に書き出したときから変更がないため、第3回をもう一度書き出しました。').waitFor()
    expect(await batches().getByRole('row', { name: /第4回/ }).count()).toBe(0)
  })

  test.each(['th', 'de'] as const)('the batches fit in %s', async (language) => {
    await speak(page, language)
    await page.locator('nav a[href="/engagements"]').first().click()
    await page.getByText(thaiCompany).first().click()
    await page.locator(`a[href="/engagements/${engagementId}/exchange"]`).last().click()
    await page.getByText('.kagimori-receipt').waitFor()
    await page.getByText('.kagimori-receipt').scrollIntoViewIfNeeded()
    await expectWhole(app)
    await takePictures(`receipts-${language}`)
  })
})

/** Writes two batches and leaves an entry that none carries; answers the engagement. */
async function packTwo(call: Call, workbooks: readonly string[]): Promise<string> {
  const ids = await registerExpert(call)
  const engagementId = ids.engagement.id
  const add = (day: string) =>
    call('hours.add', entryAt(ids, `${day}T09:00`, `${day}T11:00`, { menuItem: 'site-check' }))
  for (const [index, out] of workbooks.entries()) {
    await add(`2024-09-0${index + 3}`)
    await call('exchange.export', { engagementId, out })
  }
  await add('2024-09-09')
  return engagementId
}
