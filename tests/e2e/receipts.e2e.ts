import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import { endonyms } from '../../shared/languages.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { goTo, testPassphrase, unlockByHand } from './door.ts'
import {
  answerOpenDialog,
  answerSaveDialog,
  type LaunchedApp,
  launchApp,
  resizeWindow,
  takePicture,
} from './launch.ts'

describe('receipts, in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  const workbooks = [1, 2].map((number) => join(dataDir, `第${number}回.xlsx`))
  const [first = '', second = ''] = workbooks
  const receipt = join(dataDir, '受領通知_第1回.kagimori-receipt')
  let app: LaunchedApp
  let page: Page
  let engagementId = ''

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    engagementId = await packTwo(join(dataDir, 'vault'), workbooks)
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
  })
  afterAll(async () => {
    await app?.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  const verify = () => page.getByRole('region', { name: '提出用Excelの検証' })
  const batches = () => page.getByRole('region', { name: '提出の記録' })
  const receipts = () => batches().getByRole('region', { name: '受領通知' })

  async function verifyFile(path: string) {
    await answerOpenDialog(app.electron, path)
    await verify().getByRole('button', { name: 'Excelを選ぶ' }).click()
    await verify().getByRole('heading', { name: '未登録の鍵' }).waitFor()
  }

  async function take(path: string) {
    await answerOpenDialog(app.electron, path)
    await receipts().getByRole('button', { name: '受領通知を選ぶ' }).click()
  }

  async function openTab() {
    await goTo(page, '案件')
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '提出', exact: true }).last().click()
    await batches().waitFor()
  }

  async function expectNoFault() {
    for (const [width, height] of [
      [1024, 768],
      [1366, 768],
    ] as const) {
      await resizeWindow(app, width, height)
      expect(await findClippedTexts(page)).toEqual([])
    }
    expect(await seriousFaults(page)).toEqual([])
  }

  async function takePictures(name: string) {
    for (const [width, height] of [
      [1024, 768],
      [1366, 768],
    ] as const) {
      await resizeWindow(app, width, height)
      await takePicture(page, `${name}-${width}`)
    }
  }

  test('the office writes one for the workbook that it verified', async () => {
    await goTo(page, '提出')
    await verifyFile(first)
    await answerSaveDialog(app.electron, receipt)
    await verify().getByRole('button', { name: '受領通知を作る' }).click()
    await verify()
      .getByRole('heading', { name: '受領通知を 受領通知_第1回.kagimori-receipt に書き出しました' })
      .waitFor()
    await expectNoFault()
    await verify().getByRole('button', { name: '受領通知を作る' }).scrollIntoViewIfNeeded()
    await takePictures('write-receipt')
  })

  test('what no batch carries stands above the batches', async () => {
    await openTab()
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
    await expectNoFault()
  })

  test('one that is chosen closes its batch and names the key that signed it', async () => {
    await take(receipt)
    await receipts().getByText('第1回を受領済みにしました。').waitFor()
    await batches()
      .getByRole('row', { name: /第1回.*受領済み.*受領通知.*[A-Z2-7]{5}-/ })
      .waitFor()
    expect(await batches().getByRole('button', { name: '第1回の受領日を直す' }).count()).toBe(0)
    await expectNoFault()
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
    await answerSaveDialog(app.electron, second)
    const exportAgain = async () => {
      await page.getByRole('button', { name: 'Excelに書き出す' }).click()
      await page.getByText('第2回.xlsx に書き出しました').waitFor({ timeout: 30_000 })
    }
    await exportAgain()
    await batches()
      .getByRole('row', { name: /第3回.*送付準備済み/ })
      .waitFor()
    expect(await batches().getByText('この端末のみ').count()).toBe(0)
    await exportAgain()
    await page.getByText('前に書き出したときから変更がないため、第3回をもう一度書き出しました。').waitFor()
    expect(await batches().getByRole('row', { name: /第4回/ }).count()).toBe(0)
  })

  test.each(['th', 'de'] as const)('the batches fit in %s', async (language) => {
    await page.locator('nav a[href="/settings"]').click()
    await page.getByRole('radio', { name: endonyms[language], exact: true }).check()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
    await page.locator('nav a[href="/engagements"]').first().click()
    await page.getByText(thaiCompany).first().click()
    await page.locator(`a[href="/engagements/${engagementId}/exchange"]`).last().click()
    await page.getByText('.kagimori-receipt').waitFor()
    await page.getByText('.kagimori-receipt').scrollIntoViewIfNeeded()
    await expectNoFault()
    await takePictures(`receipts-${language}`)
  })
})

/** Writes two batches and leaves an entry that none carries; answers the engagement. */
async function packTwo(vaultDir: string, workbooks: readonly string[]): Promise<string> {
  const app = createApp({ vaultDir })
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const result = await app.call(method, input)
    if (!result.ok) throw new Error(`${method} answered ${result.code} ${JSON.stringify(result.details)}`)
    return result.value as Output<M>
  }
  await call('vault.unlock', { passphrase: testPassphrase })
  const engagementId = (await call('engagements.list', {})).items[0]?.id ?? ''
  const expert = await call('experts.create', { name: '浅野 直子', languages: ['ja', 'th'] })
  const { sites } = await call('engagements.get', { id: engagementId })
  const add = (day: string) =>
    call('hours.add', {
      engagementId,
      expertId: expert.id,
      siteId: sites[0]?.id ?? null,
      startsAt: `${day}T09:00`,
      endsAt: `${day}T11:00`,
      menuItem: 'site-check',
      service: 'consultation',
      billable: true,
    })
  for (const [index, out] of workbooks.entries()) {
    await add(`2024-09-0${index + 3}`)
    await call('exchange.export', { engagementId, out })
  }
  await add('2024-09-09')
  await app.close()
  return engagementId
}
