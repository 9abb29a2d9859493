import { verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publicKeyOf } from '../../../main/hours/index.ts'
import { signedWipeCertificate, signedWipeText } from '../../../shared/exchange/wipe/certificate.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp, type TestApp, testPassphrase } from '../../support/open-app.ts'
import { allot, openLaptops } from '../../support/share-budget.ts'
import { readWordParts } from '../../support/word-file.ts'
import { filesUnder, readPages } from '../vault/support/two-engagements.ts'
import { photoFile } from './sample-vault.ts'

const note = '金型置場の施錠を確認した'
const secrets = ['彩波精機株式会社', '試験 花子', note, '棚の奥に図面']

async function startWork() {
  const app = await openTestApp()
  const { call, dir } = app
  const ids = await createThaiEngagement(app)
  const engagementId = ids.engagement.id
  await call('hours.add', entryAt(ids, '2024-09-03T09:00', '2024-09-03T10:00', { note }))
  const inspection = await call('inspections.start', { engagementId, siteId: ids.site.id })
  const finding = await call('inspections.recordFinding', {
    inspectionId: inspection.id,
    itemId: 'PF-08',
    zoneId: null,
    answer: 'missing',
  })
  const photo = (isSecret: boolean) =>
    call('inspections.addPhoto', {
      findingId: finding.id,
      path: photoFile,
      isSecret,
      keepsOriginal: false,
      caption: { ja: secrets[3] ?? '', local: null },
    })
  const open = await photo(false)
  const secret = await photo(true)
  const write = (profile: 'hours' | 'everything' = 'everything') =>
    call('exchange.export', { engagementId, out: join(dir, 'a.xlsx'), profile, secretPhotos: [secret.id] })
  const receive = async () => {
    const [newest] = (await call('exchange.batches', { engagementId })).items
    const receivedOn = newest?.exportedAt.slice(0, 10) ?? ''
    return call('exchange.receive', { exportId: newest?.id ?? '', receivedOn })
  }
  const preview = () => call('exchange.wipePreview', { engagementId })
  const obstacles = async () => (await preview()).obstacles.map(({ code }) => code)
  const out = join(dir, '証明書.docx')
  return { ...app, ids, engagementId, photos: [open.id, secret.id], write, receive, preview, obstacles, out }
}

/** Another engagement of another company, with hours and a photo. */
async function addOther({ call }: TestApp) {
  const company = await call('companies.create', { name: '残川工業株式会社', kind: 'domestic' })
  const expert = await call('experts.create', { name: '残る 次郎', languages: ['ja'] })
  const engagement = await call('engagements.create', {
    companyId: company.id,
    region: 'VN',
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [{ name: '本社', kind: 'office', country: 'VN', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }],
  })
  const site = engagement.sites[0] ?? engagement.sites[1]
  if (site === undefined) throw new Error('the engagement came back without its site')
  await call('hours.add', entryAt({ engagement, expert, site }, '2024-09-04T09:00', '2024-09-04T10:00'))
  return { engagementId: engagement.id, expertId: expert.id, siteId: site.id }
}

test('what stands in the way is told until JETRO has received all there is', async () => {
  const work = await startWork()
  const { call, ids, obstacles, write, receive, preview, refuse, engagementId, out } = work
  expect(await obstacles()).toEqual(['no-received-batch'])
  await write('hours')
  await receive()
  expect(await obstacles()).toEqual(['not-everything'])
  await write()
  expect(await obstacles()).toEqual(['not-everything'])
  await receive()
  expect(await obstacles()).toEqual([])
  await call('hours.add', entryAt(ids, '2024-09-05T09:00', '2024-09-05T10:00'))
  expect((await preview()).obstacles).toEqual([{ code: 'not-newest', batch: 2 }])
  expect(await refuse('exchange.wipe', { engagementId, confirmation: '', out })).toMatchObject({
    code: 'WIPE_REFUSED',
    details: { obstacles: [{ code: 'not-newest' }] },
  })
  await write()
  await receive()
  await call('timer.start', {
    engagementId,
    expertId: ids.expert.id,
    menuItem: 'assessment',
    service: 'consultation',
    timeZone: 'Asia/Bangkok',
  })
  expect(await obstacles()).toEqual(['timer-running'])
})

test('minutes on other laptops stand in the way until they came back', async () => {
  const { lead, engagementId, others } = await openLaptops('支部')
  const [other] = others
  if (other === undefined) throw new Error('there is no other laptop')
  await allot(lead, other, engagementId, 120)
  const codes = async ({ call }: TestApp) =>
    (await call('exchange.wipePreview', { engagementId })).obstacles.slice(1)
  expect(await codes(lead)).toEqual([{ code: 'minutes-elsewhere', minutes: 120, laptops: 1 }])
  expect(await codes(other)).toEqual([{ code: 'minutes-here', minutes: 120 }])
  const paper = await other.call('allotments.issue', { engagementId, minutes: 120 })
  await lead.call('allotments.accept', { text: paper.text })
  expect([await codes(lead), await codes(other)]).toEqual([[], []])
})

