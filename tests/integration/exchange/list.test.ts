import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

test('the workbooks that left the device are listed, the newest first', async () => {
  const { call, dir, app } = await openTestApp()
  const made = await createThaiEngagement({ call })
  const engagementId = made.engagement.id
  expect((await call('exchange.list', {})).items).toEqual([])

  const first = await call('exchange.export', { engagementId, out: join(dir, 'first.xlsx') })
  await call('hours.add', entryAt(made, '2024-09-03T09:00', '2024-09-03T10:00'))
  const second = await call('exchange.export', { engagementId, out: join(dir, 'second.xlsx') })
  const { items } = await call('exchange.list', { engagementId })

  expect(items).toHaveLength(2)
  expect(items[0]).toMatchObject({ engagementId, contentHash: second.contentHash, photos: 0 })
  expect(items[1]).toMatchObject({ rows: first.rows })
  await app.close()
})
