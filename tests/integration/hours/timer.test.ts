import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../main/app.ts'
import type { Input } from '../../../shared/contract.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { asTestApp, testPassphrase } from '../../support/open-app.ts'

/** An application whose timer measures by clocks of the test; local time in Bangkok is 7 hours ahead. */
async function openWithClock(instant = '2024-09-03T02:00:20.000Z') {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-timer-'))
  const clock = createFakeClock(instant)
  const open = (runClock: typeof clock | ReturnType<typeof clock.forNewRun>) => {
    const app = createApp({ vaultDir: join(dir, 'vault'), checksAnswers: true, clock: runClock })
    onTestFinished(() => app.close())
    return asTestApp(app, dir)
  }
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const test = open(clock)
  await test.call('vault.create', { passphrase: testPassphrase })
  const ids = await createThaiEngagement(test)
  const work = {
    engagementId: ids.engagement.id,
    expertId: ids.expert.id,
    siteId: ids.site.id,
    menuItem: 'assessment',
    service: 'consultation',
  } satisfies Input<'timer.start'>
  const ledger = async () => {
    const { items } = await test.call('hours.list', { engagementId: ids.engagement.id })
    return items.map(
      ({ startsAt, endsAt, minutes, unbilledReason }) =>
        `${startsAt.slice(5)}–${endsAt.slice(11)} ${minutes} ${unbilledReason ?? 'billed'}`,
    )
  }
  /** Enters hours by hand on other days, up to so many minutes. */
  const fill = async (minutes: number) => {
    for (let left = minutes, day = 1; left > 0; left -= 720, day += 1) {
      const date = `2024-08-${String(day).padStart(2, '0')}`
      const length = Math.min(720, left)
      const end = new Date(Date.parse(`${date}T06:00Z`) + length * 60_000).toISOString().slice(0, 16)
      await test.call('hours.add', entryAt(ids, `${date}T06:00`, end))
    }
  }
  const reopen = async () => {
    const next = open(clock.forNewRun())
    await next.call('vault.unlock', { passphrase: testPassphrase })
    return next
  }
  return { ...test, clock, ids, work, ledger, fill, reopen }
}

describe('a day with the timer', () => {
  it('keeps every part in the ledger as soon as it ends', async () => {
    const { call, clock, work, ledger } = await openWithClock()
    const started = await call('timer.start', { ...work, note: 'ヒアリング', participants: '総務部 2名' })
    expect(started).toMatchObject({ state: 'running', elapsedMinutes: 0, startsAt: '2024-09-03T09:00' })
    clock.pass(90)
    expect(await call('timer.status', {})).toMatchObject({
      elapsedMinutes: 90,
      budget: { capMinutes: 1380, billedMinutes: 90, remainingMinutes: 1290, level: null },
    })
    const paused = await call('timer.pause', {})
    expect(paused).toMatchObject({ minutes: 90, billedMinutes: 90, timer: { state: 'paused' } })
    expect(paused.entries[0]).toMatchObject({
      note: 'ヒアリング',
      participants: '総務部 2名',
      billable: true,
    })
    clock.pass(60)
    expect(await call('timer.status', {})).toMatchObject({ elapsedMinutes: 0, sessionMinutes: 90 })
    await call('timer.resume', {})
    clock.pass(30)
    await call('timer.switch', { menuItem: 'employee-training', service: 'training' })
    clock.pass(45)
    const stopped = await call('timer.stop', {})
    expect(stopped).toMatchObject({ timer: null, minutes: 45, clockChanged: false })
    expect(await call('timer.status', {})).toBe(null)
    expect(await ledger()).toEqual([
      '09-03T09:00–10:30 90 billed',
      '09-03T11:30–12:00 30 billed',
      '09-03T12:00–12:45 45 billed',
    ])
  })

  it('tells a part under a minute and stores nothing of it', async () => {
    const { call, clock, work, ledger } = await openWithClock()
    await call('timer.start', work)
    clock.pass(0.5)
    expect(await call('timer.stop', {})).toMatchObject({ minutes: 0, entries: [] })
    expect(await ledger()).toEqual([])
  })

  it('refuses a second timer, and acts on one that is not there', async () => {
    const { call, refuse, ids, work } = await openWithClock()
    for (const method of ['timer.pause', 'timer.resume', 'timer.switch', 'timer.stop'])
      expect(await refuse(method, {})).toMatchObject({ code: 'TIMER_NOT_RUNNING' })
    await call('timer.start', work)
    expect(await refuse('timer.start', work)).toMatchObject({
      code: 'TIMER_RUNNING',
      details: { engagementId: ids.engagement.id, companyName: ids.company.name },
    })
    expect(await refuse('timer.resume', {})).toMatchObject({ code: 'TIMER_RUNNING' })
    await call('timer.pause', {})
    expect(await refuse('timer.pause', {})).toMatchObject({
      code: 'TIMER_NOT_RUNNING',
      details: { reason: 'paused' },
    })
    expect(await call('timer.stop', {})).toMatchObject({ minutes: 0, timer: null })
  })

  it('is refused where hours are refused at all', async () => {
    const { call, refuse, work, ids } = await openWithClock()
    const unknown = '00000000-0000-4000-8000-000000000000'
    expect(await refuse('timer.start', { ...work, engagementId: unknown })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await refuse('timer.start', { ...work, expertId: unknown })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refuse('timer.start', { ...work, menuItem: 'nonsense' })).toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await refuse('timer.start', { ...work, siteId: null })).toMatchObject({
      details: { fields: [{ path: 'timeZone', reason: 'zone-or-site' }] },
    })
    expect(await refuse('timer.start', { ...work, timeZone: 'Asia/Atlantis' })).toMatchObject({
      details: { fields: [{ path: 'timeZone', reason: 'unknown-time-zone' }] },
    })
    const notAdopted = await call('engagements.create', {
      companyId: ids.company.id,
      region: 'VN',
      kind: 'hands-on',
      fiscalYear: 2024,
    })
    expect(
      await refuse('timer.start', {
        ...work,
        engagementId: notAdopted.id,
        siteId: null,
        timeZone: 'Asia/Ho_Chi_Minh',
      }),
    ).toMatchObject({ code: 'STEP_NOT_ALLOWED', details: { reason: 'not-adopted-yet' } })
    expect(await call('timer.status', {})).toBe(null)
  })
})

