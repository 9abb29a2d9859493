import { expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

it('keeps why an entry is not billed, and forgets it once it is billed', async () => {
  const test = await openTestApp()
  const ids = await createThaiEngagement(test)
  const day = (date: string, more = {}) => entryAt(ids, `${date}T09:00`, `${date}T10:00`, more)
  const refused = { billable: false, unbilledReason: 'over-cap' } as const
  const kept = await test.call('hours.add', day('2024-09-03', refused))
  expect(kept).toMatchObject({ billable: false, unbilledReason: 'over-cap' })
  expect(await test.call('hours.add', day('2024-09-04', { billable: false }))).toMatchObject({
    unbilledReason: 'chosen',
  })
  expect(await test.call('hours.update', { id: kept.id, note: '規程の確認' })).toMatchObject({
    unbilledReason: 'over-cap',
  })
  expect(await test.call('hours.update', { id: kept.id, billable: true })).toMatchObject({
    unbilledReason: null,
  })
  expect(
    await test.call('hours.update', { id: kept.id, billable: false, unbilledReason: 'outside-period' }),
  ).toMatchObject({ unbilledReason: 'outside-period' })
  expect(
    await test.refuse('hours.add', day('2024-09-05', { billable: false, unbilledReason: 'overlap' })),
  ).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'unbilledReason' }] } })
})
