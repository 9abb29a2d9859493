import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../support/call-vault.ts'
import { thaiCompany } from '../support/thai-vault.ts'
import { expectWhole } from './expect-whole.ts'
import { type LaunchedApp, makeDataDir } from './launch.ts'
import { launchThaiVault, putAway } from './opened-window.ts'

describe('a finding and the clause that cures it', () => {
  const dataDir = makeDataDir()
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchThaiVault(dataDir, recordGaps)
    page = app.page
    await page.getByText(thaiCompany).first().click()
    await openCard('PE-03')
  })
  afterAll(() => putAway(dataDir, app))

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

  test('the card of a gap names the clauses and begins the draft at the clause in one click', async () => {
    await curing().getByText('在職中の秘密保持').waitFor()
    await expectWhole(app)
    await curing()
      .getByRole('button', { name: '文書案を作る：在職中の秘密保持（雇用契約の秘密保持条項）' })
      .click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('clause-E-CONF')
  })

  test('the clause names the finding in its margin; one click leads back to the card', async () => {
    const note = page.locator('#clause-E-CONF').getByRole('complementary', { name: 'この条項で正せる指摘' })
    await note.getByText('サラトーン工場 / 未実施 / 重大').waitFor()
    await expectWhole(app)
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
async function recordGaps(call: Call): Promise<void> {
  const [engagement] = (await call('engagements.list', {})).items
  const engagementId = engagement?.id ?? ''
  const { sites } = await call('engagements.get', { id: engagementId })
  const siteId = sites.find(({ kind }) => kind === 'factory')?.id ?? ''
  const { id: inspectionId } = await call('inspections.start', { engagementId, siteId })
  const record = (itemId: string, severity: 'critical' | 'medium') =>
    call('inspections.recordFinding', { inspectionId, itemId, answer: 'missing', severity })
  await record('PE-03', 'critical')
  await record('PF-11', 'medium')
}
