import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPress } from '../support/many-workbooks.ts'
import { expectWhole } from './expect-whole.ts'
import { answerOpenDialog, answerSaveDialog, type LaunchedApp, makeDataDir } from './launch.ts'
import { launchThaiVault, putAway } from './opened-window.ts'

const dataDir = makeDataDir()
const inbox = join(dataDir, 'inbox')
const out = join(dataDir, '年間集計.xlsx')
let app: LaunchedApp
let page: Page
let fingerprint: string

beforeAll(async () => {
  mkdirSync(inbox)
  const press = await createPress(3)
  fingerprint = press.fingerprint
  for (const number of [1, 2]) await press.write(join(inbox, `${number}.xlsx`), number)
  writeFileSync(join(inbox, '壊れた.xlsx'), 'hello')
  app = await launchThaiVault(dataDir)
  page = app.page
})
afterAll(() => putAway(dataDir, app))

test('a folder of workbooks becomes one, and what was wrong in each file is told', async () => {
  await page.getByRole('link', { name: '提出', exact: true }).first().click()
  await page.getByRole('link', { name: '年間集計を開く' }).click()
  await page.getByRole('heading', { name: '事務局：年間集計', level: 1 }).waitFor()
  const start = page.getByRole('button', { name: '集計する' })
  expect(await start.isDisabled()).toBe(true)
  await answerOpenDialog(app.electron, inbox)
  await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click()
  await page.getByText('inbox', { exact: true }).waitFor()
  await page.getByRole('textbox').fill(fingerprint)
  await answerSaveDialog(app.electron, out)
  await start.click()
  await page.getByRole('heading', { name: '年間集計.xlsxに集計しました' }).waitFor()
  expect(existsSync(out)).toBe(true)
  expect(existsSync(join(dataDir, '年間集計_entries.parquet'))).toBe(true)
  await page.getByText('2社、2案件、支援時間6件、所見2件').waitFor()
  const row = page.getByRole('row', { name: /壊れた\.xlsx/ })
  expect(await row.textContent()).toContain('このファイルはExcelブックではありません。')
  expect(await page.getByRole('row').count()).toBe(2)
  await expectWhole(app, 'consolidate')
  expect(app.complaints).toEqual([])
})
