import { basename } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { answerOpenDialog, answerSaveDialog, type LaunchedApp } from './launch.ts'

/** Where a workbook is verified. */
export function verifySection(page: Page): Locator {
  return page.getByRole('region', { name: '提出用Excelの検証' })
}

/** Where the batches of an engagement are listed. */
export function batchesSection(page: Page): Locator {
  return page.getByRole('region', { name: '提出の記録' })
}

/** What asks for the password of a workbook. */
export function passwordDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'このファイルはパスワードで保護されています' })
}

/** Chooses a file to verify; the window shows the exchange. */
export async function chooseToVerify({ electron, page }: LaunchedApp, path: string): Promise<void> {
  await answerOpenDialog(electron, path)
  await verifySection(page).getByRole('button', { name: 'Excelを選ぶ' }).click()
}

/** Gives a locked workbook its password when it asks. */
export async function givePassword(page: Page, password: string): Promise<void> {
  const field = passwordDialog(page).getByLabel('ファイルのパスワード')
  await field.fill(password)
  await field.press('Enter')
}

/** Exports the engagement whose tab is open, and waits until the file is written. */
export async function exportWorkbook({ electron, page }: LaunchedApp, out: string): Promise<void> {
  await answerSaveDialog(electron, out)
  await page.getByRole('button', { name: 'Excelに書き出す' }).click()
  await page.getByText(`${basename(out)} に書き出しました`).waitFor({ timeout: 30_000 })
}