describe('the clocks of the machine', () => {
  it('count sleep', async () => {
    const { call, clock, work, ledger } = await openWithClock()
    await call('timer.start', work)
    clock.pass(9 * 60)
    expect(await call('timer.status', {})).toMatchObject({ elapsedMinutes: 540, isFromEarlierRun: false })
    await call('timer.stop', {})
    expect(await ledger()).toEqual(['09-03T09:00–18:00 540 billed'])
  })

  it.each([
    ['forward', '2024-09-03T09:30:20.000Z'],
    ['back', '2024-09-02T20:00:00.000Z'],
  ])('move nothing when the wall clock is set %s', async (_, wall) => {
    const { call, clock, work, ledger } = await openWithClock()
    await call('timer.start', work)
    clock.pass(30)
    clock.setWall(wall)
    expect(await call('timer.status', {})).toMatchObject({ elapsedMinutes: 30, clockChanged: true })
    expect(await call('timer.switch', { menuItem: 'follow-up' })).toMatchObject({ clockChanged: true })
    clock.pass(10)
    expect(await call('timer.stop', {})).toMatchObject({ minutes: 10 })
    expect(await ledger()).toEqual(['09-03T09:00–09:30 30 billed', '09-03T09:30–09:40 10 billed'])
  })

  it('never let parts overlap when the clock was set back during a pause', async () => {
    const { call, clock, work, ledger } = await openWithClock()
    await call('timer.start', work)
    clock.pass(30)
    await call('timer.pause', {})
    clock.setWall('2024-09-03T02:10:20.000Z')
    await call('timer.resume', {})
    clock.pass(20)
    await call('timer.stop', {})
    expect(await ledger()).toEqual(['09-03T09:00–09:30 30 billed', '09-03T09:30–09:50 20 billed'])
  })

  it('go on by the wall clock after the machine was started anew', async () => {
    const { call, clock, work, app, reopen, ledger } = await openWithClock()
    await call('timer.start', work)
    clock.pass(30)
    await app.close()
    clock.reboot(15)
    const next = await reopen()
    expect(await next.call('timer.status', {})).toMatchObject({ elapsedMinutes: 45, isFromEarlierRun: true })
    expect(await next.call('timer.stop', {})).toMatchObject({ minutes: 45, clockChanged: false })
    await next.app.close()
    await call('vault.unlock', { passphrase: testPassphrase })
    expect(await ledger()).toEqual(['09-03T09:00–09:45 45 billed'])
  })

  it('lose nothing of a timer whose application is gone', async () => {
    const { call, clock, work, app, reopen } = await openWithClock()
    await call('timer.start', work)
    clock.pass(20)
    await call('timer.switch', { menuItem: 'follow-up' })
    clock.pass(20)
    await app.close()
    clock.setWall('2024-09-03T20:00:00.000Z')
    clock.pass(5)
    const next = await reopen()
    expect(await next.call('timer.status', {})).toMatchObject({
      elapsedMinutes: 25,
      sessionMinutes: 45,
      clockChanged: true,
      isFromEarlierRun: true,
    })
  })

  it('never lend the zone of the machine', async () => {
    const { call, clock, work } = await openWithClock()
    const before = process.env.TZ
    onTestFinished(() => {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    })
    await call('timer.start', { ...work, siteId: null, timeZone: 'Asia/Kolkata' })
    process.env.TZ = 'America/New_York'
    clock.pass(30)
    const { entries } = await call('timer.stop', {})
    expect(entries).toMatchObject([{ timeZone: 'Asia/Kolkata', startsAt: '2024-09-03T07:30', minutes: 30 }])
  })
})

