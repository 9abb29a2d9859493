import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp, testPassphrase } from '../../support/open-app.ts'

const photo = join(import.meta.dirname, '../../fixtures/field-day/photos/condition-sheet-on-machine.jpg')

test('a lock ends an export that is under way, which leaves no file', async () => {
  const { app, call, dir } = await openTestApp()
  const { engagement } = await createThaiEngagement({ call })
  let locked: Promise<unknown> | undefined
  const input = { engagementId: engagement.id, out: join(dir, 'a.xlsx') }
  const exported = await app.call('exchange.export', input, {
    onProgress: () => {
      locked ??= app.call('vault.lock', {})
    },
  })
  expect(exported).toMatchObject({ ok: false, code: 'VAULT_LOCKED' })
  expect(await locked).toMatchObject({ ok: true, value: { state: 'locked' } })
  expect(readdirSync(dir)).toEqual(['vault'])
})

test('what is under way at a lock is whole in the vault or refused as locked', async () => {
  const { app, call } = await openTestApp()
  const { engagement, site } = await createThaiEngagement({ call })
  const { id: inspectionId } = await call('inspections.start', {
    engagementId: engagement.id,
    siteId: site.id,
  })
  const { id: findingId } = await call('inspections.recordFinding', { inspectionId, itemId: 'IV-01' })
  const first = await call('inspections.addPhoto', { findingId, path: photo })
  const adding = [0, 5, 25, 60].map(async (delayMs) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    return app.call('inspections.addPhoto', { findingId, path: photo })
  })
  const reading = app.readPhoto(first.id)
  await new Promise((resolve) => setTimeout(resolve, 60))
  const late = app.readPhoto(first.id)
  await call('vault.lock', {})
  expect(app.vault.current()).toBeNull()

  const results = await Promise.all([...adding, reading, late])
  expect(results.flatMap((result) => (result.ok ? [] : [result.code]))).not.toContain('UNEXPECTED')
  await call('vault.unlock', { passphrase: testPassphrase })
  const { findings } = await call('inspections.get', { id: inspectionId })
  const added = (await Promise.all(adding)).filter((result) => result.ok)
  expect(findings[0]?.photos).toHaveLength(1 + added.length)
})
