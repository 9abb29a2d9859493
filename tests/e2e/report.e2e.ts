import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../support/call-vault.ts'
import { recordForReport } from '../support/report-inspection.ts'
import { thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { answerSaveDialog, type LaunchedApp, makeDataDir, resizeWindow, takePicture } from './launch.ts'
import { launchThaiVault, putAway } from './opened-window.ts'
import { textOfPdf } from './saved-files.ts'

describe('score and report of an inspection', () => {
  const dataDir = makeDataDir()
  let app: LaunchedApp
  let page: Page
  let recorded: Awaited<ReturnType<typeof recordForReport>>

  beforeAll(async () => {
    app = await launchThaiVault(dataDir, async (call) => {
      recorded = await record(call)
    })
    page = app.page
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '現地点検' }).click()
    await page.getByRole('button', { name: /サラトーン工場.*点検表を開く/ }).click()
  })
  afterAll(() => putAway(dataDir, app))

  /** No text is cut and nothing serious is in the way, in both sizes. */
  async function expectWhole() {
    for (const width of [1366, 1024]) {
      await resizeWindow(app, width, 768)
      expect(await findClippedTexts(page)).toEqual([])
    }
    await resizeWindow(app, 1366, 768)
    expect(await seriousFaults(page)).toEqual([])
  }

  test('the score stands in figures, radar and heat map, each with its words', async () => {
    await page.getByRole('button', { name: '評価', exact: true }).click()
    const panel = page.getByRole('region', { name: '評価' })
    await panel.getByText('37.5%', { exact: true }).first().waitFor()
    await panel.getByRole('img', { name: '対策の目的別の達成率' }).locator('svg').waitFor()
    const level = panel.getByRole('list', { name: '管理の水準' }).getByRole('listitem').first()
    expect(await level.textContent()).toContain('現在の水準')
    const cell = panel.getByRole('table', { name: '対策の目的別・対象者別の達成率' }).getByRole('cell')
    expect((await cell.allTextContents()).join()).toContain('特に対策なし')
    await takePicture(page, 'score')
    await expectWhole()
  })

  test('a final report is refused with its open points, and a point leads to its card', async () => {
    const dialog = await openReport()
    await dialog.getByText('確定版', { exact: true }).click()
    await dialog.getByRole('status').filter({ hasText: '確定版は作成できません' }).waitFor()
    expect(await dialog.getByRole('button', { name: '保存先を選んで作成' }).isDisabled()).toBe(true)
    await takePicture(page, 'report-refused')
    await expectWhole()
    await dialog.getByRole('button', { name: /^MS-01.*採用していない提案/ }).click()
    await page.getByRole('article', { name: /^MS-01/ }).waitFor()
  })

  test('a provisional PDF holds the confirmed photos as they are stored, and numbers that are right', async () => {
    const path = join(dataDir, '点検報告.pdf')
    const dialog = await openReport()
    await dialog.getByText('PDF', { exact: true }).click()
    await answerSaveDialog(app.electron, path)
    await dialog.getByRole('button', { name: '保存先を選んで作成' }).click()
    await dialog.getByText('「点検報告.pdf」を作成しました').waitFor({ timeout: 60_000 })
    await dialog.getByText(/所見 3件、写真 3枚/).waitFor()
    await dialog.getByRole('button', { name: 'フォルダーで表示' }).waitFor()
    await takePicture(page, 'report-written')
    await expectWhole()
    await page.keyboard.press('Escape')

    const { shelf, outdoors, barrier } = recorded.photos
    expect(hashesIn(path)).toEqual([shelf, outdoors, barrier].map(({ sha256 }) => sha256).sort())
    expect(wrongPages(path)).toEqual([])
    expect(textOfPdf(path).match(/暫定版/g)?.length).toBeGreaterThanOrEqual(pageCount(path))
    expect(textOfPdf(path)).toContain('37.5%')
    expect(fontsNotEmbedded(path)).toEqual([])
  })

  test('a photo that shows a secret goes in when it is chosen', async () => {
    const path = join(dataDir, 'report.docx')
    const dialog = await openReport()
    await dialog.getByRole('checkbox', { name: 'PF-06 条件表' }).check()
    await answerSaveDialog(app.electron, path)
    await dialog.getByRole('button', { name: '保存先を選んで作成' }).click()
    await dialog.getByText(/所見 3件、写真 4枚/).waitFor({ timeout: 60_000 })
    expect(existsSync(path)).toBe(true)
    await page.keyboard.press('Escape')
    expect(app.complaints).toEqual([])
  })

  async function openReport() {
    await page.getByRole('button', { name: '報告書を作成' }).click()
    const dialog = page.getByRole('dialog', { name: '点検報告・改善案' })
    await dialog.getByRole('button', { name: '保存先を選んで作成' }).waitFor()
    return dialog
  }
})

async function record(call: Call) {
  const { items } = await call('engagements.list', {})
  const engagementId = items[0]?.id ?? ''
  const { sites } = await call('engagements.get', { id: engagementId })
  const siteId = sites.find(({ kind }) => kind === 'factory')?.id ?? ''
  return recordForReport(call, engagementId, siteId)
}

/** The SHA-256 of every picture in a PDF as it lies in there. */
function hashesIn(path: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-pictures-'))
  execFileSync('pdfimages', ['-all', path, join(folder, 'p')])
  return readdirSync(folder)
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    )
    .sort()
}

/** Entries of the table of contents that name another page than the one a click leads to. */
function wrongPages(path: string): string[] {
  const places = execFileSync('pdfinfo', ['-dests', path], { encoding: 'utf8' })
  const real = [...places.matchAll(/^\s*(\d+) \[.*\] "([\w-]+)"$/gm)].map(([, number]) => Number(number))
  const contents = execFileSync('pdftotext', ['-layout', '-f', '2', '-l', '2', path, '-'], {
    encoding: 'utf8',
  })
  const named = [...contents.matchAll(/\s(\d+)$/gm)].map(([, number]) => Number(number))
  // The last number on the page is its own, `2 / 14`.
  named.pop()
  return JSON.stringify(named.sort((a, b) => a - b)) === JSON.stringify(real.sort((a, b) => a - b))
    ? []
    : [`${named} but ${real}`]
}

function pageCount(path: string): number {
  return Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
}

function fontsNotEmbedded(path: string): string[] {
  const [, , ...lines] = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n')
  return lines.filter((line) => !/ yes (?:yes|no) (?:yes|no) +\d+ +\d+$/.test(line))
}
