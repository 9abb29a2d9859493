import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endonyms } from '../../shared/languages.ts'
import { readParts } from '../integration/exchange/repack.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { compose } from './compose.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { answerSaveDialog, type LaunchedApp, launchApp, resizeWindow, takePicture } from './launch.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
] as const
const answers = [
  ['所在地', '99 Moo 4, Bang Phli, Samut Prakan'],
  ['署名者の氏名', '彩波 太郎'],
] as const
const partner = [
  ['正式名称（日本語）', 'タラー金型株式会社'],
  ['正式名称（現地語）', 'บริษัท ธารา โมลด์ จำกัด'],
  ['所在地', '12 Soi 5, Chon Buri'],
  ['署名者の氏名', 'สมชาย ใจดี'],
] as const

/** What has to be scrolled sideways to be read. */
function findSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ className }) => `sideways: ${className}`),
  )
}

describe('documents of several kinds in the window', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  const saved = (name: string) => join(dataDir, name)
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await page.getByText(thaiCompany).first().click()
    await page.getByRole('link', { name: '文書案' }).click()
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  const text = () => page.getByRole('article', { name: '本文' })
  const lint = () => page.getByRole('region', { name: 'チェック結果' })
  const create = () => page.getByRole('button', { name: '文書案を作る' }).click()
  const leave = () => page.getByRole('button', { name: '文書案の一覧' }).click()
  const savedWord = () => page.getByRole('status').filter({ hasText: '保存済み' }).waitFor()
  async function exportAs(entry: string, name: string) {
    await answerSaveDialog(app.electron, saved(name))
    await page.getByRole('button', { name: '書き出す', exact: true }).click()
    await page.getByRole('menuitem', { name: entry }).click()
    await page.getByText(`${name} に書き出しました。`).waitFor({ timeout: 30_000 })
  }
  async function wordOf(name: string) {
    return (await readParts(saved(name))).get('word/document.xml')?.toString() ?? ''
  }

  test('an NDA for Thailand takes far less than three minutes of clicking', async () => {
    const begun = performance.now()
    let acts = 0
    const act = async (done: Promise<unknown>) => {
      acts += 1
      await done
    }
    await act(create())
    await page.getByText(/^必要な回答：残り\d+$/).waitFor()
    const ours = page.getByRole('region', { name: '開示者（利用企業）' })
    const theirs = page.getByRole('region', { name: '受領者（取引先）' })
    for (const [label, value] of answers)
      await act(ours.getByRole('textbox', { name: label, exact: true }).fill(value))
    for (const [label, value] of partner)
      await act(theirs.getByRole('textbox', { name: label, exact: true }).fill(value))
    await act(page.getByLabel('開示の目的（日本語）').fill('金型の製造委託の検討'))
    await act(page.getByLabel('開示の目的（タイ語）').fill('การพิจารณาจ้างผลิตแม่พิมพ์'))
    await act(page.getByRole('button', { name: '秘密情報の範囲' }).click())
    await act(page.getByLabel('秘密情報の概要（日本語）').fill('金型の設計図と加工条件'))
    await act(page.getByLabel('秘密情報の概要（タイ語）').fill('แบบแม่พิมพ์และเงื่อนไขการผลิต'))
    await act(page.getByRole('button', { name: /^締結/ }).click())
    await act(page.getByLabel('締結日').fill('2024-10-01'))
    await page.getByText('必要な回答はそろいました').waitFor()
    await savedWord()
    await act(exportAs('Word（「案」付き）', 'nda.docx'))
    const seconds = (performance.now() - begun) / 1000
    console.log(`an NDA for Thailand: ${acts} acts, ${seconds.toFixed(1)} s`)
    expect(acts).toBeLessThanOrEqual(25)
    // A person needs some three seconds to an act, and the rest to type.
    expect(acts * 3 + seconds).toBeLessThan(180)
    const word = await wordOf('nda.docx')
    for (const [, value] of partner) expect(word).toContain(value)
    expect(await seriousFaults(page)).toEqual([])
  })

  test('an edit turns the partner amber, and comparing both turns it back', async () => {
    await text().getByRole('button', { name: '2.1（日本語）を編集', exact: true }).click()
    const field = text().getByRole('textbox', { name: '2.1（日本語）の本文', exact: true })
    const shipped = await field.inputValue()
    await field.press('End')
    await compose(page, 'ついき', '追記した。')
    // The Enter of the input method has not left the field.
    expect(await field.inputValue()).toContain('追記した。')
    await text().getByText('確認待ち', { exact: true }).waitFor()
    await field.press('Escape')
    await page.getByText('確認待ちの行 1').waitFor()
    await page.getByRole('button', { name: '次の行へ' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^row-/)
    expect(await seriousFaults(page)).toEqual([])
    await exportAs('Word（「案」付き）', 'amber.docx')
    await page.getByRole('button', { name: '書き出す', exact: true }).click()
    expect(await page.getByRole('menuitem', { name: /Word（「案」なし）/ }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await text().getByRole('button', { name: '2.1：両方の内容は同じと確認', exact: true }).click()
    await text().getByText('確認待ち', { exact: true }).waitFor({ state: 'detached' })
    await exportAs('Word（「案」なし）', 'final.docx')
    expect(await text().getByText('追記した。').count()).toBe(1)
    await text().getByRole('button', { name: '2.1（日本語）を編集', exact: true }).click()
    await text().getByRole('button', { name: '元の文面に戻す' }).click()
    await text().getByText('追記した。').waitFor({ state: 'detached' })
    expect(await text().getByText(shipped).count()).toBe(1)
  })

  test('two versions are compared, and their differences leave as tracked changes', async () => {
    await page.getByRole('button', { name: '版', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('row', { name: /第3版/ }).waitFor()
    await choose(dialog, '前の版', '第1版')
    await choose(dialog, '後の版', '第2版')
    await dialog.locator('ins').filter({ hasText: '追記した。' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await answerSaveDialog(app.electron, saved('changes.docx'))
    await dialog.getByRole('button', { name: '変更履歴付きのWord' }).click()
    await dialog.getByText(/^changes.docx に書き出しました/).waitFor()
    expect(await wordOf('changes.docx')).toMatch(/<w:ins\b[^>]*>.*追記した。/)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('a clause is left out and put in with one click each', async () => {
    const heading = text().locator('tbody#clause-C-AUDIT')
    await heading.getByRole('button', { name: /を外す$/ }).click()
    await heading.waitFor({ state: 'detached' })
    await text().getByRole('region', { name: 'この文書に加えられる条項' }).waitFor()
    await text()
      .getByRole('button', { name: /監査.*を加える$/ })
      .click()
    await heading.waitFor()
  })

  test('a clause says what it is for and what it rests on', async () => {
    const clause = text().locator('#clause-C-LANG')
    await clause.getByRole('button', { name: /目的と根拠$/ }).press('Enter')
    await clause.getByText('確認した日').waitFor()
    await clause
      .getByText(/2026年/)
      .first()
      .waitFor()
    await savedWord()
    await leave()
  })

  test('a fix is one click: pay for a non-compete that has none', async () => {
    await choose(page, '文書の種類', '競業避止契約')
    await choose(page, '国', 'インド')
    await create()
    await page.getByText('この国では、この種類の文書は効力が認められないため').waitFor()
    await choose(page, '国', '中国')
    await create()
    await page.getByRole('button', { name: /^競業避止の補償と違約金/ }).click()
    const paid = page.getByRole('checkbox', { name: '補償を定める', exact: true })
    await paid.uncheck()
    await page.getByText(/^チェック結果 \d+$/).click()
    const unpaid = lint().getByRole('listitem').filter({ hasText: 'L-CN-04' })
    await unpaid.getByText(/補償/).first().waitFor()
    await lint().getByRole('button', { name: 'L-CN-04：修正する' }).click()
    await unpaid.waitFor({ state: 'detached' })
    await page.getByText('質問', { exact: true }).click()
    expect(await paid.isChecked()).toBe(true)
    expect(await seriousFaults(page)).toEqual([])
    await leave()
  })

  test('a chapter of the work rules for Vietnam is rendered to Word', async () => {
    await choose(page, '文書の種類', '就業規則（秘密保持章）')
    await choose(page, '国', 'ベトナム')
    await create()
    await text().getByRole('columnheader', { name: 'ベトナム語' }).waitFor()
    await page.getByLabel('拠点の従業員数').fill('120')
    await savedWord()
    await exportAs('Word（「案」付き）', 'rules.docx')
    expect(readFileSync(saved('rules.docx')).byteLength).toBeGreaterThan(10_000)
    expect(await wordOf('rules.docx')).toMatch(/bí mật/i)
    await leave()
  })

  test('what people in India sign at work is begun in Hindi, by keyboard alone', async () => {
    const place = async (name: string, option: string) => {
      await page.getByRole('combobox', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
      for (let turn = 0; turn < 12; turn += 1) {
        const active = page.getByRole('option', { name: option, exact: true })
        if ((await active.getAttribute('data-combobox-selected')) !== null) break
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Enter')
    }
    await place('文書の種類', '入社時誓約書')
    await place('国', 'インド')
    await place('現地語', 'ヒンディー語')
    await page.getByRole('button', { name: '文書案を作る' }).focus()
    await page.keyboard.press('Enter')
    await text().getByRole('columnheader', { name: 'ヒンディー語' }).waitFor()
    await text()
      .getByRole('button', { name: /^1\.1（ヒンディー語）を編集$/ })
      .focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type(' नोट')
    await page.keyboard.press('Enter')
    await text().getByText('確認待ち', { exact: true }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('1.1（ヒンディー語）を編集')
    await text().getByRole('button', { name: '1.1：両方の内容は同じと確認', exact: true }).focus()
    await page.keyboard.press('Enter')
    await text().getByText('確認待ち', { exact: true }).waitFor({ state: 'detached' })
    await leave()
  })

  test.each(['de', 'th', 'hi'] as const)('the screens of a draft are whole in %s', async (language) => {
    await page.locator('nav a[href="/settings"]').click()
    await page.getByRole('radio', { name: endonyms[language], exact: true }).check()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
    await page.locator('nav a[href="/engagements"]').click()
    await page.getByText(thaiCompany).first().click()
    await page.locator('nav a[href$="/drafts"]').click()
    await page.locator('main tbody button').first().waitFor()
    const faults: string[] = []
    const look = async (where: string) => {
      for (const { width, height } of sizes) {
        await resizeWindow(app, width, height)
        await page.waitForTimeout(100)
        const found = [
          ...(await findClippedTexts(page)),
          ...(await findUntranslated(page)),
          ...(await findSideways(page)),
        ]
        faults.push(...found.map((fault) => `${width} ${where}: ${fault}`))
        await takePicture(page, `draft-${language}-${width}-${where}`)
      }
    }
    await look('list')
    await page.locator('main tbody tr', { hasText: '秘密保持契約書' }).getByRole('button').click()
    await page.locator('article table').waitFor()
    await page.locator('article [aria-expanded="false"]').first().click()
    await page.locator('[id^="row-"] button').first().click()
    await page.keyboard.type('x')
    await page.locator('[data-amber]').waitFor()
    await look('questions')
    await page.keyboard.press('Escape')
    await page.locator('input[value="lint"] + label').click()
    await look('lint')
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('[data-amber] > div').first().getByRole('button').click()
    await page.locator('[data-amber]').waitFor({ state: 'detached' })
    await page.locator('header button:has(.tabler-icon-history)').click()
    await page.getByRole('dialog').getByRole('table').first().waitFor()
    await look('versions')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })

  test('nothing complained', () => expect(app.complaints).toEqual([]))
})
