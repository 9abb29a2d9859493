import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readParts } from '../../main/drafting/reviews/commented-copy-zip.ts'
import { paragraph } from '../../main/office/word.ts'
import { packWord } from '../../main/office/word-package.ts'
import { endonyms, type UiLanguage } from '../../shared/languages.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { compose } from './compose.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import {
  answerOpenDialog,
  answerSaveDialog,
  type LaunchedApp,
  launchApp,
  resizeWindow,
  takePicture,
} from './launch.ts'

/** An invented agreement: a return without a period, and neither survival nor a forum. */
const sentences = [
  ['ja', '秘密保持契約書'],
  [
    'ja',
    '株式会社甲製作所（以下「開示者」という。）と乙モールド社（以下「受領者」という。）は、次のとおり契約する。',
  ],
  ['th', 'บริษัท ก (“ผู้เปิดเผยข้อมูล”) และบริษัท ข (“ผู้รับข้อมูล”) ตกลงกันดังต่อไปนี้'],
  ['ja', '第1条（目的）'],
  ['ja', '受領者は、金型の試作を検討する目的にのみ秘密情報を使用する。'],
  ['th', 'ข้อ 1 วัตถุประสงค์'],
  ['th', 'ผู้รับข้อมูลจะใช้ข้อมูลอันเป็นความลับเพื่อวัตถุประสงค์ในการพิจารณาทดลองผลิตแม่พิมพ์เท่านั้น'],
  ['ja', '第2条（秘密情報の定義）'],
  ['ja', '「秘密情報」とは、別紙の一覧に掲げる技術上の情報をいう。'],
  ['th', 'ข้อ 2 คำนิยามของข้อมูลอันเป็นความลับ'],
  ['th', '“ข้อมูลอันเป็นความลับ” หมายถึง ข้อมูลทางเทคนิคตามรายการแนบท้าย'],
  ['ja', '第3条（返還）'],
  ['ja', '受領者は、秘密情報が記載された書類を返還する。'],
] as const

