import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../support/call-vault.ts'
import { thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts } from './clipped.ts'
import { answerSaveDialog, type LaunchedApp, makeDataDir, resizeWindow, takePicture } from './launch.ts'
import { launchThaiVault, putAway } from './opened-window.ts'
import { speak } from './speak.ts'

describe('plan, outlook and proofs in the window', () => {
  const dataDir = makeDataDir()
  const minutesFile = join(dataDir, '議事録 2024-09-03.txt')
  let app: LaunchedApp
  let page: Page
  let engagementId: string

  beforeAll(async () => {
    writeFileSync(minutesFile, '第1回 議事録')
    app = await launchThaiVault(dataDir, async (call) => {
      engagementId = await fillVault(call)
    })
    page = app.page
    await page.clock.setFixedTime(new Date('2025-01-06T03:00:00Z'))
    await page.getByText(thaiCompany).first().click()
  })
  afterAll(() => putAway(dataDir, app))

  const tab = (name: string) =>
    page
      .locator(
        `a[href="#/engagements/${engagementId}/${name}"], a[href="/engagements/${engagementId}/${name}"]`,
      )
      .first()
      .click()

  test('the outlook says what is left, in which days, with the holidays of both countries', async () => {
    const outlook = page.getByRole('region', { name: '見通し' })
    await outlook.getByText('残り 20:00 時間、支援終了まで 19 営業日、予定の面談 6 回').waitFor()
    await outlook.getByText('3:00（2件）').waitFor()
    await outlook.getByText('支援終了までの祝日').click()
    await outlook.getByRole('row', { name: /2025年1月13日 日本 成人の日/ }).waitFor()
    await outlook.getByText(/タイ：閣議で決まる臨時の休日/).waitFor()
    await outlook.getByText(/祝日のデータは2017年から2035年までです/).waitFor()
    await expectSound('overview')
  })

  test('planned time moves to another item, keeps the sum and stays in the history', async () => {
    await page.getByRole('button', { name: '時間を移す' }).click()
    const dialog = page.getByRole('dialog', { name: '計画の時間を別の項目へ移す' })
    await choose(dialog, '移動元', '既存文書のレビュー (8:00)')
    await dialog.getByLabel('移す時間').fill('8:01')
    await dialog.getByRole('button', { name: '移す', exact: true }).click()
    await dialog.getByText('0:30のように、8:00 以下で入力してください。').waitFor()
    await dialog.getByLabel('移す時間').fill('０：４５')
    await dialog.getByLabel('理由（任意）').fill('現状の把握に時間が必要なため')
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: '移す', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const history = page.getByRole('list', { name: '計画の変更履歴' })
    await history.getByText(/から .* へ 0:45/).waitFor()
    await history.getByText('理由：現状の把握に時間が必要なため').waitFor()
    await page.getByText('合意済み').waitFor()
    await expectSound('plan')
  })

  test('an entry is linked to a finding, a draft and a file, and a file comes back as it was', async () => {
    await tab('hours')
    const mark = page.getByRole('button', { name: /2024年9月3日 09:00–11:00の成果物を開く（成果物なし）/ })
    await mark.press('Enter')
    const dialog = page.getByRole('dialog', { name: '支援時間の成果物' })
    await dialog.getByText('まだ結び付いていません。').waitFor()
    await dialog.getByRole('searchbox', { name: '所見を検索' }).fill('せじょう')
    await dialog.getByText('該当する所見がありません。').waitFor()
    await dialog.getByRole('searchbox', { name: '所見を検索' }).fill('施錠なし')
    await dialog.getByRole('button', { name: /を結び付ける, サラトーン工場/ }).click()
    const list = dialog.getByRole('region', { name: '結び付けた成果物' })
    await list.getByRole('listitem').first().waitFor()
    await dialog.getByText('文書案', { exact: true }).last().click()
    await dialog.getByRole('button', { name: /第1版を結び付ける/ }).click()
    await dialog.getByText('ファイル', { exact: true }).last().click()
    await dialog.locator('input[type=file]').setInputFiles(minutesFile)
    await list.getByText('議事録 2024-09-03.txt').waitFor()
    expect(await list.getByRole('listitem').count()).toBe(3)
    await expectSound('proofs')
    const out = join(dataDir, 'back.txt')
    await answerSaveDialog(app.electron, out)
    await list.getByRole('button', { name: '議事録 2024-09-03.txtをファイルに保存' }).click()
    await list.getByText('back.txtを保存しました。').waitFor()
    expect(readFileSync(out, 'utf8')).toBe('第1回 議事録')
    await list.getByRole('button', { name: '議事録 2024-09-03.txtを外す' }).click()
    await list.getByRole('button', { name: '元に戻す' }).click()
    await list.getByText(/^議事録 2024-09-03.txt/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /09:00–11:00の成果物を開く（成果物 3件）/ }).waitFor()
  })

  test('a file that is empty is refused in a sentence and nothing is linked', async () => {
    const empty = join(dataDir, 'empty.pdf')
    writeFileSync(empty, '')
    await page.getByRole('button', { name: /13:00–14:00の成果物を開く（成果物なし）/ }).click()
    const dialog = page.getByRole('dialog', { name: '支援時間の成果物' })
    await dialog.getByText('ファイル', { exact: true }).click()
    await dialog.locator('input[type=file]').setInputFiles(empty)
    await dialog.getByRole('alert').getByText('ファイルが空です。').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /13:00–14:00の成果物を開く（成果物なし）/ }).waitFor()
  })

  test('the last step wants a proof of every minute or a reason', async () => {
    await page.getByRole('button', { name: /Step 05 .*ステップを変更/ }).click()
    const dialog = page.getByRole('dialog', { name: 'ステップを変更' })
    await dialog.getByText('成果物のない支援時間が 1:00 あります').waitFor()
    await dialog.getByRole('button', { name: 'このステップにする' }).click()
    await dialog.getByText('入力してください。').waitFor()
    await expectSound('closing')
    await dialog.getByLabel('成果物を結び付けられない理由').fill('口頭での助言のみのため')
    await dialog.getByRole('button', { name: 'このステップにする' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /Step 06/ }).waitFor()
    expect(app.complaints).toEqual([])
  })

  test.each(['th', 'de'] as const)('the screens hold the words of %s', async (language) => {
    await speak(page, language)
    for (const width of [1366, 1024]) await lookAround(width, `${language}-${width}`)
  })

  test('in the dark and in the largest text the screens stay whole', async () => {
    await page.locator('a[href$="/settings"]').first().click()
    await page.getByText('Dunkel', { exact: true }).click()
    await page.getByText(/^150\s?%$/).click()
    await lookAround(1366, 'large-dark')
  })

  /** Opens everything of plan, outlook and proofs. */
  async function lookAround(width: number, name: string) {
    await resizeWindow(app, width, 768)
    await page.locator('a[href$="/engagements"]').first().click()
    await page.getByText(thaiCompany).first().click()
    await page.locator('details > summary').click()
    await expectSound(`overview-${name}`)
    await page.locator('main button:has(.tabler-icon-arrows-left-right)').click()
    await page.getByRole('dialog').waitFor()
    await expectSound(`move-${name}`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await tab('hours')
    await page.locator('button:has(.tabler-icon-link)').first().click()
    await page.getByRole('dialog').waitFor()
    for (const choice of [1, 2, 0]) {
      await page.getByRole('dialog').locator('.mantine-SegmentedControl-label').nth(choice).click()
      await expectSound(`proofs-${name}-${choice}`)
    }
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expectSound(`hours-${name}`)
  }

  /** Nothing is cut off and nothing keeps a screen reader out. */
  async function expectSound(name: string) {
    await takePicture(page, `plan-proofs-${name}`)
    expect(await findClippedTexts(page), name).toEqual([])
    expect(await seriousFaults(page), name).toEqual([])
  }
})

