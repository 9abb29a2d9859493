import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSystemClock } from '../../../main/clock.ts'
import { insertExport } from '../../../main/exchange/export-store.ts'
import { exchangeHandlers } from '../../../main/exchange/index.ts'
import { createSampleVault, type SampleVault } from './sample-vault.ts'

let vault: SampleVault
beforeEach(() => {
  vault = createSampleVault()
})
afterEach(() => vault.close())

// Ten in the evening of 3 September in Mexico City.
const exportedAt = '2024-09-04T04:00:00.000Z'

function receive(receivedOn: string) {
  const { db, engagementId } = vault
  const note = { engagementId, contentHash: 'a'.repeat(64), rows: 0, photos: 0, batch: 1, records: [] }
  const exportId = insertExport(db, { ...note, exportedAt, profile: 'hours', fingerprint: '' })
  const context = { db, now: exportedAt, clock: createSystemClock(), attachments: undefined as never }
  return exchangeHandlers['exchange.receive'](context, { exportId, receivedOn })
}

it('takes the day of an export where the calendar is behind UTC', () => {
  expect(receive('2024-09-03')).toMatchObject({ ok: true, value: { state: 'received' } })
})

it('refuses a day that was before the export everywhere', () => {
  expect(receive('2024-09-02')).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
})
