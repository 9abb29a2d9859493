import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts } from './clipped.ts'
import { compose } from './compose.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow } from './launch.ts'

describe('an inspection of a Thai factory in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    await open()
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function open() {
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '現地点検' }).click()
  }

  const card = (id: string) => page.getByRole('article', { name: new RegExp(`^${id} `) })
  const field = (name: RegExp) => page.getByRole('textbox', { name })
  const stop = (name: string) => page.getByRole('navigation', { name: '順路' }).getByRole('button', { name })
  const saved = () =>
    page.getByRole('article').locator('header').getByRole('status').filter({ hasText: '保存済み' }).waitFor()

  async function progress(zone: string, done: number) {
    await stop(zone)
      .getByText(new RegExp(`^${done} / \\d+$`))
      .waitFor()
  }

  async function pressed(word: string) {
    await page.getByRole('button', { name: new RegExp(`^${word}`), pressed: true }).waitFor()
  }

  test('a site, a checklist and a walk are chosen, and the walk begins with the site as a whole', async () => {
    await page.getByRole('heading', { name: 'この案件の点検はまだありません' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await choose(page, '点検する拠点', 'サラトーン工場　โรงงานศาลาธร')
    await choose(page, '順路', '区域を決めずに始める')
    await choose(page, '順路', '工場の巡回例')
    await page.getByRole('button', { name: '点検を開始' }).click()
    await card('MS-01').waitFor()
    await page.getByText('หลักฐานที่ต้องตรวจดู').waitFor()
    await progress('拠点全体', 0)
    await progress('門・守衛所', 0)
  })

  test('an ok item costs one key and moves on; a gap asks for its level, which suggests the severity', async () => {
    await page.keyboard.press('1')
    await card('MS-02').waitFor()
    await progress('拠点全体', 1)
    expect(await page.getByRole('group', { name: '重大度' }).count()).toBe(0)
    await page.keyboard.press('3')
    await page.getByRole('group', { name: '重大度' }).waitFor()
    await page.keyboard.press('e')
    await pressed('極秘')
    await pressed('重大')
    await page.getByRole('button', { name: /^重大.*提案/ }).waitFor()
    await pressed('未実施')
  })

  test('another severity than suggested asks for its reason, which saves itself', async () => {
    await page.keyboard.press('8')
    await pressed('中')
    const reason = field(/^重大度を変更した理由$/)
    await reason.fill('鍵は別の部屋にある')
    await reason.press('Escape')
    await page.keyboard.press('7')
    await pressed('重大')
    await page.keyboard.press('8')
    await saved()
    expect(await reason.inputValue()).toBe('鍵は別の部屋にある')
  })

  test('notes are composed in both languages; the Enter of the input method does nothing else', async () => {
    await page.keyboard.press('f')
    await compose(page, 'いちらん', '一覧がない')
    await field(/^所見（タイ語）$/).fill('ไม่มีทะเบียนข้อมูล ชั้นที่ ๑ มีผู้ดูแล')
    await saved()
    await card('MS-02').waitFor()
    expect(await field(/^所見（日本語）$/).inputValue()).toBe('一覧がない')
  })

  test('a text is a draft until someone stands by it, and stale with the first key in the other language', async () => {
    const check = (side: string) => page.getByRole('button', { name: `所見（${side}）を確認済みにする` })
    await check('日本語').click()
    await page.getByRole('button', { name: '所見（日本語）を確認済みにする', pressed: true }).waitFor()
    await check('タイ語').click()
    await page.getByRole('button', { name: '所見（タイ語）を確認済みにする', pressed: true }).waitFor()
    await saved()
    // A later visit of the card is a run of edits of its own.
    await page.keyboard.press('ArrowDown')
    await card('MS-03').waitFor()
    await page.keyboard.press('ArrowUp')
    await field(/^所見（日本語）$/).press('End')
    await page.keyboard.insertText('。')
    const note = page.getByRole('group', { name: '所見', exact: true })
    await note.getByText('要更新', { exact: true }).waitFor({ timeout: 250 })
    await note.getByText('もう一方の言語が変わりました。').waitFor()
    await field(/^所見（タイ語）$/).fill('ไม่มีทะเบียนข้อมูล')
    await note.getByText('要更新', { exact: true }).waitFor({ state: 'detached' })
    await page.getByTitle('未解決の点（要更新を含む）').waitFor({ state: 'detached' })
    await field(/^所見（タイ語）$/).press('Escape')
  })

  test('the counterpart sees the local text alone, answers, and confirms the note', async () => {
    await page.keyboard.press('c')
    const view = page.getByRole('dialog', { name: 'MS-02を相手に見せています' })
    await view.getByRole('heading').waitFor()
    const shown = await view.innerText()
    expect(shown).toContain('ไม่มีทะเบียนข้อมูล')
    expect(shown).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    expect(shown).not.toMatch(/MS-0/)
    expect(
      await view.getByRole('heading').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    ).toBeGreaterThan(28)
    for (const width of [1366, 1024]) {
      await resizeWindow(app, width, 768)
      expect(await findClippedTexts(page)).toEqual([])
    }
    await resizeWindow(app, 1366, 768)
    expect(await seriousFaults(page)).toEqual([])
    await view.getByRole('button', { name: 'อีกฝ่ายยืนยันแล้ว' }).click()
    await view.getByRole('button', { name: 'อีกฝ่ายยืนยันแล้ว', pressed: true }).waitFor()
    await page.keyboard.press('2')
    await view.getByRole('button', { name: 'ดำเนินการบางส่วน', pressed: true }).waitFor()
    await page.keyboard.press('Escape')
    await view.waitFor({ state: 'detached' })
    await pressed('一部実施')
    await page.getByRole('group', { name: '所見', exact: true }).getByText('相手方確認済み').waitFor()
  })

  test('the proposal is taken over, another measure is chosen, a third is written, one is put back', async () => {
    const actions = page.getByRole('region', { name: '改善案' })
    await actions.getByText('対策集からの提案').waitFor()
    await actions.getByRole('button', { name: '採用する' }).click()
    await field(/^改善案1（タイ語）$/).waitFor()
    await actions.getByRole('button', { name: '費用・担当・期限' }).click()
    await actions.getByRole('textbox', { name: '担当者' }).fill('総務課長')
    await actions.getByRole('combobox', { name: '費用' }).selectOption('予算化が必要')
    await actions.getByRole('checkbox', { name: 'すぐできる' }).setChecked(false)

    await actions.getByRole('button', { name: '対策集から選ぶ' }).click()
    const library = page.getByRole('dialog', { name: '対策集から選ぶ' })
    await library.getByRole('listitem').nth(1).getByRole('button', { name: '採用する' }).click()
    await library.waitFor({ state: 'detached' })
    await field(/^改善案2（日本語）$/).waitFor()

    await actions.getByRole('button', { name: '自分で書く' }).click()
    const own = field(/^改善案3（日本語）$/)
    await own.pressSequentially('毎週棚を見る', { delay: 90 })
    expect(await own.inputValue()).toBe('毎週棚を見る')
    await field(/^改善案3（タイ語）$/).fill('ตรวจชั้นวางทุกสัปดาห์')
    await saved()
    await page.getByRole('button', { name: '改善案2を削除' }).click()
    await actions.getByText('削除した改善案（1）').click()
    await actions.getByRole('button', { name: '元に戻す' }).click()
    await field(/^改善案3（日本語）$/).waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  test('zones are added, named, ordered by buttons and by dragging, taken off and put back', async () => {
    await page.getByRole('button', { name: '順路を編集' }).click()
    const route = page.getByRole('dialog', { name: '順路を編集' })
    const names = () =>
      route
        .getByRole('textbox', { name: /の名前（日本語）$/ })
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    await route.getByRole('combobox', { name: '種類', exact: true }).selectOption('製造ライン')
    await route.getByRole('textbox', { name: '名前（空欄なら種類の名前）（日本語）' }).fill('第2ライン')
    await route.getByRole('textbox', { name: '名前（空欄なら種類の名前）（タイ語）' }).fill('สายการผลิตที่ 2')
    await route.getByRole('button', { name: '区域を加える' }).click()
    await expect.poll(async () => (await names()).at(-1)).toBe('第2ライン')
    await route.getByRole('button', { name: '受付を前へ' }).click()
    await expect.poll(async () => (await names()).slice(0, 2)).toEqual(['受付', '門・守衛所'])

    const grips = route.locator('li > span[aria-hidden]')
    const [first, second] = [await grips.nth(0).boundingBox(), await grips.nth(1).boundingBox()]
    if (!first || !second) throw new Error('the zones have no handles')
    await page.mouse.move(first.x + 8, first.y + 8)
    await page.mouse.down()
    await page.mouse.move(first.x + 8, first.y + 30, { steps: 4 })
    await page.mouse.move(second.x + 8, second.y + 20, { steps: 8 })
    await page.mouse.up()
    await expect.poll(async () => (await names()).slice(0, 2)).toEqual(['門・守衛所', '受付'])

    await route.getByRole('button', { name: '更衣室・ロッカーを順路から外す' }).click()
    await route.getByRole('button', { name: '更衣室・ロッカーを順路に戻す' }).click()
    await route.getByRole('textbox', { name: '受付の名前（日本語）' }).fill('第1受付')
    expect(await findClippedTexts(page)).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await stop('第1受付').waitFor()
    await stop('第2ライン').click()
    await page.getByRole('article').getByText('第2ライン').waitFor()
  })

  test('an item is looked at in a further zone, from its card and from the search', async () => {
    await stop('門・守衛所').click()
    await card('PF-01').waitFor()
    await page.getByRole('button', { name: 'ほかの区域でも' }).click()
    await page.getByRole('menuitem', { name: /金型置場.*ここでも確認/ }).click()
    await page.getByText('この区域で追加した項目').waitFor()
    await page.keyboard.press('2')
    await progress('金型置場', 1)

    await page.keyboard.press('Slash')
    await page.keyboard.type('図面')
    const found = page.getByRole('region', { name: '検索の結果' })
    await found.getByRole('button', { name: /PF-06/ }).waitFor()
    expect(await found.getByRole('button', { name: /PF-01/ }).count()).toBe(0)
    await page.getByRole('searchbox', { name: '項目を探す' }).fill('แม่พิมพ์')
    await found.getByRole('button', { name: /PF-08/ }).waitFor()
    await page.getByRole('searchbox', { name: '項目を探す' }).fill('PF-06')
    await found.getByRole('button', { name: 'ここでも確認' }).click()
    await card('PF-06').getByText('金型置場').first().waitFor()
  })

  test('the list answers where it stands, and the choice of list or cards stays', async () => {
    await stop('門・守衛所').click()
    await page.keyboard.press('l')
    const list = page.getByRole('region', { name: 'この区域の点検項目' })
    await list.getByRole('group', { name: 'PF-01 判定' }).waitFor()
    await page.keyboard.press('1')
    await list
      .getByRole('group', { name: 'PF-01 判定' })
      .getByRole('button', { name: '実施済み', pressed: true })
      .waitFor()
    await list
      .locator('[aria-current]')
      .filter({ hasText: /^(?!PF-01)/ })
      .waitFor()
    await list.getByRole('group').nth(2).getByRole('button', { name: '対象外' }).click()
    await progress('門・守衛所', 2)
    expect(await seriousFaults(page)).toEqual([])
    expect(await findClippedTexts(page)).toEqual([])
    await stop('受付').click()
    await list.waitFor()
    await list.getByRole('button', { name: /^VI-/ }).first().click()
    await page.getByRole('article').waitFor()
    await page.keyboard.press('l')
    await list.waitFor()
  })

  test('nothing serious stands in the way of people who use assistive technology, in light and dark', async () => {
    await page.keyboard.press('l')
    await page.getByRole('article').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'))
    expect(await seriousFaults(page)).toEqual([])
    await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'))
    expect(app.complaints).toEqual([])
  })

  test('after a restart everything is still there', async () => {
    await app.close()
    await open()
    await page.getByRole('button', { name: /サラトーン工場.*点検表を開く/ }).click()
    await stop('拠点全体').click()
    await page.keyboard.press('ArrowDown')
    await card('MS-02').waitFor()
    await pressed('中')
    expect(await field(/^所見（日本語）$/).inputValue()).toBe('一覧がない。')
    expect(await field(/^改善案3（タイ語）$/).inputValue()).toBe('ตรวจชั้นวางทุกสัปดาห์')
    await page.getByText('総務課長').waitFor()
  })
})
