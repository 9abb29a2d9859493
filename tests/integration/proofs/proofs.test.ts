import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp, testPassphrase } from '../../support/open-app.ts'

const nobody = '01900000-0000-7000-8000-000000000000'

async function workedEngagement() {
  const test = await openTestApp()
  const ids = await createThaiEngagement(test)
  const engagementId = ids.engagement.id
  const entry = await test.call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T11:30'))
  const proofs = () => test.call('hours.proofs', { engagementId })
  return { ...test, ids, engagementId, entry, proofs }
}

async function recordFinding({ call, ids, engagementId }: Awaited<ReturnType<typeof workedEngagement>>) {
  const start = { engagementId, siteId: ids.site.id, zones: 'none' as const }
  const { id: inspectionId } = await call('inspections.start', start)
  const note = { ja: '施錠なし' }
  await call('inspections.recordFinding', { inspectionId, itemId: 'IV-01', answer: 'missing', note })
  const [found] = (await call('hours.proofTargets', { engagementId })).findings
  if (!found) throw new Error('the finding is no target')
  return { inspectionId, found }
}

describe('proofs of time entries', () => {
  it('link what was found and what was drafted, and leave no minute unlinked', async () => {
    const test = await workedEngagement()
    const { call, engagementId, entry, proofs } = test
    expect(await proofs()).toEqual({ entries: [], unlinkedMinutes: 150, unlinkedEntries: [entry.id] })
    const { found } = await recordFinding(test)
    expect(found).toMatchObject({ itemId: 'IV-01', note: { ja: '施錠なし' }, siteName: '第一工場' })
    const proof = await call('hours.addProof', { entryId: entry.id, kind: 'finding', id: found.id })
    expect(proof).toMatchObject({ counts: true, target: { kind: 'finding', itemId: 'IV-01', zone: null } })
    expect(await proofs()).toEqual({
      entries: [{ entryId: entry.id, proofs: [proof] }],
      unlinkedMinutes: 0,
      unlinkedEntries: [],
    })
    const draft = await call('drafts.create', { engagementId, kind: 'NDA_UNI', jurisdiction: 'TH' })
    const linked = await call('hours.addProof', { entryId: entry.id, kind: 'draft', id: draft.id })
    expect(linked.target).toMatchObject({ kind: 'draft', draftId: draft.id, revision: draft.revision })
  })

  it('stand once a version: the same again is the same proof, a changed draft is another', async () => {
    const { call, engagementId, entry } = await workedEngagement()
    const draft = await call('drafts.create', { engagementId, kind: 'NDA_UNI', jurisdiction: 'TH' })
    const link = { entryId: entry.id, kind: 'draft' as const, id: draft.id }
    const first = await call('hours.addProof', link)
    expect(await call('hours.addProof', link)).toEqual(first)
    await call('hours.removeProof', { id: first.id })
    expect(await call('hours.addProof', link)).toEqual(first)
    await call('drafts.setAnswers', {
      draftId: draft.id,
      answers: { partyReceiving: { legalNameJa: '試験商会' } },
    })
    const second = await call('hours.addProof', link)
    expect(second.id).not.toBe(first.id)
    expect(second.target).toMatchObject({ revision: draft.revision + 1 })
  })

  it('count no more when they are removed, and again when they are restored', async () => {
    const test = await workedEngagement()
    const { call, entry, proofs } = test
    const { found } = await recordFinding(test)
    const { id } = await call('hours.addProof', { entryId: entry.id, kind: 'finding', id: found.id })
    expect(await call('hours.removeProof', { id })).toMatchObject({ isRemoved: true, counts: false })
    expect(await proofs()).toMatchObject({ entries: [], unlinkedMinutes: 150 })
    await call('hours.restoreProof', { id })
    expect(await proofs()).toMatchObject({ unlinkedMinutes: 0 })
  })

  it('count no more when the zone of their finding is taken off the walk', async () => {
    const test = await workedEngagement()
    const { call, entry, engagementId, proofs } = test
    const { inspectionId } = await recordFinding(test)
    const { zoneId } = await call('inspections.addZone', { inspectionId, name: { ja: '出荷口' } })
    await call('inspections.recordFinding', { inspectionId, itemId: 'IV-02', zoneId, answer: 'ok' })
    const { findings } = await call('hours.proofTargets', { engagementId })
    const target = findings.find(({ itemId }) => itemId === 'IV-02')
    expect(target?.zone).toEqual({ ja: '出荷口', local: null })
    await call('hours.addProof', { entryId: entry.id, kind: 'finding', id: target?.id ?? '' })
    await call('inspections.removeZone', { inspectionId, zoneId })
    const after = await proofs()
    expect(after.unlinkedMinutes).toBe(150)
    expect(after.entries[0]?.proofs[0]).toMatchObject({ isRemoved: false, counts: false })
  })

  it('are not wanted of removed entries, and refuse what belongs to another engagement', async () => {
    const test = await workedEngagement()
    const { call, refuse, ids, entry, proofs } = test
    const { found } = await recordFinding(test)
    const other = await call('engagements.create', {
      companyId: ids.company.id,
      region: 'VN',
      kind: 'hands-on',
      fiscalYear: 2024,
      adoptedOn: '2024-07-01',
    })
    const abroad = { engagement: other, expert: ids.expert, site: { id: null as never } }
    const time = { timeZone: 'Asia/Ho_Chi_Minh' }
    const theirs = await call('hours.add', entryAt(abroad, '2024-09-10T09:00', '2024-09-10T10:00', time))
    const link = { entryId: theirs.id, kind: 'finding', id: found.id }
    expect(await refuse('hours.addProof', link)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refuse('hours.addProof', { ...link, entryId: nobody })).toMatchObject({ code: 'NOT_FOUND' })
    await call('hours.remove', { id: entry.id })
    expect(await proofs()).toMatchObject({ unlinkedMinutes: 0 })
    expect(await refuse('hours.addProof', { ...link, entryId: entry.id })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('are wanted neither of a settled entry that was taken back nor of its reversal', async () => {
    const test = await workedEngagement()
    const { call, dir, engagementId, entry, proofs } = test
    await call('exchange.export', { engagementId, out: join(dir, 'out.xlsx') })
    const { found } = await recordFinding(test)
    const { id } = await call('hours.addProof', { entryId: entry.id, kind: 'finding', id: found.id })
    await call('hours.removeProof', { id })
    expect((await proofs()).unlinkedMinutes).toBe(150)
    await call('hours.correct', { id: entry.id, reason: '日付の誤り' })
    expect(await proofs()).toMatchObject({ unlinkedMinutes: 0, unlinkedEntries: [] })
  })
})

describe('an attached file', () => {
  it('is kept encrypted, comes back byte by byte and survives lock, sweep and backup', async () => {
    const { call, dir, entry, proofs } = await workedEngagement()
    const path = join(dir, '議事録.bin')
    const content = randomBytes(300_000)
    writeFileSync(path, content)
    const proof = await call('hours.attachProof', { entryId: entry.id, path })
    expect(proof.target).toEqual({ kind: 'file', name: '議事録.bin', bytes: 300_000 })
    const stored = readdirSync(join(dir, 'vault', 'attachments'))
    expect(stored).toHaveLength(1)
    const onDisk = readFileSync(join(dir, 'vault', 'attachments', stored[0] ?? ''))
    expect(onDisk.includes(content.subarray(0, 32))).toBe(false)
    expect(await call('vault.backup', {})).toMatchObject({ photos: 1, damagedPhotos: 0 })
    await call('vault.lock', {})
    await call('vault.unlock', { passphrase: testPassphrase })
    expect((await proofs()).unlinkedMinutes).toBe(0)
    const out = join(dir, 'out.bin')
    await call('hours.saveProof', { id: proof.id, out })
    expect(sha256(readFileSync(out))).toBe(sha256(content))
  })

  it.each([
    ['an empty file', (path: string) => writeFileSync(path, ''), 'proof-empty'],
    [
      'a file above 25 MB',
      (path: string) => writeFileSync(path, Buffer.alloc(25 * 1024 * 1024 + 1)),
      'proof-too-large',
    ],
    ['a folder', (path: string) => void mkdirSync(path), 'proof-unreadable'],
    ['no file at all', () => {}, 'proof-unreadable'],
  ])('%s is refused and leaves nothing', async (_, make, reason) => {
    const { refuse, dir, entry, proofs } = await workedEngagement()
    const path = join(dir, 'some.pdf')
    make(path)
    expect(await refuse('hours.attachProof', { entryId: entry.id, path })).toMatchObject({
      code: 'UNSUPPORTED_FILE',
      details: { reason, name: 'some.pdf' },
    })
    expect((await proofs()).entries).toEqual([])
  })

  it('that a person lost on disk is said to be damaged, and a finding is no file to save', async () => {
    const test = await workedEngagement()
    const { call, refuse, dir, entry } = test
    const { found } = await recordFinding(test)
    const { id } = await call('hours.addProof', { entryId: entry.id, kind: 'finding', id: found.id })
    expect(await refuse('hours.saveProof', { id, out: join(dir, 'x') })).toMatchObject({ code: 'NOT_FOUND' })
    writeFileSync(join(dir, 'a.txt'), 'abc')
    const file = await call('hours.attachProof', { entryId: entry.id, path: join(dir, 'a.txt') })
    const folder = join(dir, 'vault', 'attachments')
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'altered')
    const out = join(dir, 'b.txt')
    expect(await refuse('hours.saveProof', { id: file.id, out })).toMatchObject({ code: 'VAULT_CORRUPT' })
    expect(() => readFileSync(out)).toThrow()
  })
})

describe('closing an engagement', () => {
  it('wants a proof of every minute or a reason, which stays in the trace', async () => {
    const { call, refuse, engagementId } = await workedEngagement()
    for (const to of ['03', '04', '05'] as const) await call('engagements.advance', { id: engagementId, to })
    const close = { id: engagementId, to: '06' as const }
    expect(await refuse('engagements.advance', { ...close, reason: '　' })).toMatchObject({
      code: 'PROOF_MISSING',
      details: { minutes: 150, entries: 1 },
    })
    const closed = await call('engagements.advance', { ...close, reason: '口頭での助言のみのため' })
    expect(closed.steps.at(-1)).toMatchObject({ to: '06', reason: '口頭での助言のみのため' })
  })

  it('wants no reason where every minute has its proof', async () => {
    const { call, dir, engagementId, entry } = await workedEngagement()
    writeFileSync(join(dir, 'minutes.txt'), '議事録')
    await call('hours.attachProof', { entryId: entry.id, path: join(dir, 'minutes.txt') })
    for (const to of ['03', '04', '05', '06'] as const)
      await call('engagements.advance', { id: engagementId, to })
    expect(await call('engagements.get', { id: engagementId })).toMatchObject({ step: '06' })
  })
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
