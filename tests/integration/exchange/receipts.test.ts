import { generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprintOf } from '../../../main/hours/index.ts'
import { receiptText, type SignedReceipt } from '../../../shared/exchange/receipt.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'
import { readParts, replaceIn, writeParts } from './repack.ts'

/** An expert's laptop with one packed batch, and the laptop of JETRO's office. */
async function packOne() {
  const expert = await openTestApp()
  const office = await openTestApp()
  const made = await createThaiEngagement(expert)
  const engagementId = made.engagement.id
  const add = (day: string) =>
    expert.call('hours.add', entryAt(made, `${day}T09:00`, `${day}T10:00`, { note: '金型置場' }))
  await add('2024-09-03')
  const workbook = join(expert.dir, '提出用.xlsx')
  const receipt = join(office.dir, '第1回.kagimori-receipt')
  const written = await expert.call('exchange.export', { engagementId, out: workbook })
  const batches = async () => (await expert.call('exchange.batches', { engagementId })).items
  const own = (await expert.call('allotments.card', {})).id
  const theirs = (await office.call('allotments.card', {})).id
  return { expert, office, engagementId, add, workbook, receipt, written, batches, own, theirs }
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as SignedReceipt

/** Signs a receipt anew, with a key of its own. */
function forge({ signature: _, ...said }: SignedReceipt, change: Partial<SignedReceipt>): SignedReceipt {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const office = { id: fingerprintOf(raw), name: '偽', publicKey: raw.toString('base64') }
  const receipt = { ...said, office, ...change }
  return {
    ...receipt,
    signature: sign(null, Buffer.from(receiptText(receipt)), privateKey).toString('base64'),
  }
}

test('a receipt of the office closes the batch, and says whose key signed it', async () => {
  const { expert, office, engagementId, workbook, receipt, written, batches, own, theirs } = await packOne()
  const registered = { registeredKeys: [own] }
  const given = await office.call('exchange.acknowledge', { path: workbook, out: receipt, ...registered })
  expect(given).toMatchObject({ engagementId, batch: 1, contentHash: written.contentHash, laptop: own })
  expect((await batches())[0]).toMatchObject({ state: 'packed', receivedBy: null, receiptSigner: null })
  expect(await expert.call('exchange.takeReceipt', { path: receipt })).toMatchObject({
    batch: 1,
    state: 'received',
    receivedAt: `${given.receivedOn}T00:00:00.000Z`,
    receivedBy: 'receipt',
    receiptSigner: theirs,
    isNew: true,
  })
  const taken = await batches()
  expect(await expert.call('exchange.takeReceipt', { path: receipt })).toMatchObject({ isNew: false })
  expect(await batches()).toEqual(taken)
})

test('a receipt takes the place of a person’s word, and no word takes that of a receipt', async () => {
  const { expert, office, workbook, receipt, batches } = await packOne()
  const [batch] = await batches()
  const exportId = batch?.id ?? ''
  await expert.call('exchange.receive', { exportId, receivedOn: '2099-04-01' })
  await office.call('exchange.acknowledge', { path: workbook, out: receipt, receivedOn: '2099-04-02' })
  await expert.call('exchange.takeReceipt', { path: receipt })
  expect((await batches())[0]).toMatchObject({
    receivedBy: 'receipt',
    receivedAt: '2099-04-02T00:00:00.000Z',
  })
  const again = { exportId, receivedOn: '2099-04-03' }
  expect(await expert.refuse('exchange.receive', again)).toMatchObject({ code: 'BATCH_HAS_RECEIPT' })
})

test('a workbook with a password is acknowledged with it', async () => {
  const { expert, office, engagementId, add, workbook, receipt } = await packOne()
  await add('2024-09-04')
  await expert.call('exchange.export', { engagementId, out: workbook, password: 'Batch-2-Password' })
  const input = { path: workbook, out: receipt }
  expect(await office.refuse('exchange.acknowledge', input)).toMatchObject({ code: 'FILE_PASSWORD_NEEDED' })
  const given = await office.call('exchange.acknowledge', { ...input, password: 'Batch-2-Password' })
  expect(given.batch).toBe(2)
})

test('no receipt is written for a workbook that is altered, unsigned or of a key that is not registered', async () => {
  const { office, workbook, receipt, theirs } = await packOne()
  const refuse = async (path: string, more = {}) => {
    const failure = await office.refuse('exchange.acknowledge', { path, out: receipt, ...more })
    expect(existsSync(receipt)).toBe(false)
    return [failure.code, failure.details.reason]
  }
  const parts = await readParts(workbook)
  const holder = [...parts].find(([name, part]) => name.startsWith('xl/') && part.includes('金型置場'))?.[0]
  const altered = join(office.dir, 'altered.xlsx')
  await writeParts(altered, replaceIn(parts, holder ?? '', '金型置場', '金型倉庫'))
  expect(await refuse(altered)).toEqual(['WORKBOOK_NOT_GENUINE', 'altered'])
  const old = join(import.meta.dirname, '../../fixtures/exchange/version-1.xlsx')
  expect(await refuse(old)).toEqual(['WORKBOOK_NOT_GENUINE', 'unsigned'])
  const others = { registeredKeys: [theirs] }
  expect(await refuse(workbook, others)).toEqual(['WORKBOOK_NOT_GENUINE', 'unregistered'])
})

test('a receipt that is forged, cut off, too large, newer or of another batch changes nothing', async () => {
  const { expert, office, workbook, receipt, batches, theirs } = await packOne()
  await office.call('exchange.acknowledge', { path: workbook, out: receipt })
  const before = await batches()
  const good = read(receipt)
  const file = join(expert.dir, 'bad.kagimori-receipt')
  const refuse = async (content: unknown) => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    const failure = await expert.refuse('exchange.takeReceipt', { path: file })
    expect(failure.code).toBe('RECEIPT_REFUSED')
    expect(await batches()).toEqual(before)
    return failure.details.reason
  }
  expect(await refuse({ ...good, receivedOn: '2020-01-01' })).toBe('altered')
  expect(await refuse({ ...good, signature: Buffer.alloc(64).toString('base64') })).toBe('altered')
  expect(await refuse({ ...good, office: { ...good.office, id: theirs.split('').reverse().join('') } })).toBe(
    'altered',
  )
  expect(await refuse({ ...forge(good, {}), office: good.office })).toBe('altered')
  expect(await refuse({ ...good, more: 1 })).toBe('altered')
  expect(await refuse(readFileSync(receipt, 'utf8').slice(0, -20))).toBe('not-a-receipt')
  expect(await refuse('[]')).toBe('not-a-receipt')
  expect(await refuse('{"format":"another"}')).toBe('not-a-receipt')
  expect(await refuse(`${JSON.stringify(good)}${' '.repeat(64 * 1024)}`)).toBe('too-large')
  expect(await refuse({ ...good, version: 2 })).toBe('newer-version')
  expect(await refuse(forge(good, { contentHash: 'a'.repeat(64) }))).toBe('unknown-batch')
  expect(await refuse(forge(good, { batch: 7 }))).toBe('unknown-batch')
  expect(await refuse(forge(good, { laptop: theirs }))).toBe('other-laptop')
})

test('a receipt of another laptop’s batch is told as such', async () => {
  const { office, workbook, receipt } = await packOne()
  await office.call('exchange.acknowledge', { path: workbook, out: receipt })
  const third = await openTestApp()
  expect(await third.refuse('exchange.takeReceipt', { path: receipt })).toMatchObject({
    code: 'RECEIPT_REFUSED',
    details: { reason: 'other-laptop' },
  })
})

test('what is no file is no receipt', async () => {
  const { expert, receipt } = await packOne()
  const folder = join(expert.dir, 'folder')
  mkdirSync(folder)
  const link = join(expert.dir, 'link')
  symlinkSync('/etc/hostname', link)
  for (const path of [folder, link])
    expect(await expert.refuse('exchange.takeReceipt', { path })).toMatchObject({
      details: { reason: 'not-a-receipt' },
    })
  expect(await expert.refuse('exchange.takeReceipt', { path: receipt })).toMatchObject({ code: 'NOT_FOUND' })
})
