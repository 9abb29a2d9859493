import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { goTo, testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, takePicture } from './launch.ts'

const minuteMs = 60_000

/** Clocks that a test moves; they begin on a day of the support period, 09:00:10 in Bangkok. */
function createClockFile(folder: string) {
  const file = join(folder, 'clock')
  let wallMs = Date.parse('2024-09-03T02:00:10.000Z') - Date.now()
  let upMs = 0
  const write = () => writeFileSync(file, `${wallMs} ${upMs}`)
  write()
  return {
    file,
    pass: (minutes: number) => {
      wallMs += minutes * minuteMs
      upMs += minutes * minuteMs
      write()
    },
  }
}

async function callOn(vaultDir: string) {
  const app = createApp({ vaultDir })
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const result = await app.call(method, input)
    if (!result.ok) throw new Error(`${method} answered ${result.code}`)
    return result.value as Output<M>
  }
  await call('vault.unlock', { passphrase: testPassphrase })
  return { call, close: app.close }
}

describe('a day with the timer', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-timer-'))
  const vaultDir = join(dataDir, 'vault')
  const clock = createClockFile(dataDir)
  const env = { KAGIMORI_CLOCK_FILE: clock.file }
  let app: LaunchedApp
  let engagementId = ''

  const strip = () => app.page.getByRole('region', { name: 'タイマー' })
  const time = () => strip().getByRole('timer')
  /** Lets minutes pass; the window looks at its clocks when it has the focus again. */
  const pass = async (minutes: number) => {
    clock.pass(minutes)
    await look(app.page)
  }

  beforeAll(async () => {
    await createThaiVault(vaultDir, testPassphrase)
    const { call, close } = await callOn(vaultDir)
    await call('experts.create', { name: '浅野 遥香', languages: ['ja', 'th'] })
    engagementId = (await call('engagements.list', {})).items[0]?.id ?? ''
    await close()
    app = await launchApp({ dataDir, env, settings: {} })
    await unlockByHand(app.page)
  })
  afterAll(async () => {
    await app.dispose()
  })

  test('one key starts it in an engagement, and the strip is on every screen', async () => {
    const { page } = app
    await page.getByRole('link', { name: thaiCompany }).click()
    await page.getByRole('heading', { name: thaiCompany }).waitFor()
    await page.keyboard.press('F9')
    await strip().getByText('計測中').waitFor()
    await expect.poll(() => page.title()).toBe('● 0:00 Kagimori')
    for (const place of ['今日', '提出', '設定', '案件'] as const) {
      await goTo(page, place)
      await strip().getByText(thaiCompany).waitFor()
    }
    await pass(90)
    await expect.poll(() => time().textContent()).toBe('1:30')
    await expect.poll(() => page.title()).toBe('● 1:30 Kagimori')
    // Where nothing explains itself to it.
    await page.mouse.move(700, 600)
    expect(await seriousFaults(page)).toEqual([])
    expect(await findClippedTexts(page)).toEqual([])
    await takePicture(page, 'timer-strip')
  })

  test('the work is switched by keys, and what was measured is in the ledger at once', async () => {
    const { page } = app
    await strip().getByRole('button', { name: '切り替え' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '作業内容の切り替え' })
    await dialog.getByLabel('内容（日本語）').fill('製造部へのヒアリング')
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'timer-switch')
    // The key of the timer is the dialog's own as long as it is open.
    await page.keyboard.press('F9')
    await dialog.getByLabel('内容（日本語）').press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('status').getByText('1:30 を記録しました。').waitFor()
    await expect.poll(() => time().textContent()).toBe('0:00')
    await strip().getByText('計 1:30').waitFor()
  })

  test('killed in the middle, it has lost nothing and asks', async () => {
    await pass(20)
    await expect.poll(() => time().textContent()).toBe('0:20')
    const gone = new Promise((resolve) => app.electron.process().once('exit', resolve))
    app.electron.process().kill('SIGKILL')
    await gone
    clock.pass(40)
    app = await launchApp({ dataDir, env, settings: {} })
    await unlockByHand(app.page)
    const { page } = app
    const dialog = page.getByRole('dialog', { name: 'タイマーが動いたままです' })
    await dialog.getByText('2024年9月3日 10:30 から 1:00 計測しています').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'timer-forgotten')
    await dialog.getByRole('button', { name: 'このまま続ける' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => time().textContent()).toBe('1:00')
  })

  test('a pause stores, and the key goes on', async () => {
    const { page } = app
    await strip().getByRole('button', { name: '一時停止' }).click()
    await strip().getByText('一時停止中').waitFor()
    await expect.poll(() => page.title()).toBe('‖ 2:30 Kagimori')
    await pass(60)
    await page.keyboard.press('F9')
    await strip().getByText('計測中').waitFor()
  })

  test('a long sleep is asked about, and ended at the time one says', async () => {
    const { page } = app
    await pass(12 * 60)
    const dialog = page.getByRole('dialog', { name: 'タイマーが動いたままです' })
    await dialog.getByText('から 12:00 計測しています').waitFor()
    await dialog.getByLabel('終了した時刻').fill('0800')
    await dialog.getByRole('button', { name: 'この時刻で終了' }).click()
    await dialog
      .getByRole('alert')
      .getByText(/まだ来ていない時刻です/)
      .waitFor()
    await dialog.getByLabel('日付').fill('2024-09-03')
    await dialog.getByLabel('終了した時刻').fill('1700')
    await dialog.getByLabel('終了した時刻').press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('4:30 を記録しました。').waitFor()
    await strip().waitFor({ state: 'hidden' })
    await expect.poll(() => page.title()).toBe('Kagimori')
  })

  test('the marks of the budget are told once, and at the cap the stop cuts what it stores', async () => {
    const { page } = app
    await goTo(page, '今日')
    await page.getByRole('button', { name: `${thaiCompany}のタイマーを開始` }).click()
    const dialog = page.getByRole('dialog', { name: 'タイマーを開始' })
    await dialog.getByLabel('参加者').waitFor()
    await takePicture(page, 'timer-start')
    await dialog.getByRole('button', { name: '開始' }).press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await pass(690)
    await page.getByRole('status').getByText('上限の80%に達しました').waitFor()
    await strip().getByText('80%到達').waitFor()
    await dismissQuestion(page)
    await pass(140)
    await page.getByRole('status').getByText('上限の90%に達しました').waitFor()
    await pass(140)
    await page.getByRole('status').getByText('上限に達しました').waitFor()
    await strip().getByText('上限到達').waitFor()
    expect(await page.getByRole('status').getByText('上限に達しました').count()).toBe(1)
    expect(await seriousFaults(page)).toEqual([])
    await takePicture(page, 'timer-cap')
    await page.keyboard.press('F9')
    const notice = page.getByRole('alert').filter({ hasText: 'を記録しました' })
    await notice.getByText('16:10 を記録しました。').waitFor()
    await notice.getByText('16:00 を請求対象、0:10 を請求対象外として記録しました。').waitFor()
    await notice.getByText('支援時間の上限：0:10').waitFor()
    await takePicture(page, 'timer-cut')
    await notice.getByRole('button', { name: '記録を見る' }).click()
    await page.getByRole('table', { name: '支援時間実績' }).waitFor()
  })

  test('not a minute was lost or made', async () => {
    expect(app.complaints).toEqual([])
    await app.close()
    const { call, close } = await callOn(vaultDir)
    const summary = await call('hours.summary', { engagementId })
    const { items } = await call('hours.list', { engagementId })
    await close()
    expect(summary).toMatchObject({ billedMinutes: 1380, unbilledMinutes: 10 })
    expect(items.map(({ minutes }) => minutes)).toEqual([90, 60, 270, 960, 10])
  })

  test.each(['th', 'de'] as const)('its strip fits 1024 pixels in %s', async (uiLanguage) => {
    const { call, close } = await callOn(vaultDir)
    const { items } = await call('hours.list', { engagementId })
    await call('hours.remove', { id: items.at(-2)?.id ?? '' })
    await close()
    const size = { width: 1024, height: 768 }
    for (const textScale of [100, 150] as const) {
      const colorScheme = textScale === 100 ? 'light' : 'dark'
      app = await launchApp({ dataDir, env, size, settings: { uiLanguage, textScale, colorScheme } })
      const { page } = app
      await page.locator('input[type=password], input').first().fill(testPassphrase)
      await page.keyboard.press('Enter')
      await page.getByRole('navigation').first().waitFor()
      await page.getByRole('link', { name: thaiCompany }).waitFor()
      // There is but one engagement: it needs no choice.
      await page.keyboard.press('F9')
      await page.getByRole('timer').waitFor()
      expect(await findClippedTexts(page)).toEqual([])
      expect(await seriousFaults(page)).toEqual([])
      await takePicture(page, `timer-${uiLanguage}-${textScale}`)
      await page.keyboard.press('F9')
      await page.getByRole('timer').waitFor({ state: 'hidden' })
      for (const close of await page.getByRole('status').getByRole('button').all()) await close.click()
      await page.getByRole('link', { name: thaiCompany }).click()
      await page.locator(`a[href$="${engagementId}/hours"]`).last().click()
      await page.getByRole('button', { name: /^(Zeit messen|เริ่มจับเวลา)$/ }).waitFor()
      expect(await findClippedTexts(page)).toEqual([])
      await takePicture(page, `timer-start-${uiLanguage}-${textScale}`)
      await app.close()
    }
  })
})

/** What a window hears when a person comes back to it. */
async function look(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

async function dismissQuestion(page: Page): Promise<void> {
  const keep = page.getByRole('button', { name: 'このまま続ける' }).last()
  await keep.click()
  await keep.waitFor({ state: 'hidden' })
}
