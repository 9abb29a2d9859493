import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow } from './launch.ts'
import { recordGaps } from './record-gaps.ts'

describe('plan, parked answers and versions of an inspection', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const vaultDir = join(dataDir, 'vault')
    await createThaiVault(vaultDir, testPassphrase)
    await recordGaps(vaultDir, testPassphrase)
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await openInspection('サラトーン工場')
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function openInspection(site: string) {
    await page.getByRole('link', { name: '案件' }).click()
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '現地点検' }).click()
    await page.getByRole('button', { name: new RegExp(`${site}.*点検表を開く`) }).click()
  }

  async function openRoom(name: '改善計画' | '保留中の回答') {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('region', { name }).waitFor()
  }

  const table = () => page.getByRole('table', { name: '取り組む順に並べた改善案' })
  const firstRow = () => table().locator('tbody tr').first()

  /** No text is cut and nothing serious is in the way, in both sizes. */
  async function expectWhole() {
    for (const width of [1366, 1024]) {
      await resizeWindow(app, width, 768)
      expect(await findClippedTexts(page)).toEqual([])
    }
    await resizeWindow(app, 1366, 768)
    expect(await seriousFaults(page)).toEqual([])
  }

  test('a newer version says what differs; moving keeps every answer and can be taken back', async () => {
    await page.getByText('点検表の新しい版（2.0.0）があります。').waitFor()
    await page.getByRole('button', { name: '違いを見る' }).click()
    const dialog = page.getByRole('dialog', { name: '点検表の版を変える' })
    await dialog.getByRole('heading', { name: '加わる項目（62件）' }).waitFor()
    await dialog.getByText('拠点の営業秘密管理責任者を任命している').waitFor()
    await expectWhole()
    await dialog.getByRole('button', { name: '2.0.0へ移す' }).click()
    await page.getByText('点検表を2.0.0へ移しました。').waitFor()
    await page.getByRole('button', { name: '1.0.0へ戻す' }).waitFor()
  })

  test('gaps stand by rank with their severity, their action in both languages and one line why', async () => {
    await openRoom('改善計画')
    await firstRow().getByText('重大', { exact: true }).waitFor()
    await firstRow()
      .getByText(/^重大 120 \+ .+ = \d+$/)
      .waitFor()
    expect(await firstRow().locator('[lang="th"]').textContent()).toMatch(/[\u0e01-\u0e4e]/)
    await expectWhole()
  })

  test('other weights change the order at once, what is no weight says so, and they can be reset', async () => {
    await page.getByRole('button', { name: '順位の重み' }).click()
    const critical = page.getByRole('textbox', { name: '重大' })
    await critical.fill('abc')
    await page.getByText('0〜1000の数', { exact: true }).waitFor()
    await firstRow()
      .getByText(/^重大 120/)
      .waitFor()
    await critical.fill('1')
    await firstRow()
      .getByText(/^中 60/)
      .waitFor()
    await expectWhole()
    await page.getByRole('status').filter({ hasText: '保存済み' }).waitFor()
    await page.getByRole('button', { name: '標準の重みに戻す' }).click()
    await firstRow()
      .getByText(/^重大 120/)
      .waitFor()
    expect(await critical.inputValue()).toBe('120')
    await page.getByRole('button', { name: '順位の重み' }).click()
  })

  test('all proposals are taken over at once, and then wait to be checked', async () => {
    const adopt = page.getByRole('button', { name: /^提案\d+件をすべて採用$/ })
    const count = /\d+/.exec((await adopt.textContent()) ?? '')?.[0]
    await adopt.click()
    await page.getByText(`提案${count}件を改善案として採用しました。`).waitFor()
    expect(await adopt.count()).toBe(0)
    expect(await table().getByText('提案（未採用）').count()).toBe(0)
  })

  test('drafts are checked together only when someone says they were read', async () => {
    await page.getByText(/^未解決の点（\d+）$/).click()
    await page.getByRole('region', { name: 'まだ確認していない文' }).waitFor()
    await expectWhole()
    for (const language of ['日本語', 'タイ語']) {
      await page.getByRole('button', { name: new RegExp(`^${language}の下書き\\d+件を確認済み`) }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('あなたは、そのすべてを読みましたか。').waitFor()
      await dialog.getByRole('button', { name: 'すべて読みました' }).click()
      await page.getByText(/^\d+件の文を進めました。$/).waitFor()
    }
    expect(await page.getByRole('region', { name: 'まだ確認していない文' }).count()).toBe(0)
    await page.getByRole('region', { name: '対象外とした理由がない項目' }).waitFor()
  })

  test('an open point opens its card by keyboard', async () => {
    const point = page.getByRole('region', { name: '対象外とした理由がない項目' }).getByRole('button').first()
    await point.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: /^PF-02/ }).waitFor()
  })

  test('parked answers say why, hold what was written, and come back', async () => {
    await openRoom('保留中の回答')
    const hidden = page.getByRole('region', { name: 'ほかの回答により聞かれていない項目' })
    await hidden.getByText('入退室の記録が1か月分しかない').waitFor()
    await hidden
      .getByRole('button', { name: /^PF-02.*対象外$/ })
      .first()
      .waitFor()
    await page.getByRole('region', { name: '点検から外した区域：金型置場' }).waitFor()
    await expectWhole()
    await hidden.getByRole('button', { name: /^それでも数える · PF-03/ }).click()
    const kept = page.getByRole('region', { name: '保留せずに数えている回答' })
    await kept.getByRole('button', { name: /^保留に戻す · PF-03/ }).click()
    await hidden.getByRole('button', { name: /^それでも数える · PF-03/ }).waitFor()
    await page.getByRole('button', { name: '区域を戻す · 金型置場' }).click()
    await page.getByRole('region', { name: /金型置場/ }).waitFor({ state: 'detached' })
  })

  test('an older version parks what it lacks, with its words, and nothing is lost on the way back', async () => {
    await page.getByRole('button', { name: 'ほかの版へ移す' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '1.0.0へ移す' }).click()
    const lacking = page.getByRole('region', { name: '今の版の点検表にない項目' })
    await lacking.getByText('拠点の営業秘密管理責任者を任命している').waitFor()
    await page.getByRole('button', { name: 'ほかの版へ移す' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '2.0.0へ移す' }).click()
    await lacking.waitFor({ state: 'detached' })
  })

  test('five hundred gaps are ranked anew within a tenth of a second', async () => {
    await openInspection('サラトーン事務所')
    await openRoom('改善計画')
    expect(await table().getAttribute('aria-rowcount')).toBe('501')
    expect(await table().locator('tbody tr').count()).toBeLessThan(60)
    await page.getByRole('button', { name: '順位の重み' }).click()
    const critical = page.getByRole('textbox', { name: '重大' })
    await critical.focus()
    await critical.fill('12')
    const millis = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const input = document.activeElement as HTMLInputElement
          const row = () => document.querySelector('tbody tr')?.textContent
          const before = row()
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
          const start = performance.now()
          new MutationObserver((_, observer) => {
            if (row() === before) return
            observer.disconnect()
            done(performance.now() - start)
          }).observe(document.body, { subtree: true, childList: true, characterData: true })
          set?.call(input, '999')
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }),
    )
    console.log(`re-ranked 500 findings in ${millis.toFixed(1)} ms`)
    expect(millis).toBeLessThan(100)
    await table().evaluate((element) => element.closest('section')?.scrollTo(0, 1e9))
    await page.locator('tr[aria-rowindex="501"]').waitFor()
    expect(await findClippedTexts(page)).toEqual([])
    expect(app.complaints).toEqual([])
  })
})
