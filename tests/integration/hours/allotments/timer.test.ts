import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../../../main/app.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'
import { asTestApp, testPassphrase } from '../../../support/open-app.ts'
import { allot, openLaptops } from '../../../support/share-budget.ts'

test('the timer of another laptop splits at what that laptop holds', async () => {
  const { lead, engagementId } = await openLaptops()
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-timer-'))
  const clock = createFakeClock('2024-09-03T02:00:00.000Z')
  const app = createApp({ vaultDir: join(dir, 'vault'), checksAnswers: true, clock })
  onTestFinished(async () => {
    await app.close()
    rmSync(dir, { recursive: true, force: true })
  })
  const second = asTestApp(app, dir)
  await second.call('vault.create', { passphrase: testPassphrase })
  const { id, text } = await second.call('allotments.card', {})
  await allot(lead, { ...second, id, card: text }, engagementId, 30)
  const expert = await second.call('experts.create', { name: '浅野 遥香', languages: [] })
  const { sites } = await second.call('engagements.get', { id: engagementId })
  await second.call('timer.start', {
    engagementId,
    expertId: expert.id,
    siteId: sites[0]?.id ?? '',
    menuItem: 'assessment',
    service: 'consultation',
  })
  clock.pass(75)
  await second.call('timer.stop', {})
  const { items } = await second.call('hours.list', { engagementId })
  expect(items.map(({ minutes, billable, device }) => [minutes, billable, device])).toEqual([
    [30, true, id],
    [45, false, id],
  ])
  const report = await second.call('allotments.report', { engagementId })
  await lead.call('allotments.accept', { text: report.text })
  expect(await lead.call('hours.summary', { engagementId })).toMatchObject({
    billedMinutes: 30,
    unbilledMinutes: 45,
  })
})
