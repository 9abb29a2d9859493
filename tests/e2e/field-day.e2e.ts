import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listJpegMarkers } from '../fixtures/jpeg-markers.ts'
import { readParts } from '../integration/exchange/repack.ts'
import { seriousFaults } from './axe.ts'
import { findCanaries } from './canaries.ts'
import { choose } from './choose.ts'
import { createVaultByHand, goTo, unlockByHand } from './door.ts'
import { typed } from './field-day-texts.ts'
import {
  answerOpenDialog,
  answerSaveDialog,
  type LaunchedApp,
  launchApp,
  resizeWindow,
  takePicture,
} from './launch.ts'
import { copyImage, dropImage } from './photo-sources.ts'
import { countPages, readSheets, textOfPdf } from './saved-files.ts'
import { watchSockets } from './socket-watch.ts'

const photos = join(import.meta.dirname, '..', 'fixtures', 'field-day', 'photos')
const photo = (name: string) => join(photos, `${name}.jpg`)

describe('a field day by clicks and keys alone', () => {
  const root = mkdtempSync(join(tmpdir(), 'kagimori-field-day-'))
  const folder = (name: string) => join(root, name)
  const saved = (name: string) => join(folder('saved'), name)
  const watch = watchSockets(root)
  const complaints: string[] = []
  let app: LaunchedApp
  let page: Page
  let recoveryCode = ''

  async function open() {
    app = await launchApp({
      dataDir: folder('data'),
      args: ['--use-fake-device-for-media-stream', '--lang=ja'],
      // Whatever the application or its libraries leave anywhere lies below these folders.
      env: { HOME: folder('home'), TMPDIR: folder('temporary') },
      through: watch.through,
    })
    page = app.page
  }

  async function close() {
    complaints.push(...app.complaints)
    await app.close()
  }

  beforeAll(async () => {
    for (const name of ['data', 'home', 'temporary', 'saved']) mkdirSync(folder(name))
    await open()
  })
  afterAll(async () => {
    await app?.close().catch(() => {})
    await rm(root, { recursive: true, force: true })
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await page.screenshot({ path: 'test-results/field-day.png' })
  })

  test('an empty folder: the vault is created and the recovery code kept', async () => {
    await page.getByRole('heading', { name: '保管庫を作る' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'first-run')
    recoveryCode = await createVaultByHand(page, typed.passphrase)
    await page.getByRole('heading', { name: 'まだ案件がありません' }).waitFor()
  })

  test('two experts are registered', async () => {
    await page.getByRole('button', { name: '専門家を登録' }).click()
    const dialog = page.getByRole('dialog', { name: '専門家' })
    for (const name of [typed.expert, typed.thaiExpert]) {
      await dialog.getByLabel('氏名').fill(name)
      await page.keyboard.press('Enter')
      await dialog.getByRole('listitem').getByText(name).waitFor()
    }
    await page.keyboard.press('Escape')
  })

  test('parent and local company have an engagement each, and the second one is warned of', async () => {
    await page.getByRole('button', { name: '案件を作成' }).click()
    let dialog = page.getByRole('dialog', { name: '案件を作成' })
    await dialog.getByLabel('企業名（日本語）').fill(typed.parent)
    await choose(dialog, '国・地域', 'タイ')
    await dialog.getByRole('button', { name: '案件を作成' }).click()
    await page.getByRole('heading', { name: typed.parent }).waitFor()

    await goTo(page, '案件')
    await page.getByRole('button', { name: '案件を作成' }).click()
    dialog = page.getByRole('dialog', { name: '案件を作成' })
    await dialog.getByRole('button', { name: '新しい企業を登録' }).click()
    await dialog.getByLabel('企業名（日本語）').fill(typed.company)
    await dialog.getByLabel('企業名（現地語）').fill(typed.companyLocal)
    await choose(dialog, '企業区分', '現地法人')
    await choose(dialog, '親会社（任意）', typed.parent)
    await choose(dialog, '国・地域', 'タイ')
    await dialog.getByLabel('採択日（任意）').fill('2024-07-01')
    await dialog.getByRole('button', { name: '拠点を追加' }).click()
    const site = (number: number) => dialog.getByRole('group', { name: `拠点 ${number}`, exact: true })
    await site(1).getByLabel('拠点名（日本語）').fill(typed.factory)
    await site(1).getByLabel('拠点名（現地語）').fill(typed.factoryLocal)
    await site(2).getByLabel('拠点名（日本語）').fill(typed.office)
    await site(2).getByLabel('拠点名（現地語）').fill(typed.officeLocal)
    await choose(site(2), '拠点区分', 'オフィス')
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByLabel('企業名（日本語）').scrollIntoViewIfNeeded()
    await takePicture(page, 'new-engagement')
    await dialog.getByRole('button', { name: '案件を作成' }).click()
    await page.getByRole('heading', { name: typed.company }).waitFor()
    await page.getByRole('button', { name: /^グループ企業が利用中/ }).waitFor()
  })

  test('the sample plan is agreed and the engagement goes one step on', async () => {
    await page.getByRole('button', { name: '事例（1）' }).click()
    await page.getByRole('button', { name: 'この計画で合意' }).click()
    await page.getByText('合意済み').waitFor()
    await page.getByRole('button', { name: /Step 02 採択。ステップを変更/ }).click()
    const dialog = page.getByRole('dialog', { name: 'ステップを変更' })
    await dialog.getByRole('radio', { name: /^次へ：Step 03/ }).check()
    await dialog.getByRole('button', { name: 'このステップにする' }).click()
    await page.getByRole('button', { name: /Step 03/ }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'overview')
  })

  test('hours are kept by keys; beyond the cap as not billed; a deleted entry comes back', async () => {
    await page.getByRole('link', { name: '支援時間' }).click()
    await choose(page, '専門家', typed.expert)
    await page.getByLabel('内容（日本語）').fill(typed.hoursNote)
    await enter('2024-09-03', '0900', '1130')
    await page.getByRole('status').getByText('2:30 を記録しました。残り 20:30').waitFor()
    await choose(page, 'サービスメニュー', '工場・オフィスのチェックと改善案')
    await enter('9/4', '8', '18')
    await page.getByRole('status').getByText('10:00 を記録しました。残り 10:30').waitFor()
    await choose(page, 'サービスメニュー', '従業員向け社内研修')
    await choose(page, 'サービス区分', '研修')
    await choose(page, '専門家', typed.thaiExpert)
    await enter('9/5', '8', '18')
    await page.getByRole('status').getByText('10:00 を記録しました。残り 0:30').waitFor()
    await enter('9/6', '9', '10')
    const refusal = page.getByRole('alert')
    await refusal.getByText('上限まで残り 0:30 のため、1:00 は請求対象にできません。').waitFor()
    await refusal.getByRole('button', { name: '請求対象外として記録' }).click()
    await entry('09:00–10:00').getByText('対象外').waitFor()
    await page.getByRole('button', { name: '2024年9月4日 08:00–18:00 の記録を削除' }).click()
    await page.getByText('残り 10:30').first().waitFor()
    const undo = page.getByRole('button', { name: '元に戻す' })
    await undo.click()
    await page.getByText('残り 0:30').first().waitFor()
    await undo.waitFor({ state: 'detached' })
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'hours')
  })

  test('the factory is walked: an ok by one key, a gap with level, texts in Japanese and Thai, its action', async () => {
    await page.getByRole('link', { name: '現地点検' }).click()
    await choose(page, '点検する拠点', `${typed.factory}　${typed.factoryLocal}`)
    await choose(page, '順路', '工場の巡回例')
    await page.getByRole('button', { name: '点検を開始' }).click()
    await item('MS-01').waitFor()
    await page.keyboard.press('1')
    await item('MS-02').waitFor()
    await page.keyboard.press('2')
    await page.keyboard.press('8')
    await pressed('中')
    await openItem('PF-07')
    await page.keyboard.press('4')
    await page.getByRole('textbox', { name: '理由' }).fill(typed.reason)
    await openItem('PF-06')
    await page.keyboard.press('3')
    await page.keyboard.press('e')
    await pressed('極秘')
    await page.getByRole('button', { name: /^重大.*提案/, pressed: true }).waitFor()
    await text('所見（日本語）').fill(typed.noteJa)
    await text('所見（タイ語）').fill(typed.noteLocal)
    await page.getByRole('button', { name: '所見（日本語）を確認済みにする' }).click()
    const actions = page.getByRole('region', { name: '改善案' })
    await actions.getByRole('button', { name: '採用する' }).click()
    await text('改善案1（タイ語）').waitFor()
    await actions.getByRole('button', { name: '自分で書く' }).click()
    await text('改善案2（日本語）').fill(typed.actionJa)
    await text('改善案2（タイ語）').fill(typed.actionLocal)
    await savedWord()
    expect(await seriousFaults(page)).toEqual([])
    await text('所見（日本語）').scrollIntoViewIfNeeded()
    await takePicture(page, 'inspection')
  })

  test('photos come from files, the clipboard, the camera and by drag', async () => {
    await addFiles('condition-sheet-on-machine', 'gate-open-after-hours', 'mould-shelf')
    await picture(3).waitFor()
    await text('写真1の説明（日本語）').fill(typed.captionJa)
    await text('写真1の説明（タイ語）').fill(typed.captionLocal)
    await savedWord()

    await copyImage(app.electron, photo('scrap-bin'))
    await page.getByRole('heading', { level: 3, name: '証拠写真' }).click()
    await page.keyboard.press('Control+V')
    await picture(4).waitFor()

    await page.getByRole('button', { name: '撮影' }).click()
    const camera = page.getByRole('dialog', { name: '写真を撮る' })
    await camera.getByRole('button', { name: 'シャッター' }).click()
    await camera.getByText('1枚撮影しました').waitFor()
    await page.keyboard.press('Escape')
    await picture(5).waitFor()

    await dropImage(page.getByRole('region', { name: '証拠写真' }), photo('whiteboard-after-meeting'))
    await picture(6).waitFor()
  })

  test('the figures of the sheet are blacked out, and what shows a secret is marked', async () => {
    await page.getByRole('button', { name: '写真1を加工' }).click()
    const editor = page.getByRole('dialog', { name: '写真の加工' })
    const canvas = editor.getByRole('img', { name: '加工する写真' })
    await canvas.waitFor()
    await editor.getByRole('button', { name: '矢印', exact: true }).click()
    await drag(canvas, [0.55, 0.74], [0.74, 0.6])
    await editor.getByRole('button', { name: /^矢印1/ }).waitFor()
    await editor.getByRole('button', { name: '黒塗り', exact: true }).click()
    await drag(canvas, [0.755, 0.4], [0.885, 0.59])
    await editor.getByRole('button', { name: /^黒塗り1/ }).waitFor()
    await editor.getByRole('radio', { name: '残さない' }).check()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'photo-editor')
    await editor.getByRole('button', { name: '保存する' }).click()
    await editor.waitFor({ state: 'detached' })
    await page.getByText('加工済み').waitFor()
    await page.getByRole('button', { name: '写真6に秘密が写っている' }).click()
    await page.getByRole('button', { name: '写真6に秘密が写っている', pressed: true }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await picture(1).evaluate((image) => image.scrollIntoView({ block: 'start' }))
    await takePicture(page, 'inspection-photos')
  })

  test('the counterpart reads the card in Thai and confirms the note', async () => {
    await page.getByRole('heading', { level: 3, name: '証拠写真' }).click()
    await page.keyboard.press('c')
    const view = page.getByRole('dialog', { name: 'PF-06を相手に見せています' })
    await view.getByText(typed.noteLocal).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await view.getByRole('button', { name: 'อีกฝ่ายยืนยันแล้ว' }).click()
    await view.getByRole('button', { name: 'อีกฝ่ายยืนยันแล้ว', pressed: true }).waitFor()
    await takePicture(page, 'counterpart')
    await page.keyboard.press('Escape')
    await view.waitFor({ state: 'detached' })
    await note().getByText('相手方確認済み').waitFor()
  })

  test('the next unchecked item is one key away', async () => {
    await page.keyboard.press('n')
    await item('PF-08').waitFor()
    await page.getByText(/^4 \/ \d+$/).waitFor()
  })

  test('the plan puts the gravest gap first and says why; the score counts what was answered', async () => {
    await page.getByRole('button', { name: '改善計画', exact: true }).click()
    const rows = page.getByRole('table', { name: '取り組む順に並べた改善案' }).locator('tbody tr')
    await rows.first().getByText('PF-06').waitFor()
    await rows
      .first()
      .getByText(/^重大 120 \+ .+ = \d+$/)
      .waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'plan')
    await page.getByRole('button', { name: '評価', exact: true }).click()
    // 1 + ½ + 0 of three; what does not apply and what nobody looked at count nowhere.
    await page.getByRole('region', { name: '評価' }).getByText('50%', { exact: true }).first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  test('the report is written as Word and as PDF, without the photo that shows a secret', async () => {
    await page.getByRole('button', { name: '報告書を作成' }).click()
    const dialog = page.getByRole('dialog', { name: '点検報告・改善案' })
    for (const [format, name] of [
      ['Word', 'report.docx'],
      ['PDF', 'report.pdf'],
    ] as const) {
      await dialog.getByText(format, { exact: true }).click()
      await answerSaveDialog(app.electron, saved(name))
      await dialog.getByRole('button', { name: '保存先を選んで作成' }).click()
      await dialog.getByText(`「${name}」を作成しました`).waitFor({ timeout: 60_000 })
      await dialog.getByText(/所見 2件、写真 5枚/).waitFor()
    }
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'report-dialog')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const word = (await readParts(saved('report.docx'))).get('word/document.xml')?.toString() ?? ''
    for (const written of [typed.noteJa, typed.noteLocal, typed.actionLocal, typed.captionLocal])
      expect(word).toContain(written)
    expect(textOfPdf(saved('report.pdf')).replace(/\s/g, '')).toContain(typed.noteJa)
    expect(countPages(saved('report.pdf'))).toBeGreaterThan(5)
  })

  test('an NDA for Thailand is drafted by interview, and the lint is seen', async () => {
    await page.getByRole('link', { name: '文書案' }).click()
    await choose(page, '関係する拠点', typed.factory)
    await page.getByRole('button', { name: '文書案を作る' }).click()
    const recipient = page.getByRole('region', { name: '受領者（取引先）' })
    await recipient.getByLabel('正式名称（日本語）').fill(typed.recipient)
    await recipient.getByLabel('正式名称（現地語）').fill(typed.recipientLocal)
    await recipient.getByRole('textbox', { name: '所在地', exact: true }).fill(typed.address)
    await recipient.getByLabel('所在地（現地語）').fill(typed.addressLocal)
    await page.getByLabel('開示の目的（日本語）').fill(typed.purpose)
    await page.getByLabel('開示の目的（タイ語）').fill(typed.purposeLocal)
    await page.getByRole('button', { name: '秘密情報の範囲' }).click()
    await page.getByLabel('秘密情報の概要（日本語）').fill(typed.secrets)
    await page.getByLabel('秘密情報の概要（タイ語）').fill(typed.secretsLocal)
    await savedWord()
    const text = page.getByRole('article', { name: '本文' })
    await text.getByText(typed.recipientLocal).first().waitFor()
    await text.getByText(typed.secrets).first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'drafts')
    await choose(page, '定義の広さ', '一切の情報')
    await page.getByText(/^チェック結果 \d+$/).click()
    const lint = page.getByRole('region', { name: 'チェック結果' })
    const broad = lint.getByRole('listitem').filter({ hasText: 'L-ALL-03' })
    await broad.getByRole('button', { name: '該当する条項へ' }).click()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'lint')
    await page.getByText('質問', { exact: true }).click()
    await choose(page, '定義の広さ', '区分で定める')
    await page.getByText('チェック結果 1', { exact: true }).click()
    await lint.getByText('L-ALL-10').waitFor()
    expect(await broad.count()).toBe(0)
  })

  test('the NDA is saved as Word and as PDF in both languages', async () => {
    await answerSaveDialog(app.electron, saved('nda.docx'))
    await page.getByRole('button', { name: '書き出す', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Word（「案」付き）' }).click()
    await page.getByText('nda.docx に書き出しました。').waitFor()
    const document = (await readParts(saved('nda.docx'))).get('word/document.xml')?.toString() ?? ''
    expect(document).toContain(typed.recipient)
    expect(document).toContain(typed.recipientLocal)

    await answerSaveDialog(app.electron, saved('nda.pdf'))
    await page.getByRole('button', { name: '書き出す', exact: true }).click()
    await page.getByRole('menuitem', { name: 'PDF（「案」付き）' }).click()
    await page.getByText('nda.pdf に書き出しました。').waitFor({ timeout: 30_000 })
    expect(readFileSync(saved('nda.pdf')).subarray(0, 4).toString()).toBe('%PDF')
    expect(countPages(saved('nda.pdf'))).toBeGreaterThanOrEqual(4)
    expect(textOfPdf(saved('nda.pdf')).replace(/\s/g, '')).toContain(typed.recipient)
  })

  test('the workbook is exported and verified', async () => {
    await goTo(page, '提出')
    await answerSaveDialog(app.electron, saved('workbook.xlsx'))
    await page.getByRole('link', { name: `${typed.company}をExcelに書き出す` }).click()
    await page.getByRole('button', { name: 'Excelに書き出す' }).click()
    await page.getByText('workbook.xlsx に書き出しました').waitFor({ timeout: 30_000 })
    await page.getByText('秘密が写っている写真1枚は含めていません。').waitFor()
    await goTo(page, '提出')
    await page
      .getByLabel('登録済みの鍵の指紋')
      .fill((await page.getByText(/^[A-Z2-7]{5}(-[A-Z2-7]{5}){3}$/).textContent()) ?? '')
    await answerOpenDialog(app.electron, saved('workbook.xlsx'))
    await page.getByRole('button', { name: 'Excelを選ぶ', exact: true }).click()
    await page.getByRole('heading', { name: '真正' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'exchange')
  })

  test('openpyxl finds the sheets, the texts and the photos, without a place in any of them', async () => {
    const sheets = readSheets(saved('workbook.xlsx'))
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['表紙', 'visible'],
      ['支援時間実績', 'visible'],
      ['支援計画', 'visible'],
      ['現地点検結果', 'visible'],
      ['改善案', 'visible'],
      ['評価', 'visible'],
      ['写真台帳', 'visible'],
      ['文書一覧', 'visible'],
      ['_kagimori', 'veryHidden'],
      ['_kagimori_cells', 'veryHidden'],
    ])
    const written = JSON.stringify(sheets.slice(0, -2).map((sheet) => sheet.rows))
    for (const text of [
      typed.hoursNote,
      typed.noteJa,
      typed.noteLocal,
      typed.actionLocal,
      typed.captionLocal,
    ])
      expect(written).toContain(text)
    expect(listJpegMarkers(readFileSync(photo('mould-shelf')))).toContain('APP1')
    const parts = await readParts(saved('workbook.xlsx'))
    const media = [...parts].filter(([name]) => name.startsWith('xl/media/')).map(([, bytes]) => bytes)
    expect(sheets.find(({ name }) => name === '写真台帳')?.pictures).toHaveLength(5)
    for (const bytes of media) {
      expect(bytes.includes('Exif')).toBe(false)
      if (bytes[0] === 0xff) expect(listJpegMarkers(bytes)).not.toContain('APP1')
    }
  })

  test('home and today show the day; a backup is made and proven good', async () => {
    await goTo(page, '案件')
    await page
      .getByRole('row', { name: new RegExp(typed.company) })
      .getByRole('cell', { name: '0:30', exact: true })
      .waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'home')
    await goTo(page, '今日')
    await page.getByRole('link', { name: typed.company }).first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'today')
    await goTo(page, '設定')
    await page.getByRole('button', { name: '今すぐバックアップ' }).click()
    await page.getByText(/^最後に復元を確認したバックアップ：\d{4}/).waitFor()
    await page.getByText('バックアップを作り、復元を確かめました。').waitFor()
    await page.getByRole('button', { name: '閉じる' }).click()
    await page.getByText('バックアップを作り、復元を確かめました。').waitFor({ state: 'detached' })
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'settings')
  })

  test('the interface goes to English and back', async () => {
    await page.getByText('English', { exact: true }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.getByRole('link', { name: 'Engagements' }).click()
    await page.getByRole('link', { name: typed.company }).first().click()
    await page.getByRole('heading', { name: typed.company }).waitFor()
    await takePicture(page, 'overview-english')
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByText('日本語', { exact: true }).click()
    await page.getByRole('heading', { name: '設定' }).waitFor()
  })

  test('in the dark, in large text and in a narrow window the inspection stays whole', async () => {
    await page.getByText('暗い', { exact: true }).click()
    await openFactory()
    await staysWhole()
    await takePicture(page, 'inspection-dark')
    await goTo(page, '設定')
    expect(await seriousFaults(page)).toEqual([])
    await page.getByText('明るい', { exact: true }).click()
    await page.getByText('150%', { exact: true }).click()
    await openFactory()
    await staysWhole()
    await takePicture(page, 'inspection-large-text')
    await goTo(page, '設定')
    await page.getByText('100%', { exact: true }).click()
    await resizeWindow(app, 1024, 768)
    await openFactory()
    await staysWhole()
    await takePicture(page, 'inspection-narrow')
    await resizeWindow(app, 1366, 768)
    await goTo(page, '設定')
  })

  test('the passphrase is changed; locked, only the new one opens', async () => {
    await page.getByRole('button', { name: 'パスフレーズを変更' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('今のパスフレーズ').fill(typed.passphrase)
    await dialog.getByLabel('新しいパスフレーズ', { exact: true }).fill(typed.newPassphrase)
    await dialog.getByLabel('新しいパスフレーズ（もう一度）').fill(typed.newPassphrase)
    await dialog.getByRole('button', { name: 'パスフレーズを変更' }).click()
    await page.getByText('パスフレーズを変更しました。').waitFor()
    await page.keyboard.press('Control+L')
    await page.getByLabel('パスフレーズ', { exact: true }).fill(typed.passphrase)
    await page.keyboard.press('Enter')
    await page.getByText('パスフレーズまたは復旧コードが違います。').waitFor()
    // Full-width digits are the same passphrase as the plain ones.
    await unlockByHand(page, typed.newPassphrase.normalize('NFKC'))
  })

  test('after a restart all of it is there', async () => {
    await close()
    await open()
    await unlockByHand(page, typed.newPassphrase)
    await page.getByRole('link', { name: typed.company }).first().click()
    await page.getByText('合意済み').waitFor()
    await page.getByRole('link', { name: '支援時間' }).click()
    await entry('09:00–11:30').getByText(typed.hoursNote).waitFor()
    await openFactory()
    await pressed('極秘')
    await pressed('重大')
    expect(await text('所見（タイ語）').inputValue()).toBe(typed.noteLocal)
    expect(await text('写真1の説明（タイ語）').inputValue()).toBe(typed.captionLocal)
    await note().getByText('相手方確認済み').waitFor()
    await page.getByRole('button', { name: '写真6に秘密が写っている', pressed: true }).waitFor()
    const last = picture(6)
    await last.scrollIntoViewIfNeeded()
    await expect.poll(() => last.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await page.getByRole('link', { name: '文書案' }).click()
    await page.getByRole('button', { name: new RegExp(`${typed.recipient}.*を開く`) }).click()
    await page.getByText(typed.recipientLocal).first().waitFor()
    await close()
  })

  test('nothing that was typed is readable anywhere but in the files saved on purpose', () => {
    const canaries = [...Object.values(typed), recoveryCode, recoveryCode.replaceAll('-', '')]
    expect(recoveryCode.length).toBeGreaterThan(40)
    expect(readdirSync(join(folder('data'), 'vault'))).toContain('vault.db')
    for (const name of ['data', 'home', 'temporary']) expect(findCanaries(folder(name), canaries)).toEqual([])
    expect(readdirSync(folder('saved')).toSorted()).toEqual([
      'nda.docx',
      'nda.pdf',
      'report.docx',
      'report.pdf',
      'workbook.xlsx',
    ])
  })

  test('the whole day opened no socket beyond this machine and asked no name server', () => {
    expect(watch.seen()).toBeGreaterThan(0)
    expect(watch.outward()).toEqual([])
  })

  test('nothing on the way broke the content policy or was complained of', () => {
    expect(complaints).toEqual([])
  })

  async function openItem(id: string) {
    await page.getByRole('searchbox', { name: '項目を探す' }).fill(id)
    await page
      .getByRole('region', { name: '検索の結果' })
      .getByRole('button', { name: new RegExp(id) })
      .click()
    await item(id).waitFor()
  }

  function text(name: string) {
    return page.getByRole('textbox', { name, exact: true })
  }

  function note() {
    return page.getByRole('group', { name: '所見', exact: true })
  }

  function picture(number: number) {
    return page.getByRole('img', { name: new RegExp(`^写真${number}(：|$)`) }).first()
  }

  function item(id: string) {
    return page.getByRole('article', { name: new RegExp(`^${id}`) })
  }

  function entry(time: string) {
    return page.getByRole('table', { name: '支援時間実績' }).getByRole('row').filter({ hasText: time })
  }

  async function enter(day: string, start: string, end: string) {
    await page.getByLabel('日付').fill(day)
    await page.getByLabel('開始').fill(start)
    await page.getByLabel('終了').fill(end)
    await page.getByLabel('内容（日本語）').press('Enter')
  }

  async function pressed(word: string) {
    await page.getByRole('button', { name: new RegExp(`^${word}`), pressed: true }).waitFor()
  }

  async function drag(target: Locator, from: readonly [number, number], to: readonly [number, number]) {
    const box = await target.boundingBox()
    if (!box) throw new Error('nothing to drag on')
    const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
    await page.mouse.move(...at(from))
    await page.mouse.down()
    await page.mouse.move(...at(to), { steps: 4 })
    await page.mouse.up()
  }

  async function savedWord() {
    await page.getByRole('status').filter({ hasText: '保存済み' }).first().waitFor()
  }

  async function addFiles(...names: string[]) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '写真を選ぶ' }).click()
    await (await chooser).setFiles(names.map(photo))
  }

  async function openFactory() {
    await goTo(page, '案件')
    await page.getByRole('link', { name: typed.company }).first().click()
    await page.getByRole('link', { name: '現地点検' }).click()
    await page.getByRole('button', { name: new RegExp(`${typed.factory}.*点検表を開く`) }).click()
    await openItem('PF-06')
  }

  async function staysWhole() {
    expect(await seriousFaults(page)).toEqual([])
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overhang).toBeLessThanOrEqual(0)
    const answers = page.getByRole('group', { name: '判定' }).getByRole('button')
    expect(await answers.count()).toBe(5)
    for (const answer of await answers.all()) {
      const box = await answer.boundingBox()
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
      expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true)
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
  }
})
