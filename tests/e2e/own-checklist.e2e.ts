import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { valueChecklist } from '../fixtures/value-checklist.ts'
import { createWalkVault, walkCompany, walkSites } from '../support/walk-vault.ts'
import { seriousFaults } from './axe.ts'
import { choose } from './choose.ts'
import { findClippedTexts } from './clipped.ts'
import { compose } from './compose.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow } from './launch.ts'

const gatePhoto = join(import.meta.dirname, '..', 'fixtures/field-day/photos/gate-open-after-hours.jpg')

describe('an inspection by a checklist of one’s own, with a value of every type', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const file = join(dataDir, 'checklist.json')
    writeFileSync(file, JSON.stringify(valueChecklist))
    await createWalkVault(join(dataDir, 'vault'), testPassphrase, walkSites.de, file)
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await page.getByText(walkCompany.name).first().click()
    await page.getByRole('link', { name: '現地点検' }).click()
    await choose(page, '点検表', '門の点検 1（10項目）')
    await page.getByRole('button', { name: '点検を開始' }).click()
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  const card = (id: string) => page.getByRole('article', { name: new RegExp(`^${id} `) })
  const field = () => page.getByRole('textbox', { name: /^回答/ })
  const progress = (done: number, all: number) =>
    page
      .getByRole('navigation', { name: '順路' })
      .getByText(`${done} / ${all}`, { exact: true })
      .first()
      .waitFor()

  async function expectWhole() {
    for (const width of [1366, 1024]) {
      await resizeWindow(app, width, 768)
      expect(await findClippedTexts(page)).toEqual([])
    }
    await resizeWindow(app, 1366, 768)
    expect(await seriousFaults(page)).toEqual([])
  }

  test('it begins with the first item that wants an answer; a note wants none', async () => {
    await card('guard').waitFor()
    await progress(0, 8)
    await page.getByText('必須').waitFor()
    await page.keyboard.press('ArrowUp')
    await card('intro').getByText('読むだけの項目です。').waitFor()
    expect(await page.getByRole('group', { name: '判定' }).getByRole('button').count()).toBe(0)
    await page.keyboard.press('1')
    await page.keyboard.press('ArrowDown')
    await card('guard').waitFor()
  })

  test('a text is composed without leaving its card', async () => {
    await page.keyboard.press('f')
    await compose(page, 'けいび', '警備会社')
    await card('guard').waitFor()
    await progress(1, 8)
    await field().press('Escape')
    await page.keyboard.press('ArrowDown')
  })

  test('a number offers its default, is told what it must satisfy, and goes on with Enter', async () => {
    await card('doors').waitFor()
    await page.getByRole('button', { name: '既定の回答「4」を使う' }).waitFor()
    await field().fill('400')
    await page.getByRole('alert').getByText('1から99までです。').waitFor()
    await page.getByRole('alert').getByText('Von 1 bis 99.').waitFor()
    await expectWhole()
    await field().fill('12 doors')
    await page.getByRole('alert').waitFor()
    await field().press('Enter')
    await card('doors').waitFor()
    await field().fill('１２')
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await field().press('Enter')
    await card('height').waitFor()
    await progress(2, 8)
  })

  test('a decimal and a date are read as people write them', async () => {
    await field().fill('2.4')
    await field().press('Enter')
    await card('checked').waitFor()
    await field().fill('2024/9/3')
    await field().press('Enter')
    await card('lock').waitFor()
    await progress(4, 8)
  })

  test('a choice opens the item that depends on it, and another one parks its answer', async () => {
    const choice = (name: string) => page.getByRole('group', { name: /^回答/ }).getByRole('button', { name })
    await choice('鍵').click()
    await progress(5, 9)
    await page.keyboard.press('Slash')
    await page.keyboard.insertText('spare')
    await page.getByRole('region', { name: '検索の結果' }).getByRole('button', { name: /spare/ }).click()
    await card('spare').waitFor()
    await page.keyboard.press('3')
    await progress(6, 9)
    await page.getByRole('button', { name: '前の項目' }).click()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await card('lock').waitFor()
    await choice('カード').click()
    await progress(5, 8)
    await page.getByRole('button', { name: '保留中の回答' }).click()
    await page.getByText('合鍵を管理している').waitFor()
    await page.getByRole('button', { name: '巡回' }).click()
    await choice('鍵').click()
    await progress(6, 9)
    await expectWhole()
  })

  test('several choices are limited by their constraint, and what does not fit is not saved', async () => {
    await page.keyboard.press('ArrowDown')
    await card('keys').waitFor()
    for (const name of ['守衛', '総務', '取引先']) {
      await page.getByRole('group', { name: /^回答/ }).getByRole('button', { name }).click()
    }
    await page.getByRole('alert').getByText('2つまでです。').waitFor()
    await page.getByRole('button', { name: '守衛', pressed: true }).waitFor()
    await page.getByRole('button', { name: '取引先', pressed: false }).waitFor()
    await progress(7, 9)
  })

  test('a picture is answered by a photo, and an item can be set aside', async () => {
    await page.keyboard.press('ArrowDown')
    await card('gate').getByText('写真で答える項目です。').waitFor()
    await page.locator('input[type=file]').setInputFiles(gatePhoto)
    await progress(8, 9)
    await page.keyboard.press('ArrowUp')
    await card('keys').waitFor()
    await page.keyboard.press('4')
    await page.getByRole('textbox', { name: '理由' }).waitFor()
    await page.keyboard.press('n')
    await card('log').waitFor()
    await page.keyboard.press('1')
    await progress(9, 9)
    expect(app.complaints).toEqual([])
  })
})