describe('the review of an existing document', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  const agreement = join(dataDir, '取引先の契約書.docx')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await createThaiVault(join(dataDir, 'vault'), testPassphrase)
    const blocks = sentences.map(([language, text]) => paragraph({ texts: [{ text, language }] }))
    writeFileSync(agreement, await packWord({ title: '契約書', language: 'ja', head: [], blocks }))
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

  const clause = (id: string) => page.locator(`#review-${id}`)
  const verdictOf = (name: string) => page.getByRole('combobox', { name: `${name}の判定`, exact: true })

  async function expectWhole() {
    for (const width of [1366, 1024]) {
      await resizeWindow(app, width, 768)
      expect(await findClippedTexts(page)).toEqual([])
      expect(await findUntranslated(page)).toEqual([])
    }
    await resizeWindow(app, 1366, 768)
    expect(await seriousFaults(page)).toEqual([])
  }

  test('an empty list says what to do first', async () => {
    await page.getByText('既存文書レビュー', { exact: true }).click()
    await page.getByRole('heading', { name: 'この案件でレビューした文書はまだありません' }).waitFor()
    await expectWhole()
  })

  test('a file that is no document is refused in a sentence, and another can be chosen', async () => {
    const other = join(dataDir, 'notes.docx')
    writeFileSync(other, 'no package at all')
    await page.getByRole('button', { name: '文書をレビューする' }).click()
    const dialog = page.getByRole('dialog', { name: '文書をレビューする' })
    await answerOpenDialog(app.electron, other)
    await dialog.getByRole('button', { name: 'ファイルを選ぶ' }).click()
    await dialog.getByText('選んだファイル：notes.docx').waitFor()
    expect(await dialog.getByRole('combobox', { name: '準拠する国' }).inputValue()).toBe('タイ')
    await choose(dialog, '文書の種類', '秘密保持契約（片務）')
    await dialog.getByRole('button', { name: 'レビューを始める' }).click()
    await dialog.getByRole('alert').waitFor()
    await expectWhole()
    await answerOpenDialog(app.electron, agreement)
    await dialog.getByRole('button', { name: 'ファイルを選ぶ' }).click()
    await dialog.getByText('選んだファイル：取引先の契約書.docx').waitFor()
    await dialog.getByRole('button', { name: 'レビューを始める' }).click()
    await page.getByRole('heading', { name: '取引先の契約書.docx' }).waitFor()
  })

  test('each clause has a verdict, with quotation and position in both languages', async () => {
    expect(await verdictOf('秘密情報の定義').inputValue()).toBe('○ 有')
    await clause('C-DEF').getByText('別紙の一覧に掲げる技術上の情報').waitFor()
    await clause('C-DEF').getByText('ข้อมูลทางเทคนิคตามรายการแนบท้าย').waitFor()
    await clause('C-DEF').getByText('段落9').waitFor()
    expect(await verdictOf('返還および廃棄').inputValue()).toBe('△ 不十分')
    await clause('C-RET').getByText('期間の定めがありません。').waitFor()
    expect(await verdictOf('紛争解決').inputValue()).toBe('× 無')
    await page.getByText('この結果は文書の有効性を保証しません。').first().waitFor()
    await takePicture(page, 'review')
    await expectWhole()
  })

  test('the rules name their basis and lead to the clause', async () => {
    await page
      .getByText(/^根拠：/)
      .first()
      .waitFor()
    await page
      .getByRole('button', { name: /^該当する条項へ/ })
      .first()
      .click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^review-C-/)
  })

  test('the expert corrects a verdict by the keyboard and says why in both languages', async () => {
    await verdictOf('紛争解決').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await clause('C-DISP').getByText('専門家が修正（自動判定：無）').waitFor()
    await page.getByRole('button', { name: '注記を書く: 紛争解決' }).click()
    await page.getByRole('textbox', { name: '専門家の注記（日本語）' }).focus()
    await compose(page, 'べってい', '別の覚書に定めがある。')
    await page.getByRole('textbox', { name: '専門家の注記（タイ語）' }).fill('มีในบันทึกข้อตกลงอื่น')
    await page.keyboard.press('Tab')
    await clause('C-DISP').getByText('保存済み').waitFor()
    expect(await verdictOf('紛争解決').inputValue()).toBe('△ 不十分')
  })

  test('the report leaves as Word and PDF, and the Word file with comments and its own text', async () => {
    for (const [button, name] of [
      ['報告書をWordに書き出す', 'report.docx'],
      ['報告書をPDFに書き出す', 'report.pdf'],
      ['コメント付きの写しを書き出す', 'commented.docx'],
    ] as const) {
      await answerSaveDialog(app.electron, join(dataDir, name))
      await page.getByRole('button', { name: button }).click()
      await page.getByText(`${name} に書き出しました。`).waitFor()
    }
    expect(readFileSync(join(dataDir, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await partOf(join(dataDir, 'report.docx'), 'word/document.xml')).toContain(
      '別の覚書に定めがある。',
    )
    const comments = await partOf(join(dataDir, 'commented.docx'), 'word/comments.xml')
    expect(comments).toContain('「返還および廃棄」は不十分です。')
    expect(comments).toContain('มีในบันทึกข้อตกลงอื่น')
    const body = await partOf(join(dataDir, 'commented.docx'), 'word/document.xml')
    expect(body.replace(/<w:commentRange[^>]*>(<w:r><w:commentReference[^>]*><\/w:r>)?/g, '')).toBe(
      await partOf(agreement, 'word/document.xml'),
    )
  })

  test('the screen is whole in Thai and German too', async () => {
    for (const [language, rule] of [
      ['th', /การคงอยู่ของหน้าที่หลังสัญญาสิ้นสุด/],
      ['de', /Vertragsende/],
      ['ja', /契約終了後の存続条項がありません/],
    ] as const) {
      await speak(language)
      await page.getByText(thaiCompany).first().click()
      await page.locator('a[href$="/drafts"]').click()
      await page.locator('input[value="reviews"] + label').click()
      await page.getByRole('table').waitFor()
      await expectWhole()
      await page.getByRole('row').last().getByRole('button').click()
      await page.getByRole('heading', { name: '取引先の契約書.docx' }).waitFor()
      await page.getByText(rule).first().waitFor()
      await takePicture(page, `review-${language}`)
      await expectWhole()
    }
  })

  test('a review that was deleted can be taken back', async () => {
    await page.getByRole('button', { name: 'このレビューを削除' }).click()
    await page.getByRole('button', { name: '元に戻す' }).click()
    await page.getByRole('heading', { name: '取引先の契約書.docx' }).waitFor()
    expect(app.complaints).toEqual([])
  })

  async function speak(language: UiLanguage) {
    await page.locator('nav a[href="/settings"]').click()
    await page.getByRole('radio', { name: endonyms[language], exact: true }).check()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
    await page.locator('nav a[href="/engagements"]').click()
  }
})

async function partOf(path: string, name: string): Promise<string> {
  const parts = await readParts(readFileSync(path))
  return String(parts.find((part) => part.name === name)?.content)
}
