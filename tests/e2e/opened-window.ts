import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Call, callVault } from '../support/call-vault.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp } from './launch.ts'

/** Launches the window in Japanese on the vault in this folder, and opens it. */
export async function launchOpened(dataDir: string): Promise<LaunchedApp> {
  const app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
  await unlockByHand(app.page)
  return app
}

/** The same on a Thai vault that is made in this folder and filled with calls. */
export async function launchThaiVault(
  dataDir: string,
  fill?: (call: Call) => Promise<void>,
): Promise<LaunchedApp> {
  const vaultDir = join(dataDir, 'vault')
  await createThaiVault(vaultDir, testPassphrase)
  if (fill) await callVault(vaultDir, testPassphrase, fill)
  return launchOpened(dataDir)
}

/** Closes the window, if it came so far, and deletes the folder. */
export async function putAway(dataDir: string, app: LaunchedApp | undefined): Promise<void> {
  await app?.close()
  await rm(dataDir, { recursive: true, force: true })
}

/** Opens a tab of the Thai engagement from the list of engagements, in Japanese. */
export async function openThaiTab(page: Page, tab: string): Promise<void> {
  await page.getByText(thaiCompany).first().click()
  await page.getByRole('link', { name: tab, exact: true }).last().click()
}
