import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { compose } from './compose.ts'
import { inBothSizes } from './expect-whole.ts'
import { type LaunchedApp, makeDataDir, takePicture } from './launch.ts'
import { launchThaiVault, openThaiTab, putAway } from './opened-window.ts'
import { speak } from './speak.ts'

describe('the information-asset list in the window', () => {
  const dataDir = makeDataDir()
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchThaiVault(dataDir)
    page = app.page
    await openThaiTab(page, '保有情報')
  })
  afterAll(() => putAway(dataDir, app))

  const dialog = () => page.getByRole('dialog')
  const close = () => dialog().getByRole('button', { name: '閉じる' }).click()
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  const begin = () => page.getByRole('button', { name: '情報を追加' }).click()

  /** Looks at the screen in both sizes; answers what can't be read. */
  async function look(name: string): Promise<string[]> {
    const faults: string[] = []
    await inBothSizes(app, async (width) => {
      await page.waitForTimeout(100)
      const found = [...(await findClippedTexts(page)), ...(await findUntranslated(page))]
      faults.push(...found.map((fault) => `${width} ${name}: ${fault}`))
      await takePicture(page, `assets-${name}-${width}`)
    })
    return faults
  }

  test('begins with the examples of the programme, one of which begins an entry of its kind', async () => {
    expect(await page.getByRole('button', { name: '品質管理情報' }).count()).toBe(1)
    expect(await look('empty')).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: '製品図面・金型設計図' }).click()
    expect(await dialog().getByLabel('種類').inputValue()).toBe('drawings')
  })

  test('an asset is named by the keyboard, and Enter of an input method adds nothing', async () => {
    await compose(page, 'かながた', '金型の図面')
    await dialog().getByRole('heading', { name: '判定' }).waitFor({ state: 'hidden' })
    const [ja, local] = await dialog().getByRole('textbox').all()
    expect(await ja?.inputValue()).toBe('金型の図面')
    await local?.fill('แบบแม่พิมพ์')
    await local?.press('Enter')
    await dialog().getByRole('heading', { name: '判定' }).waitFor()
    expect(
      await dialog()
        .getByLabel('種類')
        .evaluate((field) => field === document.activeElement),
    ).toBe(true)
  })

  test('is judged from its points, and takes the level that is suggested', async () => {
    await dialog().getByLabel('価値の程度').selectOption('4')
    await dialog().getByLabel('漏えい時の損害').selectOption('3')
    await dialog().getByLabel('漏えいの可能性').selectOption('3')
    await dialog().getByText('直ちに対応').waitFor()
    await dialog().getByText('12 / 16').waitFor()
    await dialog().getByRole('button', { name: '推奨の「極秘」にする' }).click()
    await dialog()
      .getByText(/から秘密として管理しています。/)
      .waitFor()
    for (const [name, answer] of [
      ['有用性', 'yes'],
      ['非公知性', 'yes'],
      ['秘密管理性', 'partial'],
    ] as const)
      await dialog().getByLabel(name, { exact: true }).selectOption(answer)
    await dialog().getByText('管理措置の補強が必要').waitFor()
    await dialog().getByLabel('施錠保管').check()
    await dialog().getByLabel('アクセス権者', { exact: true }).fill('製造部 5名')
    await dialog()
      .getByText(/保存済み/)
      .waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await close()
    await row('金型の図面').getByText('極秘').waitFor()
    expect(await row('金型の図面').textContent()).toContain('A-001')
  })

  test('keeps its name until it has another', async () => {
    await page.getByRole('button', { name: 'A-001 金型の図面を開く' }).click()
    const [ja, local] = await dialog().getByRole('textbox').all()
    await local?.fill('')
    await ja?.fill('')
    await dialog().getByText('記入してください。').waitFor()
    await dialog().getByLabel('備考').fill('特許を検討')
    await dialog()
      .getByText(/保存済み/)
      .waitFor()
    await close()
    await page.getByRole('button', { name: 'A-001 金型の図面を開く' }).click()
    expect(await dialog().getByLabel('備考').inputValue()).toBe('特許を検討')
    await dialog().getByRole('textbox').nth(1).fill('แบบแม่พิมพ์')
    expect(await dialog().getByLabel('アクセス権者', { exact: true }).inputValue()).toBe('製造部 5名')
    await close()
  })

  test('is found by its level and its priority, and comes back after its removal', async () => {
    for (const name of ['顧客名簿 2024年版（東南アジアの主要取引先と担当者の一覧）', '廃番品の仕様書']) {
      await begin()
      await dialog().getByRole('textbox').first().fill(name)
      await dialog().getByRole('button', { name: '追加' }).click()
      await dialog().getByRole('heading', { name: '判定' }).waitFor()
      await close()
    }
    expect(await page.getByRole('row').count()).toBe(4)
    await page.getByLabel('秘密区分で絞り込む').selectOption('strictly-confidential')
    await page.getByText('3件中1件を表示').waitFor()
    await page.getByLabel('優先度で絞り込む').selectOption('keep')
    await page.getByText('条件に合う情報はありません。').waitFor()
    await page.getByRole('button', { name: '絞り込みを解除' }).click()
    await page.getByRole('button', { name: /^A-003/ }).click()
    await dialog().getByRole('button', { name: 'この情報を削除' }).click()
    await page.getByText('削除した情報（1件）').click()
    await page.getByRole('button', { name: /^A-003 .*を元に戻す$/ }).click()
    await row('廃番品の仕様書').waitFor()
  })

  test('gives its names to the annex of a document, one that is chosen at a time', async () => {
    await page.getByRole('link', { name: '文書案' }).click()
    await choose(page, '国', 'タイ')
    await page.getByRole('button', { name: '文書案を作る' }).click()
    await page.getByRole('button', { name: /^秘密情報/ }).click()
    await page.getByLabel('別紙「秘密情報一覧」を付ける').check()
    await page.getByRole('button', { name: '保有情報から追加' }).click()
    await takePicture(page, 'assets-pick')
    await page.getByRole('menuitem', { name: /A-001/ }).click()
    const item = page.getByRole('group', { name: '別紙に記載する項目（名称と概要のみ）' })
    await item.getByRole('textbox').nth(1).waitFor()
    const typed = await item.getByRole('textbox').all()
    expect(await Promise.all(typed.map((field) => field.inputValue()))).toEqual(['金型の図面', 'แบบแม่พิมพ์'])
    await page.getByRole('button', { name: '保有情報から追加' }).click()
    expect(await page.getByRole('menuitem').count()).toBe(2)
    await page.keyboard.press('Escape')
    expect(await seriousFaults(page)).toEqual([])
  })

  test.each(['ja', 'th', 'de'] as const)('can be read in %s', async (language) => {
    await speak(page, language)
    await openList()
    const faults = await look(language)
    await page.locator('main tbody tr').first().getByRole('button').click()
    const sections = dialog().locator('h3')
    for (let at = 0; at < 4; at += 1) {
      await sections.nth(at).evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
      faults.push(...(await look(`${language}-section-${at + 1}`)))
    }
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  })

  test('has contrast in the dark', async () => {
    await page.locator('nav a[href="/settings"]').click()
    await page.getByText('Dunkel', { exact: true }).click()
    await openList()
    expect(await look('dark')).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('main tbody tr').first().getByRole('button').click()
    await dialog().locator('dl').scrollIntoViewIfNeeded()
    expect(await look('dark-dialog')).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('stays whole in the largest text', async () => {
    await page.locator('nav a[href="/settings"]').click()
    await page.getByText(/^150\s?%$/).click()
    await openList()
    const faults = await look('large')
    await page.locator('main tbody tr').first().getByRole('button').click()
    for (let at = 0; at < 4; at += 1) {
      await dialog()
        .locator('h3')
        .nth(at)
        .evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
      faults.push(...(await look(`large-section-${at + 1}`)))
    }
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  })

  test('nothing complained', () => expect(app.complaints).toEqual([]))

  async function openList() {
    await page.locator('nav a[href="/engagements"]').click()
    await page.getByText(thaiCompany).first().click()
    await page.locator('nav a[href$="/assets"]').click()
    await page.locator('main tbody tr').first().waitFor()
  }
})
