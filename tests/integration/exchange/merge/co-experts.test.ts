import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../../main/app.ts'
import { createThaiEngagement, entryAt } from '../../../support/field-day.ts'
import { asTestApp, openTestApp, type TestApp, testPassphrase } from '../../../support/open-app.ts'
import { allot, openLaptops, work } from '../../../support/share-budget.ts'

let files = 0

/** Exports an engagement from one laptop and imports it on another. */
async function bring(from: TestApp, to: TestApp, engagementId: string, decisions = {}) {
  return to.call('exchange.import', { path: await send(from, engagementId), decisions })
}

async function send({ call, dir }: TestApp, engagementId: string, more = {}): Promise<string> {
  files += 1
  const path = join(dir, `file-${files}.xlsx`)
  await call('exchange.export', { engagementId, out: path, ...more })
  return path
}

/** Two laptops that both have an engagement with an inspection. */
async function openTwo() {
  const { lead, engagementId, others, ids } = await openLaptops('現地')
  const [other] = others as [(typeof others)[number]]
  await allot(lead, other, engagementId, 300)
  const { id: inspectionId } = await lead.call('inspections.start', {
    ...{ engagementId, siteId: ids.site.id, zones: 'none' },
  })
  await bring(lead, other, engagementId)
  return { lead, other, engagementId, inspectionId }
}

describe('two experts on one engagement', () => {
  it('merge what each did, and the copy that came with the allotment yields to the lead', async () => {
    const { lead, other, engagementId, inspectionId } = await openTwo()
    await other.call('hours.add', await work(other, engagementId, 3, 60))
    await other.call('inspections.recordFinding', { inspectionId, itemId: 'MS-01', answer: 'ok' })
    await lead.call('engagements.advance', { id: engagementId, to: '03' })
    await lead.call('inspections.recordFinding', { inspectionId, itemId: 'MS-02', answer: 'missing' })

    const path = await send(other, engagementId)
    const preview = await lead.call('exchange.preview', { path })
    expect(preview.changes.flatMap(({ parts }) => parts.filter(({ isConflict }) => isConflict))).toEqual([])
    await lead.call('exchange.import', { path })
    const there = await bring(lead, other, engagementId)
    const here = await lead.call('exchange.export', { engagementId, out: join(lead.dir, 'last.xlsx') })
    expect(there.contentHash).toBe(here.contentHash)
    const { findings } = await lead.call('inspections.get', { id: inspectionId })
    expect(findings.map(({ itemId }) => itemId).sort()).toEqual(['MS-01', 'MS-02'])
    expect((await other.call('engagements.get', { id: engagementId })).step).toBe('03')
  })

  it('are asked about a field that both changed, and the decision reaches both', async () => {
    const { lead, other, engagementId, inspectionId } = await openTwo()
    const at = { inspectionId, itemId: 'MS-01' } as const
    await lead.call('inspections.recordFinding', { ...at, answer: 'ok', note: { ja: '施錠あり' } })
    await bring(lead, other, engagementId)
    const finding = await lead.call('inspections.recordFinding', { ...at, note: { ja: '鍵は守衛所' } })
    await other.call('inspections.recordFinding', {
      ...at,
      note: { ja: '鍵は総務', local: 'กุญแจอยู่ฝ่ายธุรการ' },
    })

    const path = await send(other, engagementId)
    const { changes, counts } = await lead.call('exchange.preview', { path })
    const change = changes.find(({ id }) => id === finding.id)
    expect(counts.both).toBe(1)
    expect(change).toMatchObject({ type: 'finding', outcome: 'both', label: 'MS-01' })
    expect(change?.parts.find(({ part }) => part === 'note.ja')).toMatchObject({
      ...{ ours: { 'note.ja': '鍵は守衛所' }, theirs: { 'note.ja': '鍵は総務' }, isConflict: true },
    })
    const { winner } = change?.parts.find(({ part }) => part === 'note.ja') ?? {}
    const choose = winner === 'ours' ? 'theirs' : 'ours'
    const chosen = choose === 'ours' ? '鍵は守衛所' : '鍵は総務'
    await lead.call('exchange.import', {
      ...{ path, decisions: { parts: [{ type: 'finding', id: finding.id, part: 'note.ja', choose }] } },
    })
    await bring(lead, other, engagementId)
    for (const { call } of [lead, other]) {
      const { findings } = await call('inspections.get', { id: inspectionId })
      expect(findings[0]?.note).toMatchObject({ ja: chosen, local: 'กุญแจอยู่ฝ่ายธุรการ' })
    }
  })

  it('are asked about a removal that hides what the other wrote meanwhile', async () => {
    const { lead, other, engagementId, inspectionId } = await openTwo()
    const { zoneId } = await lead.call('inspections.addZone', { inspectionId, name: { ja: '金型庫' } })
    await bring(lead, other, engagementId)
    await lead.call('inspections.removeZone', { inspectionId, zoneId })
    await other.call('inspections.updateZone', { inspectionId, zoneId, name: { ja: '第二金型庫' } })
    const path = await send(other, engagementId)
    const [change] = (await lead.call('exchange.preview', { path })).changes
    expect(change?.parts.find(({ part }) => part === 'removed')).toMatchObject({
      ...{ winner: 'ours', isConflict: true, ours: { removed: true }, theirs: {} },
    })
    const part = { type: 'zone', id: `${inspectionId}/${zoneId}`, part: 'removed', choose: 'theirs' as const }
    await lead.call('exchange.import', { path, decisions: { parts: [part] } })
    await bring(lead, other, engagementId)
    for (const { call } of [lead, other]) {
      const { zones } = await call('inspections.get', { id: inspectionId })
      expect(zones).toMatchObject([{ name: { ja: '第二金型庫' }, isRemoved: false }])
    }
  })

  it('must confirm the removal of many records by its number', async () => {
    const { lead, other, engagementId, inspectionId } = await openTwo()
    const zones: string[] = []
    for (let index = 0; index < 11; index += 1) {
      const { zoneId } = await lead.call('inspections.addZone', {
        inspectionId,
        name: { ja: `区画${index}` },
      })
      zones.push(zoneId)
    }
    await bring(lead, other, engagementId)
    for (const zoneId of zones) await other.call('inspections.removeZone', { inspectionId, zoneId })
    const path = await send(other, engagementId)
    expect(await lead.call('exchange.preview', { path })).toMatchObject({
      ...{ asksForRemovals: true, counts: { removed: 11 } },
    })
    const refused = await lead.refuse('exchange.import', { path, decisions: { removals: 10 } })
    expect(refused).toMatchObject({ code: 'MANY_REMOVALS', details: { removals: 11 } })
    const before = await lead.call('inspections.get', { id: inspectionId })
    expect(before.zones.filter(({ isRemoved }) => isRemoved)).toEqual([])
    await lead.call('exchange.import', { path, decisions: { removals: 11 } })
    const after = await lead.call('inspections.get', { id: inspectionId })
    expect(after.zones.every(({ isRemoved }) => isRemoved)).toBe(true)
  })

  it('keep what was handed over as it was: an entry that came with a workbook is only reversed', async () => {
    const { lead, other, engagementId } = await openTwo()
    const { entry } = await addTo(lead, await work(lead, engagementId, 2, 30))
    await bring(lead, other, engagementId)
    const refused = await other.refuse('hours.update', { id: entry.id, note: '書き換え' })
    expect(refused.code).toBe('HOURS_SETTLED')
  })
})

