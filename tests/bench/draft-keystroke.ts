import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { type App, createApp } from '../../main/app.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import { type LaunchedApp, launchApp } from '../e2e/launch.ts'
import { benchPassphrase } from './make-large-vault.ts'
import { percentile } from './statistics.ts'

/** All script of the window from a key until text and lint are new and it rests, the slow end, in milliseconds. */
export type KeystrokeFigures = {
  /** A key in the interview. */
  readonly answerMs: number
  /** A key in a row of the text, with the lint beside it. */
  readonly textMs: number
}

const keys = 40
const warmUp = 5

/** Types into the longest document there is, all its clauses put in: 34 clauses of 111 rows. */
export async function keystrokeFigures(dataDir: string): Promise<KeystrokeFigures> {
  await makeDraftVault(join(dataDir, 'vault'))
  const launched = await openDraft(dataDir)
  try {
    const { page } = launched
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await page.locator('main textarea').first().focus()
    await page.keyboard.press('End')
    const answered = await timeKeys(page, session)
    await page.locator('input[type="radio"][value="lint"] + label').click()
    await page.locator('[id^="row-"] button').first().click()
    await page.locator('article textarea').waitFor()
    const written = await timeKeys(page, session)
    return { answerMs: percentile(answered, 0.95), textMs: percentile(written, 0.95) }
  } finally {
    await launched.close()
  }
}

async function makeDraftVault(vaultDir: string): Promise<void> {
  mkdirSync(join(vaultDir, '..'), { recursive: true })
  const app = createApp({ vaultDir })
  try {
    await value(app, 'vault.create', { passphrase: benchPassphrase })
    const company = await value(app, 'companies.create', { name: '彩波精機株式会社', kind: 'domestic' })
    const { id: engagementId } = await value(app, 'engagements.create', {
      companyId: company.id,
      region: 'CN',
      kind: 'hands-on',
      fiscalYear: 2024,
      adoptedOn: '2024-07-01',
      sites: [],
    })
    const draft = await value(app, 'drafts.create', { engagementId, kind: 'NDA_JD', jurisdiction: 'CN' })
    const clausesOn = draft.leftOut.map(({ clauseId }) => clauseId)
    await value(app, 'drafts.setAnswers', { draftId: draft.id, answers: { clausesOn } })
  } finally {
    await app.close()
  }
}

async function value<M extends MethodName>(app: App, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await app.call(method, input)
  if (!result.ok) throw new Error(`${method} answered ${result.code}`)
  return result.value as Output<M>
}

/** A window that shows the draft, at rest. */
async function openDraft(dataDir: string): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
  const { page } = launched
  await page.locator('input[type=password]:focus').fill(benchPassphrase)
  await page.keyboard.press('Enter')
  await page.locator('tbody tr a').first().click()
  await page.locator('nav a[href$="/drafts"]').click()
  await page.locator('main table tbody button').first().click()
  await page.locator('article table').waitFor()
  await page.waitForTimeout(2000)
  return launched
}

/** Presses keys one by one, each until it is saved, shown and judged. */
async function timeKeys(page: Page, session: CDPSession): Promise<number[]> {
  const samples: number[] = []
  for (let index = -warmUp; index < keys; index += 1) {
    const before = await scriptMs(session)
    await page.keyboard.press('KeyA')
    // A field saves 300 ms after the last key.
    await page.waitForTimeout(700)
    if (index >= 0) samples.push((await scriptMs(session)) - before)
  }
  return samples
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}
