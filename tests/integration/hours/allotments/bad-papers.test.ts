import { execFileSync } from 'node:child_process'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeLaptop, readyLaptop } from '../../../../main/hours/allotments/laptop.ts'
import type { PaperContent } from '../../../../main/hours/allotments/papers.ts'
import { createThaiEngagement } from '../../../support/field-day.ts'
import { allot, openLaptops, type TestLaptop, work } from '../../../support/share-budget.ts'
import { forgePaper } from './forge-paper.ts'

async function stateOf(laptop: TestLaptop) {
  const { items } = await laptop.call('engagements.list', {})
  const shared = await Promise.all(
    items.map(({ id }) => laptop.call('allotments.list', { engagementId: id })),
  )
  const entries = await laptop.call('hours.list', { includeRemoved: true })
  return JSON.stringify({ items, shared, entries, experts: await laptop.call('experts.list', {}) })
}

async function expectRefused(laptop: TestLaptop, input: object, ...reasons: readonly string[]) {
  const before = await stateOf(laptop)
  const refusal = await laptop.refuse('allotments.accept', input)
  expect(refusal.code).toBe('ALLOTMENT_REFUSED')
  expect(reasons).toContain(refusal.details.reason)
  expect(await stateOf(laptop)).toBe(before)
}

function contentOf(text: string): PaperContent {
  const packed = text.split('.')[1] ?? ''
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url')).toString())
}

describe('a paper that is not what it should be changes nothing', () => {
  test('altered by one letter, wherever it is', async () => {
    const { lead, engagementId, others } = await openLaptops('B')
    const [second] = others as [TestLaptop]
    const { text } = await lead.call('allotments.issue', { engagementId, to: second.card, minutes: 60 })
    const before = await stateOf(second)
    for (let at = 0; at < text.length; at++) {
      const altered = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
      const refusal = await second.refuse('allotments.accept', { text: altered })
      expect(refusal.code, `letter ${at}`).toBe('ALLOTMENT_REFUSED')
    }
    expect(await stateOf(second)).toBe(before)
    await second.call('allotments.accept', { text: `\n${text.replace(/.{70}/g, '$&\r\n')}\n` })
  })

  test('altered by one byte in its file', async () => {
    const { lead, engagementId, others } = await openLaptops('B')
    const [second] = others as [TestLaptop]
    const { text } = await lead.call('allotments.issue', { engagementId, to: second.card, minutes: 60 })
    const bytes = Buffer.from(text)
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    const path = join(second.dir, 'altered.kagimori-allotment')
    writeFileSync(path, bytes)
    await expectRefused(second, { path }, 'wrong-signature', 'altered')
  })

  test('for another laptop, of another engagement, taken before, or no paper at all', async () => {
    const { lead, engagementId, others } = await openLaptops('B', 'C')
    const [second, third] = others as [TestLaptop, TestLaptop]
    const other = await createThaiEngagement(second)
    const text = await allot(lead, second, engagementId, 60)
    await expectRefused(third, { text }, 'not-for-this-laptop')
    await expectRefused(lead, { text }, 'not-for-this-laptop')
    await expectRefused(second, { text, engagementId: other.engagement.id }, 'other-engagement')
    await expectRefused(second, { text }, 'replayed')
    await expectRefused(second, { text: lead.card }, 'a-card')
    await expectRefused(second, { text: 'こんにちは' }, 'not-a-paper')
    await expectRefused(second, { text: text.replace('KAGIMORI1', 'KAGIMORI2') }, 'newer-paper')
    await expectRefused(second, { text: text.slice(0, -20) }, 'wrong-signature', 'altered')
  })

  test('an engagement that another laptop leads takes nothing from a third one', async () => {
    const { lead, engagementId, others } = await openLaptops('B', 'C')
    const [second, third] = others as [TestLaptop, TestLaptop]
    const text = await allot(lead, second, engagementId, 60)
    const stranger = readyLaptop(makeLaptop('見知らぬ端末'))
    const forged = forgePaper(stranger, { ...contentOf(text), id: crypto.randomUUID() })
    await expectRefused(second, { text: forged }, 'unknown-sender')
    // A laptop that was allotted nothing has nothing to report or to give back.
    const content = { kind: 'return', id: crypto.randomUUID(), engagementId, to: lead.id, minutes: 5 }
    await expectRefused(
      lead,
      { text: forgePaper(stranger, { ...content, at: '2024-09-03T00:00:00.000Z' }) },
      'unknown-sender',
    )
    await allot(lead, third, engagementId, 60)
    await expectRefused(
      third,
      { text: forgePaper(stranger, { ...content, to: third.id, at: '2024-09-03T00:00:00.000Z' }) },
      'not-lead',
    )
  })

  test('another’s name on a paper does not pass for its key', async () => {
    const { lead, engagementId, others } = await openLaptops('B')
    const [second] = others as [TestLaptop]
    const { text } = await lead.call('allotments.issue', { engagementId, to: second.card, minutes: 60 })
    const [head, packed = '', signature] = text.split('.')
    const content = { ...contentOf(text), minutes: 600 }
    const altered = deflateRawSync(JSON.stringify(content)).toString('base64url')
    expect(altered).not.toBe(packed)
    await expectRefused(second, { text: `${head}.${altered}.${signature}` }, 'wrong-signature')
  })

  test('an engagement that this laptop leads itself is not handed over', async () => {
    const { lead, engagementId, others } = await openLaptops('B')
    const [second] = others as [TestLaptop]
    const { text } = await lead.call('allotments.issue', { engagementId, to: second.card, minutes: 60 })
    const copy = contentOf(text)
    const theirs = await createThaiEngagement(second)
    await second.call('hours.add', await work(second, theirs.engagement.id, 3, 60))
    const stranger = readyLaptop(makeLaptop('見知らぬ端末'))
    const forged = forgePaper(stranger, { ...copy, engagementId: theirs.engagement.id })
    await expectRefused(second, { text: forged }, 'leads-itself')
  })

  test('a report with minutes that its times do not give, or with another’s entry', async () => {
    const { lead, engagementId, others } = await openLaptops('B')
    const [second] = others as [TestLaptop]
    const laptop = readyLaptop(makeLaptop('B2'))
    const card = forgePaper(laptop, { kind: 'card' })
    await lead.call('allotments.issue', { engagementId, to: card, minutes: 60 })
    await allot(lead, second, engagementId, 120)
    await second.call('hours.add', await work(second, engagementId, 3, 60))
    const report = contentOf((await second.call('allotments.report', { engagementId })).text)
    if (report.kind !== 'report') throw new Error('no report')
    const [entry] = report.entries
    if (!entry) throw new Error('an empty report')
    const forge = (more: object) =>
      forgePaper(laptop, { ...report, entries: [{ ...entry, id: crypto.randomUUID(), ...more }] })
    await expectRefused(lead, { text: forge({ minutes: 1 }) }, 'altered')
    await expectRefused(lead, { text: forge({ startZone: 'Mars/Olympus' }) }, 'altered')
    await expectRefused(lead, { text: forge({ expertId: crypto.randomUUID() }) }, 'altered')
    await expectRefused(lead, { text: forge({ note: '\ud800' }) }, 'altered')
    await expectRefused(lead, { text: forge({ extra: 1 }) }, 'altered')
    // The lead’s own entry stands, whatever a report calls by its id.
    const own = await lead.call('hours.add', await work(lead, engagementId, 9, 30))
    const before = await stateOf(lead)
    await lead.call('allotments.accept', { text: forge({ id: own.id, revision: 99, isRemoved: true }) })
    const { items } = JSON.parse(before).entries
    expect((await lead.call('hours.list', { includeRemoved: true })).items).toEqual(items)
  })
})