/** A plan of sample (2), two entries, a finding and a draft, at step 05. */
async function fillVault(call: Call): Promise<string> {
  const [engagement] = (await call('engagements.list', {})).items
  const engagementId = engagement?.id ?? ''
  const siteId = engagement?.sites[0]?.id ?? ''
  const expert = await call('experts.create', { name: '試験 花子', languages: ['ja'] })
  const { lines } = await call('plans.applyTemplate', { engagementId, template: 'case-2' })
  await call('plans.set', { engagementId, lines, agreed: true })
  const entry = {
    engagementId,
    expertId: expert.id,
    siteId,
    service: 'consultation',
    billable: true,
  } as const
  await call('hours.add', {
    ...entry,
    menuItem: 'assessment',
    startsAt: '2024-09-03T09:00',
    endsAt: '2024-09-03T11:00',
    note: '管理体制のヒアリング',
  })
  await call('hours.add', {
    ...entry,
    menuItem: 'review',
    startsAt: '2024-09-03T13:00',
    endsAt: '2024-09-03T14:00',
  })
  const { id: inspectionId } = await call('inspections.start', { engagementId, siteId, zones: 'none' })
  const note = { ja: '施錠なし', local: 'ไม่มีการล็อก' }
  await call('inspections.recordFinding', { inspectionId, itemId: 'IV-01', answer: 'missing', note })
  await call('drafts.create', { engagementId, kind: 'NDA_UNI', jurisdiction: 'TH' })
  for (const to of ['03', '04', '05'] as const) await call('engagements.advance', { id: engagementId, to })
  return engagementId
}
