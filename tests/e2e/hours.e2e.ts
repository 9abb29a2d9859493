import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose } from './choose.ts'
import { createVaultByHand, goTo } from './door.ts'
import { type LaunchedApp, launchApp } from './launch.ts'

const company = '彩波精機株式会社'

describe('an engagement and its hours in the window', () => {
  let app: LaunchedApp

  beforeAll(async () => {
    app = await launchApp()
    await createVaultByHand(app.page)
  })
  afterAll(async () => {
    await app.dispose()
  })

  test('an empty vault says what to do first, and an expert is registered', async () => {
    const { page } = app
    await page.getByRole('heading', { name: 'まだ案件がありません' }).waitFor()
    await page.getByRole('button', { name: '専門家を登録' }).click()
    const dialog = page.getByRole('dialog', { name: '専門家' })
    await dialog.getByLabel('氏名').fill('浅野 遥香')
    await page.keyboard.press('Enter')
    await dialog.getByRole('listitem').getByText('浅野 遥香').waitFor()
    await page.keyboard.press('Escape')
  })

  test('company, engagement and site are created in one dialog', async () => {
    const { page } = app
    await page.getByRole('button', { name: '案件を作成' }).click()
    const dialog = page.getByRole('dialog', { name: '案件を作成' })
    await dialog.getByRole('button', { name: '案件を作成' }).click()
    await dialog.getByText('記入してください。').first().waitFor()
    await dialog.getByLabel('企業名（日本語）').fill(company)
    await dialog.getByLabel('企業名（現地語）').fill('อายานามิ พรีซิชั่น')
    await choose(dialog, '国・地域', 'タイ')
    await dialog.getByLabel('採択日（任意）').fill('2024/7/1')
    await dialog.getByLabel('拠点名（日本語）').fill('サラトーン工場')
    expect(await dialog.getByRole('combobox', { name: 'タイムゾーン' }).inputValue()).toBe('Asia/Bangkok')
    await dialog.getByRole('button', { name: '案件を作成' }).click()
    await page.getByRole('heading', { name: company }).waitFor()
    await page.getByRole('button', { name: /Step 02 採択。ステップを変更/ }).waitFor()
  })

  test('the sample plan (1) fills the 23 hours and is agreed; above them it could not be', async () => {
    const { page } = app
    await page.getByRole('button', { name: '事例（1）' }).click()
    const first = page.getByLabel('1行目の時間')
    await first.waitFor()
    await first.fill('２：３０')
    await page.getByText('上限を 0:30 超えているため、合意できません。').waitFor()
    expect(await page.getByRole('button', { name: 'この計画で合意' }).isDisabled()).toBe(true)
    await first.fill('2')
    await page.getByRole('button', { name: 'この計画で合意' }).click()
    await page.getByText('合意済み').waitFor()
  })

  test('hours are entered by keys alone, and the start is next', async () => {
    const { page } = app
    await page.getByRole('link', { name: '支援時間' }).click()
    await page.getByLabel('日付').fill('2024-09-03')
    await enter(page, '0900', '１１００')
    await page.getByRole('status').getByText('2:00 を記録しました。残り 21:00').waitFor()
    expect(await page.getByLabel('開始').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('1030')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1200')
    await page.keyboard.press('Enter')
    const refusal = page.getByRole('alert')
    await refusal.getByText(new RegExp(`${company} 2024年9月3日 09:00–11:00`)).waitFor()
    await refusal.getByRole('button', { name: '重なっている記録を開く' }).click()
  })

  test('what passes the cap is refused with what remains and kept as not billed', async () => {
    const { page } = app
    for (const [day, start, end] of [
      ['9/4', '8', '20'],
      ['9/5', '8', '16:30'],
    ] as const) {
      await page.getByLabel('日付').fill(day)
      await enter(page, start, end)
      await page
        .getByRole('status')
        .getByText(/を記録しました/)
        .waitFor()
    }
    await page.getByText('上限の90%を超えました').waitFor()
    await page.getByLabel('日付').fill('2024-09-06')
    await enter(page, '0900', '1000')
    const refusal = page.getByRole('alert')
    await refusal.getByText('上限まで残り 0:30 のため、1:00 は請求対象にできません。').waitFor()
    await refusal.getByRole('button', { name: '請求対象外として記録' }).click()
    await row(page, '09:00–10:00').getByText('上限超過').waitFor()
  })

  test('a deleted entry comes back by undo, and stays readable among the deleted ones', async () => {
    const { page } = app
    await page.getByRole('button', { name: '2024年9月5日 08:00–16:30 の記録を削除' }).click()
    await page.getByText('残り 9:00').first().waitFor()
    expect(await row(page, '08:00–16:30').count()).toBe(0)
    await page.getByRole('alert').getByRole('button', { name: '元に戻す' }).press('Enter')
    await row(page, '08:00–16:30').waitFor()
    await page.getByText('残り 0:30').first().waitFor()
    await page.getByRole('button', { name: '2024年9月6日 09:00–10:00 の記録を削除' }).click()
    await page.getByLabel('削除した記録も表示').check()
    await row(page, '09:00–10:00').getByText('削除済み').waitFor()
  })

  test('an entry is corrected in the form it came from', async () => {
    const { page } = app
    await page.getByRole('button', { name: '2024年9月3日 09:00–11:00 の記録を修正' }).click()
    await page.getByLabel('終了').fill('1030')
    await page.getByLabel('内容（日本語）').fill('管理体制のヒアリング')
    await page.getByLabel('内容（日本語）').press('Enter')
    await row(page, '09:00–10:30').getByText('管理体制のヒアリング').waitFor()
  })

  test('home and today show the engagement with what is left', async () => {
    const { page } = app
    await goTo(page, '案件')
    const home = page.getByRole('row', { name: new RegExp(company) })
    await home.getByRole('cell', { name: '1:00', exact: true }).waitFor()
    await home.getByText('終了').waitFor()
    await goTo(page, '今日')
    await page.getByRole('link', { name: company }).waitFor()
    expect(app.complaints).toEqual([])
  })
})

async function enter(page: Page, start: string, end: string): Promise<void> {
  await page.getByLabel('開始').fill(start)
  await page.getByLabel('終了').fill(end)
  await page.getByLabel('内容（日本語）').press('Enter')
}

function row(page: Page, time: string) {
  return page.getByRole('table', { name: '支援時間実績' }).getByRole('row').filter({ hasText: time })
}