async function addTo({ call }: TestApp, input: Awaited<ReturnType<typeof work>>) {
  const entry = await call('hours.add', input)
  return { entry }
}

/** The same vault on two laptops, as a restored backup makes it: both lead, which nobody can prevent offline. */
async function openTwice() {
  const first = await openTestApp()
  const ids = await createThaiEngagement(first)
  await first.app.close()
  const dir = join(first.dir, 'copy')
  cpSync(join(first.dir, 'vault'), dir, { recursive: true })
  const reopen = async (vaultDir: string) => {
    const app = createApp({ vaultDir, checksAnswers: true })
    onTestFinished(() => app.close())
    const test = asTestApp(app, first.dir)
    await test.call('vault.unlock', { passphrase: testPassphrase })
    return test
  }
  return { ids, one: await reopen(join(first.dir, 'vault')), two: await reopen(dir) }
}

describe('a merge that breaks the ledger', () => {
  it('says by how many minutes the cap is passed, and nothing is exported until that is resolved', async () => {
    const { ids, one, two } = await openTwice()
    const engagementId = ids.engagement.id
    for (let day = 2; day <= 3; day += 1) {
      const date = `2024-09-0${day}`
      await one.call('hours.add', entryAt(ids, `${date}T06:00`, `${date}T16:00`))
      await two.call('hours.add', entryAt(ids, `2024-10-0${day}T06:00`, `2024-10-0${day}T16:00`))
    }
    const path = await send(two, engagementId)
    const { budget } = await one.call('exchange.preview', { path })
    expect(budget).toEqual({ capMinutes: 1380, billedMinutes: 2400, overMinutes: 1020 })
    expect(await one.call('exchange.import', { path })).toMatchObject({ overMinutes: 1020 })
    const refused = await one.refuse('exchange.export', { engagementId, out: join(one.dir, 'no.xlsx') })
    expect(refused).toMatchObject({ code: 'EXPORT_OVER_BUDGET', details: { overMinutes: 1020 } })
    const { items } = await one.call('hours.list', { engagementId })
    for (const { id } of items.filter(({ startsAt }) => startsAt >= '2024-10'))
      await one.call('hours.correct', { id, reason: '別の端末と重複' })
    await one.call('exchange.export', { engagementId, out: join(one.dir, 'yes.xlsx') })
  })

  it('says so where a laptop billed more than it was allotted', async () => {
    const { lead, engagementId, others } = await openLaptops('現地')
    const [other] = others as [(typeof others)[number]]
    await allot(lead, other, engagementId, 60)
    await other.call('hours.add', await work(other, engagementId, 3, 60))
    const path = await send(other, engagementId)
    expect((await lead.call('exchange.preview', { path })).budget).toBeNull()
    const reason = '端末を失った'
    await lead.call('allotments.release', { engagementId, device: other.id, reason })
    expect(await lead.call('exchange.import', { path })).toMatchObject({ overMinutes: 60 })
  })

  it('shows the work of one expert at two places at once', async () => {
    const { ids, one, two } = await openTwice()
    const engagementId = ids.engagement.id
    await one.call('hours.add', entryAt(ids, '2024-09-02T09:00', '2024-09-02T11:00'))
    await two.call('hours.add', entryAt(ids, '2024-09-02T10:00', '2024-09-02T12:00'))
    const path = await send(two, engagementId)
    const { overlaps } = await one.call('exchange.preview', { path })
    expect(overlaps).toMatchObject([{ expert: '試験 花子', minutes: 60 }])
  })

  it('names the same case that somebody opened by hand', async () => {
    const one = await openTestApp()
    const two = await openTestApp()
    const own = await createThaiEngagement(one)
    const ids = await createThaiEngagement(two)
    const path = await send(two, ids.engagement.id)
    const preview = await one.call('exchange.preview', { path })
    expect(preview).toMatchObject({ isNew: true, twinId: own.engagement.id })
  })
})

