import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../support/call-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { unlockByHand } from './door.ts'
import { inBothSizes } from './expect-whole.ts'
import { answerSaveDialog, type LaunchedApp, makeDataDir } from './launch.ts'
import { launchThaiVault, openThaiTab, putAway } from './opened-window.ts'
import { readSheets } from './saved-files.ts'

const photos = join(import.meta.dirname, '..', 'fixtures', 'field-day', 'photos')

describe('photos that show a secret, in the window', () => {
  const dataDir = makeDataDir()
  const out = join(dataDir, '提出用.xlsx')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchThaiVault(dataDir, addPhotos)
    page = app.page
    await openExport()
  })
  afterAll(() => putAway(dataDir, app))

  async function openExport() {
    await openThaiTab(page, '提出')
    await page.getByRole('heading', { name: '提出用Excelの内容' }).waitFor()
  }

  const secrets = () => page.getByRole('region', { name: '秘密が写っている写真' })
  const balance = () => page.getByRole('region', { name: '写真の照合' })
  const counts = async () => {
    await balance().getByRole('definition').first().waitFor()
    return (await balance().getByRole('definition').allTextContents()).map(Number)
  }

  test('stay out unless chosen, and the balance says where each photo goes', async () => {
    await secrets().getByText('2枚のうち0枚を含めます').waitFor()
    expect(await counts()).toEqual([5, 1, 2, 1, 1])
    await balance().getByText('枚数とファイルがすべて一致しています。').waitFor()
    await secrets().getByRole('checkbox').first().check()
    await secrets().getByText('2枚のうち1枚を含めます').waitFor()
    expect(await counts()).toEqual([5, 2, 1, 1, 1])
    expect(await seriousFaults(page)).toEqual([])
  })

  test('are shown small, with item, caption and place', async () => {
    const first = secrets().getByRole('listitem').first()
    for (const text of ['PF-08', '金型の刻印', 'ตราประทับแม่พิมพ์', 'サラトーン工場'])
      await first.getByText(text).first().waitFor()
    await first.getByRole('presentation').scrollIntoViewIfNeeded()
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('img[src*="part=thumbnail"]')].every(
        (image) => image.naturalWidth > 0,
      ),
    )
    await inBothSizes(app, async () => {
      expect(await findClippedTexts(page)).toEqual([])
    })
  })

  test('go into the workbook where they were chosen, and the others are counted', async () => {
    await answerSaveDialog(app.electron, out)
    await page.getByRole('button', { name: 'Excelに書き出す' }).click()
    await page.getByText('秘密が写っている写真1枚は含めていません。').waitFor({ timeout: 30_000 })
    const sheets = readSheets(out)
    const ledger = sheets.find(({ name }) => name === '写真台帳')
    expect(ledger?.pictures).toHaveLength(2)
    expect(sheets.find(({ name }) => name === '評価')?.pictures).toHaveLength(1)
    expect(ledger?.rows.filter(([id]) => String(id).length === 36)).toHaveLength(2)
    expect(ledger?.rows.flat()).toContain('金型の刻印')
  })

  test('a photo whose file is lost is named before the export and by its refusal', async () => {
    const attachments = join(dataDir, 'vault', 'attachments')
    const largest = readdirSync(attachments).sort(
      (a, b) => readFileSync(join(attachments, b)).length - readFileSync(join(attachments, a)).length,
    )[0]
    rmSync(join(attachments, largest ?? ''))
    await page.getByRole('link', { name: '概要' }).click()
    await page.reload()
    await unlockIfLocked()
    await openExport()
    await balance().getByText('PF-09').waitFor()
    await answerSaveDialog(app.electron, join(dataDir, 'b.xlsx'))
    await page.getByRole('button', { name: 'Excelに書き出す' }).click()
    await page.getByRole('alert').nth(1).waitFor({ timeout: 30_000 })
    for (const alert of await page.getByRole('alert').all()) {
      expect(await alert.textContent()).toMatch(
        /写真のファイルがそろっていません。.*PF-09　.*捨てられた不良品/,
      )
    }
    expect(readdirSync(dataDir).filter((name) => name.startsWith('b.xlsx'))).toEqual([])
  })

  async function unlockIfLocked() {
    const field = page.getByLabel('パスフレーズ', { exact: true })
    const rail = page.getByRole('navigation', { name: '主な画面' })
    await field.or(rail).first().waitFor()
    if (await field.isVisible()) await unlockByHand(page)
  }
})

async function addPhotos(call: Call): Promise<void> {
  const engagement = (await call('engagements.list', {})).items[0]
  const { sites } = await call('engagements.get', { id: engagement?.id ?? '' })
  const siteId = sites[0]?.id ?? ''
  const { id: inspectionId, zones } = await call('inspections.start', {
    engagementId: engagement?.id ?? '',
    siteId,
  })
  const zoneId = zones.find(({ kind }) => kind === 'mould-store')?.id ?? null
  const scrap = zones.find(({ kind }) => kind === 'scrap-yard')?.id ?? ''
  const record = async (itemId: string, zone: string | null) =>
    (await call('inspections.recordFinding', { inspectionId, itemId, zoneId: zone, answer: 'missing' })).id
  const add = async (findingId: string, name: string, isSecret: boolean, ja: string, local: string) =>
    (
      await call('inspections.addPhoto', {
        findingId,
        path: join(photos, `${name}.jpg`),
        isSecret,
        keepsOriginal: false,
        caption: { ja, local },
      })
    ).id
  const moulds = await record('PF-08', zoneId)
  await add(moulds, 'settings-screen', true, '金型の刻印', 'ตราประทับแม่พิมพ์')
  await add(moulds, 'gate-open-after-hours', true, '配合表の拡大', 'ตารางส่วนผสม')
  const removed = await add(moulds, 'gate-open-after-hours', false, '撮り直し', 'ถ่ายใหม่')
  await call('inspections.removePhoto', { id: removed })
  const waste = await record('PF-09', null)
  // The largest of them, which the test finds by that.
  await add(waste, 'mould-shelf', false, '捨てられた不良品', 'ของเสียที่ถูกทิ้ง')
  const parked = await record('PF-09', scrap)
  await add(parked, 'scrap-bin', false, '廃棄物置場', 'ลานทิ้งขยะ')
  await call('inspections.removeZone', { inspectionId, zoneId: scrap })
}