test('the preview counts what would go, and what no workbook carries', async () => {
  const { call, write, receive, preview } = await startWork()
  await call('vault.backup', {})
  expect(await preview()).toMatchObject({ onlyHere: { photos: 1, reviews: 0 }, received: null })
  const written = await write()
  await receive()
  expect(await preview()).toMatchObject({
    counts: { record: written.rows, 'time-entry': 1, finding: 1, photo: 2, file: 2, review: 0 },
    // The one that shows a secret was chosen for the batch.
    onlyHere: { photos: 0, reviews: 0 },
    copies: { backups: 1, keptAside: 0 },
    received: { batch: 1, contentHash: written.contentHash },
  })
})

test('nothing goes without the first eight characters of the hash, or without a place for the certificate', async () => {
  const { call, refuse, write, receive, engagementId, out, dir } = await startWork()
  const { contentHash } = await write()
  await receive()
  const refused = await refuse('exchange.wipe', { engagementId, confirmation: contentHash.slice(1, 9), out })
  expect(refused.details.fields).toEqual([{ path: 'confirmation', reason: 'not-the-hash' }])
  const nowhere = join(dir, 'nowhere', 'a.docx')
  const confirmation = contentHash.slice(0, 8)
  expect(await refuse('exchange.wipe', { engagementId, confirmation, out: nowhere })).toMatchObject({
    code: 'FILE_NOT_WRITABLE',
  })
  expect(
    await refuse('exchange.wipe', { engagementId: crypto.randomUUID(), confirmation, out }),
  ).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await call('engagements.get', { id: engagementId })).toMatchObject({ id: engagementId })
  expect(readdirSync(dir).sort()).toEqual(['a.xlsx', 'vault'])
})

test('after a wipe the engagement is nowhere, all others are as they were, and the certificate names nobody', async () => {
  const work = await startWork()
  const { app, call, refuse, write, receive, engagementId, out, dir, photos } = work
  const other = await addOther(work)
  await call('vault.backup', {})
  const { contentHash } = await write()
  await receive()
  const dataKey = Buffer.from(app.vault.current()?.dataKey ?? [])
  const otherHash = (
    await call('exchange.export', { engagementId: other.engagementId, out: join(dir, 'b.xlsx') })
  ).contentHash

  const confirmation = ` ${contentHash.slice(0, 8).toUpperCase()} `
  const wiped = await call('exchange.wipe', { engagementId, confirmation, out })
  expect(wiped).toMatchObject({ isFinished: true, path: out })

  expect((await call('engagements.list', {})).items.map(({ id }) => id)).toEqual([other.engagementId])
  expect(await refuse('exchange.wipePreview', { engagementId })).toMatchObject({ code: 'NOT_FOUND' })
  expect((await call('companies.list', {})).items.map(({ name }) => name)).toEqual(['残川工業株式会社'])
  expect(
    (await call('exchange.export', { engagementId: other.engagementId, out: join(dir, 'b.xlsx') }))
      .contentHash,
  ).toBe(otherHash)

  await call('vault.lock', {})
  const vault = join(dir, 'vault')
  const databases = filesUnder(vault).filter((path) => path.endsWith('vault.db'))
  expect(databases.length).toBeGreaterThan(1)
  for (const path of databases) {
    const pages = readPages(path, dataKey)
    expect(secrets.filter((text) => pages.includes(text))).toEqual([])
    expect(pages.includes('残川工業株式会社')).toBe(true)
  }
  expect(filesUnder(vault).filter((path) => path.includes('attachments'))).toEqual([])
  await call('vault.unlock', { passphrase: testPassphrase })

  const text = readFileSync(join(dir, '証明書.json'), 'utf8')
  const page = JSON.stringify([...(await readWordParts(readFileSync(out))).values()])
  for (const certificate of [text, page]) {
    expect([...secrets, ...photos].filter((each) => certificate.includes(each))).toEqual([])
    for (const fact of [engagementId, contentHash]) expect(certificate).toContain(fact)
  }
  const { signature, ...certificate } = signedWipeCertificate.parse(JSON.parse(text))
  expect(certificate).toMatchObject({
    received: { batch: 1, contentHash },
    removed: { 'time-entry': 1, photo: 2 },
    copies: [{ kind: 'backup', manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
  const key = publicKeyOf(Buffer.from(certificate.laptop.publicKey, 'base64'))
  const isSigned = (said: typeof certificate) =>
    verify(
      null,
      Buffer.from(signedWipeText(said)),
      { key, format: 'der', type: 'spki' },
      Buffer.from(signature, 'base64'),
    )
  expect(isSigned(certificate)).toBe(true)
  expect(isSigned({ ...certificate, wipedAt: '2024-01-01T00:00:00.000Z' })).toBe(false)
})

test('the certificate can be had once more, and a received batch may not come of an engagement that is gone', async () => {
  const { call, refuse, write, receive, engagementId, out, dir } = await startWork()
  const { contentHash } = await write()
  const { id: exportId } = await receive()
  const { id } = await call('exchange.wipe', { engagementId, confirmation: contentHash.slice(0, 8), out })
  expect((await call('exchange.wipes', {})).items).toMatchObject([
    { id, engagementId, batch: 1, contentHash },
  ])
  const again = join(dir, '再.docx')
  expect(await call('exchange.wipeCertificate', { id, out: again })).toEqual({ path: again })
  expect(readFileSync(again).equals(readFileSync(out))).toBe(true)
  expect(existsSync(join(dir, '再.json'))).toBe(true)
  expect(await refuse('exchange.receive', { exportId, receivedOn: '2099-01-01' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})