test('a file is read if it is a small regular file, and no link', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [TestLaptop]
  const { text } = await lead.call('allotments.issue', { engagementId, to: second.card, minutes: 60 })
  const file = join(second.dir, 'real')
  writeFileSync(file, text)
  symlinkSync(file, join(second.dir, 'link'))
  await expectRefused(second, { path: join(second.dir, 'link') }, 'not-a-paper')
  await expectRefused(second, { path: second.dir }, 'not-a-paper')
  execFileSync('mkfifo', [join(second.dir, 'pipe')])
  await expectRefused(second, { path: join(second.dir, 'pipe') }, 'not-a-paper')
  writeFileSync(join(second.dir, 'large'), '')
  truncateSync(join(second.dir, 'large'), 9_000_000)
  await expectRefused(second, { path: join(second.dir, 'large') }, 'too-large')
  const missing = await second.refuse('allotments.accept', { path: join(second.dir, 'none') })
  expect(missing.code).toBe('NOT_FOUND')
})

test('a paper that unpacks to far more than it should is given up', async () => {
  const { lead } = await openLaptops()
  const bomb = deflateRawSync(Buffer.alloc(64_000_000, 0x20)).toString('base64url')
  await expectRefused(lead, { text: `KAGIMORI1.${bomb}.${'A'.repeat(86)}` }, 'altered')
})

test('more than is held is not given away', async () => {
  const { lead, engagementId, others } = await openLaptops('B')
  const [second] = others as [TestLaptop]
  const issue = { engagementId, to: second.card, minutes: 1381 }
  expect(await lead.refuse('allotments.issue', issue)).toMatchObject({
    code: 'ALLOTMENT_REFUSED',
    details: { reason: 'not-held', heldMinutes: 1380, minutes: 1381 },
  })
  expect(await lead.refuse('allotments.issue', { ...issue, minutes: 60, to: lead.card })).toMatchObject({
    details: { reason: 'own-card' },
  })
  expect((await lead.refuse('allotments.issue', { engagementId, minutes: 60 })).code).toBe('INVALID_INPUT')
})