describe('a merge', () => {
  it('opens a workbook with its password only, and backs the vault up first', async () => {
    const { lead, other, engagementId, inspectionId } = await openTwo()
    await other.call('inspections.recordFinding', { inspectionId, itemId: 'MS-01', answer: 'ok' })
    const password = '現場の合言葉 2024'
    const path = await send(other, engagementId, { password })
    expect((await lead.refuse('exchange.import', { path })).code).toBe('FILE_PASSWORD_NEEDED')
    expect((await lead.refuse('exchange.import', { path, password: 'ちがう合言葉 2024' })).code).toBe(
      'WRONG_FILE_PASSWORD',
    )
    const before = (await lead.call('vault.status', {})).backups.length
    await lead.call('exchange.import', { path, password })
    expect((await lead.call('vault.status', {})).backups.length).toBe(before + 1)
  })

  it('that is called off before it writes changes nothing; one that writes is done to its end', async () => {
    const { lead, other, engagementId, inspectionId } = await openTwo()
    await other.call('inspections.addZone', { inspectionId, name: { ja: '金型庫' } })
    const path = await send(other, engagementId)
    const early = new AbortController()
    const called = lead.app.call('exchange.import', { path }, { signal: early.signal })
    early.abort()
    expect(await called).toMatchObject({ ok: false, code: 'CANCELLED' })
    expect((await lead.call('inspections.get', { id: inspectionId })).zones).toEqual([])
    const late = new AbortController()
    const onProgress = () => late.abort()
    const done = await lead.app.call('exchange.import', { path }, { signal: late.signal, onProgress })
    expect(done).toMatchObject({ ok: true })
    expect((await lead.call('inspections.get', { id: inspectionId })).zones).toHaveLength(1)
  })

  it('of hours alone leaves what the file does not tell', async () => {
    const { lead, other, engagementId, inspectionId } = await openTwo()
    await lead.call('inspections.recordFinding', { inspectionId, itemId: 'MS-01', answer: 'ok' })
    await other.call('hours.add', await work(other, engagementId, 3, 60))
    const path = await send(other, engagementId, { profile: 'hours' })
    const done = await lead.call('exchange.import', { path })
    expect(done).toMatchObject({ removed: 0 })
    expect((await lead.call('inspections.get', { id: inspectionId })).findings).toHaveLength(1)
    expect((await lead.call('hours.list', { engagementId })).items).toHaveLength(1)
  })
})