describe('a forgotten timer', () => {
  it('ends when the person says they stopped', async () => {
    const { call, refuse, clock, work, ledger } = await openWithClock()
    await call('timer.start', work)
    clock.pass(600)
    expect(await refuse('timer.stop', { endedAt: '2024-09-03T08:59' })).toMatchObject({
      details: { fields: [{ path: 'endedAt', reason: 'end-before-start' }] },
    })
    expect(await refuse('timer.stop', { endedAt: '2024-09-03T19:01' })).toMatchObject({
      details: { fields: [{ path: 'endedAt', reason: 'in-the-future' }] },
    })
    expect(await call('timer.status', {})).toMatchObject({ state: 'running' })
    expect(await call('timer.stop', { endedAt: '2024-09-03T12:15' })).toMatchObject({ minutes: 195 })
    expect(await ledger()).toEqual(['09-03T09:00–12:15 195 billed'])
  })

  it('is asked which of two hours was meant in the night the clocks go back', async () => {
    const { call, refuse, clock, work } = await openWithClock('2024-10-27T00:00:00.000Z')
    await call('timer.start', { ...work, siteId: null, timeZone: 'Europe/Berlin' })
    clock.pass(180)
    expect(await refuse('timer.stop', { endedAt: '2024-10-27T02:30' })).toMatchObject({
      details: { fields: [{ path: 'endedAt', reason: 'local-time-twice' }] },
    })
    const { entries } = await call('timer.stop', { endedAt: '2024-10-27T02:30', endOffset: '+01:00' })
    expect(entries).toMatchObject([{ startOffset: '+02:00', endOffset: '+01:00', minutes: 90 }])
  })

  it('bills no more than a day and keeps the rest', async () => {
    const { call, clock, work, ledger } = await openWithClock()
    await call('timer.start', work)
    clock.pass(26 * 60)
    expect(await call('timer.stop', {})).toMatchObject({ minutes: 1560, billedMinutes: 1380 })
    expect(await ledger()).toEqual([
      '09-03T09:00–08:00 1380 billed',
      '09-04T08:00–09:00 60 over-cap',
      '09-04T09:00–11:00 120 longer-than-a-day',
    ])
  })
})

