import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import japanese from '../../locales/ja/allotments.json' with { type: 'json' }
import { createWalkVault, walkCompany, walkSites } from '../support/walk-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts, findUntranslated } from './clipped.ts'
import { createVaultByHand, goTo, testPassphrase, unlockByHand } from './door.ts'
import { answerSaveDialog, type LaunchedApp, launchApp, resizeWindow, takePicture } from './launch.ts'

const root = join(import.meta.dirname, '..', '..')

describe('one budget on two laptops, one window after the other', () => {
  const leadDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-lead-'))
  const secondDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-second-'))
  const papers = mkdtempSync(join(tmpdir(), 'kagimori-e2e-papers-'))
  const at = (name: string) => join(papers, name)
  let app: LaunchedApp
  let page: Page
  let pasted = ''

  beforeAll(async () => {
    await createWalkVault(join(leadDir, 'vault'), testPassphrase, walkSites.th)
  })
  afterAll(async () => {
    await app.close().catch(() => {})
    for (const dir of [leadDir, secondDir, papers]) await rm(dir, { recursive: true, force: true })
  })

  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
  const section = () => page.getByRole('region', { name: '端末ごとの時間' })

  async function openHours(dataDir: string) {
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await page.getByText(walkCompany.name).first().click()
    await page.getByRole('link', { name: '支援時間' }).click()
    await page.getByRole('heading', { name: '集計' }).waitFor()
  }

  async function save(within: Locator, name: string) {
    await answerSaveDialog(app.electron, at(name))
    await within.getByRole('button', { name: 'ファイルに保存' }).click()
    await within.getByText(`${name} に保存しました。`).waitFor()
  }

  async function accept(within: Locator, file: string | { name: string; mimeType: string; buffer: Buffer }) {
    await within.locator('input[type=file]').setInputFiles(file)
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')?.value.startsWith('KAGIMORI1.'),
    )
    await within.getByRole('button', { name: '受け取る', exact: true }).click()
  }

  async function expectWhole(name: string) {
    for (const width of [1366, 1024]) {
      await resizeWindow(app, width, 768)
      await takePicture(page, `${name}-${width}`)
      expect(await findClippedTexts(page)).toEqual([])
      expect(await findUntranslated(page)).toEqual([])
    }
    await resizeWindow(app, 1366, 768)
    expect(await seriousFaults(page)).toEqual([])
  }

  test('the second laptop shows its card before it knows any engagement', async () => {
    app = await launchApp({ dataDir: secondDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await createVaultByHand(page)
    await page.getByRole('button', { name: '専門家を登録' }).click()
    await dialog('専門家').getByLabel('氏名').fill('浅野 遥香')
    await page.keyboard.press('Enter')
    await dialog('専門家').getByRole('listitem').getByText('浅野 遥香').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '案件を作成' }).click()
    await page.getByRole('button', { name: 'ほかの端末から案件を受け取る' }).click()
    const receive = dialog('ほかの端末から案件を受け取る')
    await receive.getByLabel('この端末の名前').fill('出張用')
    await receive.getByLabel('この端末の名前').press('Enter')
    await expect.poll(() => receive.getByRole('button', { name: '名前を変える' }).isDisabled()).toBe(true)
    await receive.getByRole('img', { name: 'QRコード' }).waitFor()
    await expectWhole('allotments-card')
    await save(receive, 'card.kagimori-allotment')
    expect(readFileSync(at('card.kagimori-allotment'), 'utf8')).toMatch(/^KAGIMORI1\./)
    expect(app.complaints).toEqual([])
    await app.close()
  })

  test('the laptop that leads hands minutes over: by file, and once more to be pasted', async () => {
    await openHours(leadDir)
    expect(await section().count()).toBe(0)
    await page.getByRole('button', { name: 'ほかの端末と予算を分ける' }).click()
    await section().waitFor()
    await expectWhole('allotments-alone')
    for (const [typed, shown, name] of [
      ['８：００', '8:00', 'first.kagimori-allotment'],
      ['1', '1:00', 'second.kagimori-allotment'],
    ] as const) {
      await section().getByRole('button', { name: '時間を渡す' }).click()
      const issue = dialog('時間を渡す')
      await issue.locator('input[type=file]').setInputFiles(at('card.kagimori-allotment'))
      await issue.getByLabel('渡す時間').fill('24:00')
      await issue.getByRole('button', { name: '割当書を作る' }).click()
      await issue.getByText('この端末が持っている時間より多くは渡せません。').waitFor()
      if (shown === '8:00') await expectWhole('allotments-issue')
      await issue.getByLabel('渡す時間').fill(typed)
      await issue.getByLabel('渡す時間').press('Enter')
      await issue.getByText(`${shown} の割当書を作りました。`).waitFor()
      await issue.getByRole('img', { name: 'QRコード' }).waitFor()
      if (shown === '8:00') await expectWhole('allotments-issued')
      await save(issue, name)
      await issue.getByRole('button', { name: 'コピー', exact: true }).click()
      await issue.getByText('コピーしました。').waitFor()
      await page.keyboard.press('Escape')
    }
    pasted = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
    expect(pasted).toBe(readFileSync(at('second.kagimori-allotment'), 'utf8').trim())
    await section().getByText('持ち分 9:00・使用済み 0:00').waitFor()
    await section().getByText('14:00').first().waitFor()
    expect(app.complaints).toEqual([])
    await app.close()
  })

  test('the second laptop opens the engagement from the file, and takes a pasted text once', async () => {
    app = await launchApp({ dataDir: secondDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await goTo(page, '案件')
    await page.getByRole('button', { name: '案件を作成' }).click()
    await page.getByRole('button', { name: 'ほかの端末から案件を受け取る' }).click()
    const receive = dialog('ほかの端末から案件を受け取る')
    await receive.getByText('2 割当書を受け取る').click()
    await accept(receive, at('first.kagimori-allotment'))
    await receive.getByText('から 8:00 を受け取りました。').waitFor()
    await expectWhole('allotments-received')
    await receive.getByRole('link', { name: '案件を開く' }).click()
    await section().waitFor()

    await section().getByRole('button', { name: '受け取る' }).click()
    const second = dialog('受け取る')
    const field = second.getByLabel('受け取った割当書・実績報告')
    await field.fill(`${pasted.slice(0, 40)}${pasted[40] === 'x' ? 'y' : 'x'}${pasted.slice(41)}`)
    await second.getByRole('button', { name: '受け取る', exact: true }).click()
    await second.getByRole('alert').waitFor()
    await field.fill(pasted.replace(/.{60}/g, '$&\n'))
    await second.getByRole('button', { name: '受け取る', exact: true }).click()
    await second.getByText('から 1:00 を受け取りました。').waitFor()
    await page.keyboard.press('Escape')
    await section().getByRole('button', { name: '受け取る' }).click()
    await second.getByLabel('受け取った割当書・実績報告').fill(pasted)
    await second.getByRole('button', { name: '受け取る', exact: true }).click()
    await second.getByText('この割当書は、すでに受け取っています。').waitFor()
    await page.keyboard.press('Escape')
    await section().getByText('9:00').first().waitFor()
  })

  test('it records what it holds, reports it by file and gives minutes back by QR code', async () => {
    await page.getByLabel('日付').fill('2024-09-03')
    await page.getByLabel('開始').fill('0900')
    await page.getByLabel('終了').fill('1900')
    await page.getByRole('button', { name: '記録する' }).click()
    await page
      .getByText(/端末に割り当てられた時間/)
      .first()
      .waitFor()
    await page.getByLabel('終了').fill('1100')
    await page.getByRole('button', { name: '記録する' }).click()
    await section().getByText('7:00').first().waitFor()
    await expectWhole('allotments-second')

    await section().getByRole('button', { name: '実績を報告' }).click()
    await save(dialog('実績を報告'), 'report.kagimori-allotment')
    await page.keyboard.press('Escape')
    await section().getByRole('button', { name: '時間を返す' }).click()
    const giveBack = dialog('時間を返す')
    await giveBack.getByLabel('返す時間').fill('3:00')
    await giveBack.getByRole('button', { name: '返却書を作る' }).click()
    const code = giveBack.getByRole('img', { name: 'QRコード' })
    await code.waitFor()
    writeFileSync(at('return.png'), await code.screenshot())
    await page.keyboard.press('Escape')
    expect(app.complaints).toEqual([])
    await app.close()
  })

  test('the laptop that leads takes the report and the return, and releases what is lost', async () => {
    await openHours(leadDir)
    await section().getByRole('button', { name: '受け取る' }).click()
    await accept(dialog('受け取る'), at('report.kagimori-allotment'))
    await dialog('受け取る').getByText('出張用 の実績を受け取りました。新しい記録 1、変更 0。').waitFor()
    await page.keyboard.press('Escape')
    await section().getByText('持ち分 9:00・使用済み 2:00').waitFor()
    await section().getByRole('button', { name: '受け取る' }).click()
    await accept(dialog('受け取る'), at('return.png'))
    await dialog('受け取る').getByText('出張用 から 3:00 が返されました。').waitFor()
    await page.keyboard.press('Escape')
    await section().getByText('持ち分 6:00・使用済み 2:00').waitFor()
    await section().getByRole('button', { name: '渡した割当書' }).click()
    await dialog('渡した割当書').getByRole('button', { name: '表示' }).first().click()
    await dialog('渡した割当書').getByRole('img', { name: 'QRコード' }).waitFor()
    await expectWhole('allotments-papers')
    await page.keyboard.press('Escape')

    await section().getByRole('button', { name: '出張用 の割り当てを解除' }).click()
    const release = dialog('出張用 の割り当てを解除')
    await release.getByRole('button', { name: '解除する' }).click()
    await release.getByText('理由を入力してください。').waitFor()
    await expectWhole('allotments-release')
    await release.getByLabel('理由（日本語）').fill('盗難のため')
    await release.getByRole('button', { name: '解除する' }).click()
    await section().getByText('盗難のため').waitFor()
    await section().getByText('持ち分 2:00・使用済み 2:00').waitFor()
    await expectWhole('allotments-lead')
    expect(app.complaints).toEqual([])
    await app.close()
  })

  test('a card is read from the screen of the other laptop by the camera', async () => {
    const card = readFileSync(at('card.kagimori-allotment'), 'utf8').trim()
    writeFileSync(at('camera.y4m'), videoOfCode(card))
    const args = [
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${at('camera.y4m')}`,
    ]
    app = await launchApp({ dataDir: leadDir, settings: { uiLanguage: 'ja' }, args })
    page = app.page
    await unlockByHand(page)
    await page.getByText(walkCompany.name).first().click()
    await page.getByRole('link', { name: '支援時間' }).click()
    await section().getByRole('button', { name: '時間を渡す' }).click()
    const issue = dialog('時間を渡す')
    await issue.getByRole('button', { name: 'カメラで読み取る' }).click()
    await expect
      .poll(() => issue.getByLabel('相手の端末のカード').inputValue(), { timeout: 20_000 })
      .toBe(card)
    expect(app.complaints).toEqual([])
    await app.close()
  })

  test.each(['th', 'de'] as const)('it stands in %s as well, in large text', async (language) => {
    const read = (namespace: string) =>
      JSON.parse(readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8'))
    const texts = read('allotments') as typeof japanese
    app = await launchApp({ dataDir: leadDir, settings: { uiLanguage: language, textScale: 150 } })
    page = app.page
    await page.locator('input[type=password]').first().fill(testPassphrase)
    await page.keyboard.press('Enter')
    await page.getByText(walkCompany.name).first().click()
    await page.getByRole('link', { name: read('common').tabs.hours, exact: true }).click()
    const region = page.getByRole('region', { name: texts.title })
    await region.scrollIntoViewIfNeeded()
    await expectWhole(`allotments-${language}`)
    for (const act of ['issue', 'accept', 'papers', 'card'] as const) {
      await region.getByRole('button', { name: texts.act[act], exact: true }).click()
      await page.getByRole('dialog', { name: texts.act[act] }).waitFor()
      await expectWhole(`allotments-${language}-${act}`)
      await page.keyboard.press('Escape')
    }
    expect(app.complaints).toEqual([])
    await app.close()
  })
})

/** A film of a second that shows a QR code, for the camera that Chromium plays. */
function videoOfCode(text: string): Buffer {
  const [width, height, scale] = [800, 600, 6]
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  const luma = Buffer.alloc(width * height, 235)
  const [left, top] = [(width - size * scale) >> 1, (height - size * scale) >> 1]
  for (let y = 0; y < size * scale; y++) {
    for (let x = 0; x < size * scale; x++) {
      const isDark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)]
      if (isDark) luma[(top + y) * width + left + x] = 16
    }
  }
  const colour = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`)
  return Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)])
}
