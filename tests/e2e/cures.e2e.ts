import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import { createThaiVault, thaiCompany } from '../support/thai-vault.ts'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { testPassphrase, unlockByHand } from './door.ts'
import { type LaunchedApp, launchApp, resizeWindow } from './launch.ts'

describe('a finding and the clause that cures it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kagimori-e2e-'))
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const vaultDir = join(dataDir, 'vault')
    await createThaiVault(vaultDir, testPassphrase)
    await recordGaps(vaultDir)
    app = await launchApp({ dataDir, settings: { uiLanguage: 'ja' } })
    page = app.page
    await unlockByHand(page)
    await page.getByText(thaiCompany).first().click()
    await openCard('PE-03')
  })
  afterAll(async () => {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** Opens the card of an item as a person does, from any tab of the engagement. */
  async function openCard(itemId: string) {
    await page.getByRole('link', { name: '現地点検' }).click()
    await page.getByRole('button', { name: /サラトーン工場.*点検表を開く/ }).click()
    await page.getByRole('searchbox', { name: '項目を探す' }).fill(itemId)
    const found = page.getByRole('region', { name: '検索の結果' })
    await found
      .getByRole('button', { name: new RegExp(itemId) })
      .first()
      .click()
  }

  const curing = () => page.getByRole('region', { name: 'この指摘を正す条項' })

  /** No text is cut and nothing serious is in the way, in both sizes. */
  async function expectWhole() {
    for (const width of [1366, 1024]) {
      await resizeWindow(app, width, 768)
      expect(await findClippedTexts(page)).toEqual([])
    }
    await resizeWindow(app, 1366, 768)
    expect(await seriousFaults(page)).toEqual([])
  }

  test('the card of a gap names the clauses and begins the draft at the clause in one click', async () => {
    await curing().getByText('在職中の秘密保持').waitFor()
    await expectWhole()
    await curing()
      .getByRole('button', { name: '文書案を作る：在職中の秘密保持（雇用契約の秘密保持条項）' })
      .click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('clause-E-CONF')
  })

  test('the clause names the finding in its margin; one click leads back to the card', async () => {
    const note = page.locator('#clause-E-CONF').getByRole('complementary', { name: 'この条項で正せる指摘' })
    await note.getByText('サラトーン工場 / 未実施 / 重大').waitFor()
    await expectWhole()
    await note.getByRole('link', { name: 'PE-03 雇用契約に現地語の秘密保持条項がある' }).click()
    await page.getByRole('article', { name: /^PE-03/ }).waitFor()
  })

  test('once there is a draft, the card opens it at the clause', async () => {
    await curing()
      .getByRole('button', { name: /条項を開く：在職中の秘密保持/ })
      .click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('clause-E-CONF')
  })

  test('a clause that waits for an answer stands in the draft that is begun for it', async () => {
    await openCard('PF-11')
    await curing()
      .getByRole('button', { name: /文書案を作る：監視および記録（就業規則/ })
      .click()
    await page.getByRole('row').filter({ hasText: '監視および記録' }).first().waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('clause-W-MONITOR')
  })

  test('a clause that was left out of the draft is shown where it can be put in again', async () => {
    await page.getByRole('button', { name: /監視および記録.*外す/ }).click()
    const leftOut = page.getByRole('region', { name: 'この文書に加えられる条項' })
    await leftOut.getByText('監視および記録').waitFor()
    await openCard('PF-11')
    await curing()
      .getByRole('button', { name: /条項を開く：監視および記録/ })
      .click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('clause-W-MONITOR')
    await leftOut.getByRole('button', { name: /監視および記録/ }).click()
    await page.getByRole('row').filter({ hasText: '監視および記録' }).first().waitFor()
    expect(app.complaints).toEqual([])
  })
})

/** The factory was inspected: its employment contracts say nothing of secrecy, nobody was told of the cameras. */
async function recordGaps(vaultDir: string): Promise<void> {
  const app = createApp({ vaultDir })
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const result = await app.call(method, input)
    if (!result.ok) throw new Error(`${method} answered ${result.code}`)
    return result.value as Output<M>
  }
  await call('vault.unlock', { passphrase: testPassphrase })
  const [engagement] = (await call('engagements.list', {})).items
  const engagementId = engagement?.id ?? ''
  const { sites } = await call('engagements.get', { id: engagementId })
  const siteId = sites.find(({ kind }) => kind === 'factory')?.id ?? ''
  const { id: inspectionId } = await call('inspections.start', { engagementId, siteId })
  const record = (itemId: string, severity: 'critical' | 'medium') =>
    call('inspections.recordFinding', { inspectionId, itemId, answer: 'missing', severity })
  await record('PE-03', 'critical')
  await record('PF-11', 'medium')
  await app.close()
}
