import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import german from '../../locales/de/wipe.json' with { type: 'json' }
import thai from '../../locales/th/wipe.json' with { type: 'json' }
import type { Call } from '../support/call-vault.ts'
import { entryAt } from '../support/field-day.ts'
import { registerExpert, thaiCompany } from '../support/thai-vault.ts'
import { goTo } from './door.ts'
import { expectWhole } from './expect-whole.ts'
import { answerSaveDialog, type LaunchedApp, makeDataDir, takePicture } from './launch.ts'
import { launchThaiVault, putAway } from './opened-window.ts'
import { speak } from './speak.ts'

const photoFile = join(import.meta.dirname, '../fixtures/field-day/photos/mould-shelf.jpg')

describe('the removal of an engagement, in the window', () => {
  const dataDir = makeDataDir()
  const out = join(dataDir, '証明書.docx')
  let app: LaunchedApp
  let page: Page
  let contentHash = ''

  beforeAll(async () => {
    app = await launchThaiVault(dataDir, async (call) => {
      contentHash = await handEverythingIn(call, join(dataDir, 'a.xlsx'))
    })
    page = app.page
  })
  afterAll(() => putAway(dataDir, app))

  const dialog = () => page.getByRole('dialog')

  async function openTab(company: string) {
    await goTo(page, '提出')
    await page.getByRole('link', { name: `${company}をExcelに書き出す` }).click()
  }

  test('an engagement that JETRO does not have is not removed, and what is to be done first is listed', async () => {
    await openTab('残川工業株式会社')
    await page.getByRole('button', { name: 'この案件を削除' }).click()
    await dialog().getByText('JETROが受領した提出回がありません。', { exact: false }).waitFor()
    expect(await dialog().getByRole('button', { name: '削除して証明書を保存' }).count()).toBe(0)
    await expectWhole(app, 'wipe-obstacles')
    await dialog().getByRole('button', { name: '閉じる' }).last().click()
    await dialog().waitFor({ state: 'detached' })
  })

  test('the dialog tells what goes in every script, and waits for the typed characters', async () => {
    await openTab(thaiCompany)
    await page.getByRole('button', { name: 'この案件を削除' }).scrollIntoViewIfNeeded()
    await takePicture(page, 'wipe-section')
    await page.getByRole('button', { name: 'この案件を削除' }).click()
    await dialog().getByText('JETROが受領した第1回', { exact: false }).waitFor()
    await expectWhole(app, 'wipe-dialog')
    const field = dialog().getByRole('textbox')
    const submit = dialog().getByRole('button', { name: '削除して証明書を保存' })
    expect(await submit.isDisabled()).toBe(true)
    await field.fill('0000000')
    await field.press('Enter')
    expect(await submit.isDisabled()).toBe(true)
  })

  test.each([
    ['th', thai],
    ['de', german],
  ] as const)('reads well in %s', async (language, words) => {
    await dialog().getByRole('button').first().click()
    await speak(page, language)
    await page.locator('a[href="/exchange"]').first().click()
    await page.getByRole('link', { name: thaiCompany, exact: true }).click()
    await page.getByRole('button', { name: words.open }).click()
    await dialog().getByRole('textbox').waitFor()
    await expectWhole(app, `wipe-dialog-${language}`)
  })

  test('once typed, the engagement is gone, the certificate is there, and others are as they were', async () => {
    await dialog().getByRole('button').first().click()
    await speak(page, 'ja')
    await openTab(thaiCompany)
    await page.getByRole('button', { name: 'この案件を削除' }).click()
    await answerSaveDialog(app.electron, out)
    await dialog().getByRole('textbox').fill(contentHash.slice(0, 8))
    await dialog().getByRole('textbox').press('Enter')
    const wiped = page.getByRole('region', { name: '削除した案件' })
    await wiped.getByText('案件を削除しました').waitFor({ timeout: 30_000 })
    await wiped.getByText('証明書 証明書.docx と、同じ名前のJSONファイルを保存しました。').waitFor()
    await wiped.getByRole('button', { name: 'フォルダーで表示' }).waitFor()
    expect(await page.getByText(thaiCompany).count()).toBe(0)
    await page.getByRole('link', { name: '残川工業株式会社', exact: true }).waitFor()
    expect(existsSync(out)).toBe(true)
    expect(JSON.parse(readFileSync(join(dataDir, '証明書.json'), 'utf8')).received).toMatchObject({
      contentHash,
    })
    await expectWhole(app, 'wiped')
    await goTo(page, '案件')
    await page.getByText('残川工業株式会社').first().waitFor()
    expect(await page.getByText(thaiCompany).count()).toBe(0)
    expect(app.complaints).toEqual([])
  })

  test('the certificate can be saved once more from the list', async () => {
    await goTo(page, '提出')
    const again = join(dataDir, '控え.docx')
    await answerSaveDialog(app.electron, again)
    await page.getByRole('button', { name: /の証明書を保存$/ }).click()
    await page.getByText('証明書 控え.docx を保存しました').waitFor()
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true)
    await expectWhole(app, 'wiped-again')
  })
})

/** Adds hours, another engagement and a backup; exports all and marks it as received. Answers the content hash. */
async function handEverythingIn(call: Call, out: string): Promise<string> {
  const ids = await registerExpert(call)
  const engagementId = ids.engagement.id
  await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:00', { menuItem: 'site-check' }))
  const inspection = await call('inspections.start', { engagementId, siteId: ids.site.id })
  const finding = await call('inspections.recordFinding', {
    inspectionId: inspection.id,
    itemId: 'PF-08',
    zoneId: null,
    answer: 'missing',
  })
  for (const isSecret of [false, true]) {
    const caption = { ja: '金型棚', local: null }
    const photo = { findingId: finding.id, path: photoFile, isSecret, keepsOriginal: false, caption }
    await call('inspections.addPhoto', photo)
  }
  const company = await call('companies.create', { name: '残川工業株式会社', kind: 'domestic' })
  const site = {
    name: '本社',
    kind: 'office',
    country: 'VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
  } as const
  const other = { companyId: company.id, region: 'VN', kind: 'hands-on', fiscalYear: 2024 } as const
  await call('engagements.create', { ...other, adoptedOn: '2024-07-01', sites: [site] })
  await call('vault.backup', {})
  const { contentHash } = await call('exchange.export', { engagementId, out })
  const [batch] = (await call('exchange.batches', { engagementId })).items
  await call('exchange.receive', {
    exportId: batch?.id ?? '',
    receivedOn: batch?.exportedAt.slice(0, 10) ?? '',
  })
  return contentHash
}