describe('the budget', () => {
  it('is told as the timer runs and splits the entry at the cap', async () => {
    const { call, clock, work, fill } = await openWithClock()
    await fill(1080)
    expect(await call('timer.start', work)).toMatchObject({ budget: { level: null, remainingMinutes: 300 } })
    clock.pass(24)
    expect((await call('timer.status', {}))?.budget).toMatchObject({ billedMinutes: 1104, level: 80 })
    clock.pass(138)
    expect((await call('timer.status', {}))?.budget).toMatchObject({ billedMinutes: 1242, level: 90 })
    expect((await call('timer.status', {}))?.unbilledReason).toBe(null)
    clock.pass(198)
    expect(await call('timer.status', {})).toMatchObject({
      elapsedMinutes: 360,
      unbilledReason: 'over-cap',
      budget: { billedMinutes: 1380, remainingMinutes: 0, level: 100 },
    })
    const { entries, ...stopped } = await call('timer.stop', {})
    expect(stopped).toMatchObject({ minutes: 360, billedMinutes: 300 })
    expect(entries.map(({ minutes, unbilledReason }) => [minutes, unbilledReason])).toEqual([
      [300, null],
      [60, 'over-cap'],
    ])
    expect(await call('hours.summary', { engagementId: work.engagementId })).toMatchObject({
      billedMinutes: 1380,
      unbilledMinutes: 60,
    })
  })

  it('bills no more than this laptop holds, and pays from its own minutes', async () => {
    const lead = await openWithClock()
    const other = await openWithClock()
    const card = await other.call('allotments.card', {})
    const { engagementId } = lead.work
    const { text } = await lead.call('allotments.issue', { engagementId, to: card.text, minutes: 60 })
    await other.call('allotments.accept', { text })
    const timer = await other.call('timer.start', { ...lead.work, expertId: other.work.expertId })
    expect(timer.budget).toMatchObject({ capMinutes: 1380, remainingMinutes: 60, level: null })
    other.clock.pass(90)
    expect(await other.call('timer.status', {})).toMatchObject({ unbilledReason: 'not-allotted' })
    const { entries } = await other.call('timer.stop', {})
    expect(entries.map(({ minutes, unbilledReason }) => [minutes, unbilledReason])).toEqual([
      [60, null],
      [30, 'not-allotted'],
    ])
    expect(entries.map(({ device }) => device)).toEqual([card.id, card.id])
  })

  it('lets a timer start with nothing left, and says that all will be unbilled', async () => {
    const { call, clock, work, fill } = await openWithClock()
    await fill(1380)
    expect(await call('timer.start', work)).toMatchObject({
      unbilledReason: 'over-cap',
      budget: { remainingMinutes: 0, level: 100 },
    })
    clock.pass(15)
    expect(await call('timer.stop', {})).toMatchObject({ minutes: 15, billedMinutes: 0 })
  })

  it('ends at the midnight of the last day where the site is', async () => {
    const { call, clock, work, ledger } = await openWithClock('2025-01-31T15:30:00.000Z')
    await call('timer.start', work)
    clock.pass(150)
    await call('timer.stop', {})
    expect(await ledger()).toEqual(['01-31T22:30–00:00 90 billed', '02-01T00:00–01:00 60 outside-period'])
  })

  it('bills nothing twice that was typed while the timer ran', async () => {
    const { call, clock, ids, work, ledger } = await openWithClock()
    await call('timer.start', work)
    clock.pass(120)
    await call('hours.add', entryAt(ids, '2024-09-03T09:30', '2024-09-03T10:00'))
    expect(await call('timer.stop', {})).toMatchObject({ minutes: 120, billedMinutes: 90 })
    expect(await ledger()).toEqual([
      '09-03T09:00–09:30 30 billed',
      '09-03T09:30–10:00 30 billed',
      '09-03T09:30–10:00 30 overlap',
      '09-03T10:00–11:00 60 billed',
    ])
  })

  it('is not touched by a closed month, yet the work is kept', async () => {
    const { call, clock, work, ledger } = await openWithClock()
    await call('hours.closeMonth', { engagementId: work.engagementId, month: '2024-09' })
    expect(await call('timer.start', work)).toMatchObject({ unbilledReason: 'month-closed' })
    clock.pass(20)
    await call('timer.stop', {})
    expect(await ledger()).toEqual(['09-03T09:00–09:20 20 month-closed'])
  })

  it('is counted in the steps of the engagement, without overlap from part to part', async () => {
    const { call, clock, work, ledger } = await openWithClock('2024-09-03T02:04:00.000Z')
    await call('hours.setRounding', { engagementId: work.engagementId, stepMinutes: 15, mode: 'up' })
    await call('timer.start', work)
    clock.pass(20)
    await call('timer.switch', { menuItem: 'follow-up' })
    clock.pass(30)
    await call('timer.stop', {})
    expect(await ledger()).toEqual(['09-03T09:00–09:30 30 billed', '09-03T09:30–10:00 30 billed'])
  })
})
