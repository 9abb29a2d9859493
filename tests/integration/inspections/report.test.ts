import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordForReport } from '../../support/report-inspection.ts'
import { hashesOfPhotos, openReportApp, readParts, textOf } from './report-app.ts'

test('a Word report holds the photos of the ledger as they are stored, and no other', async () => {
  const app = await openReportApp()
  const written = await app.write()
  const { exported, secret } = await app.call('inspections.photoLedger', { engagementId: app.engagementId })
  const { shelf, outdoors, barrier } = app.photos
  expect(written).toMatchObject({ path: app.out, isFinal: false, findings: 3, photos: exported.count })
  expect(hashesOfPhotos(await readParts(app.out))).toEqual(
    [shelf, outdoors, barrier].map(({ sha256 }) => sha256).sort(),
  )
  expect(secret.ids).toEqual([app.photos.secret.id])
})

test('a photo that shows a secret goes in when it is chosen; a removed or parked one never does', async () => {
  const app = await openReportApp()
  const { secret, shelf, barrier } = app.photos
  await app.call('inspections.removePhoto', { id: shelf.id })
  const gate = app.findings.gate.zoneId ?? ''
  await app.call('inspections.removeZone', { inspectionId: app.inspectionId, zoneId: gate })
  const written = await app.write({ secretPhotos: [secret.id, shelf.id, barrier.id] })
  expect(written.photos).toBe(2)
  const parts = await readParts(app.out)
  expect(hashesOfPhotos(parts)).toEqual([app.photos.outdoors.sha256, secret.sha256].sort())
  expect(textOf(parts)).not.toContain('門・守衛所')
})

test('a report says by priority what was seen, why it matters, and what to do', async () => {
  const app = await openReportApp()
  await app.write()
  const text = textOf(await readParts(app.out))
  const places = ['1. PF-08　', '2. MS-01　', '3. PF-06　'].map((heading) => text.lastIndexOf(heading))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  for (const words of [
    '金型置場の棚に鍵がなく、外注先の運転手が一人で入れる。',
    'ชั้นวางแม่พิมพ์ไม่มีกุญแจ คนขับรถของผู้รับจ้างเข้าไปได้เอง',
    '棚に錠を付け、鍵の管理簿を作る。',
    '重大 120 + 少額 8 + 数日 5 + すぐできる 5＝138点',
    '担当者: 工場長 · 期限: 2024年10月31日',
    '31 ตุลาคม 2567',
    '区域: 金型置場 · 秘密区分: 極秘',
    '取引先を通じて漏えいするおそれがあります。',
  ]) {
    expect(text).toContain(words)
  }
})

test('a provisional report marks each text that nobody confirmed, and says so on every page', async () => {
  const app = await openReportApp()
  const { unconfirmed } = await app.write({ languages: 'ja' })
  const parts = await readParts(app.out)
  const text = textOf(parts)
  expect(text).toContain('管理責任者が決まっていない。 [未確認]')
  expect(text).toContain('条件表が機械に貼られている。 [未確認]')
  expect(text).toContain('屋外に置かれた金型 [未確認]')
  expect(text).not.toMatch(/一人で入れる。 \[未確認\]|鍵のない金型の棚 \[未確認\]/)
  expect(text.match(/\[未確認\]/g)).toHaveLength(unconfirmed)
  const headers = [...parts].filter(([name]) => /^word\/header\d*\.xml$/.test(name))
  expect(headers.some(([, part]) => part.toString().includes('暫定版'))).toBe(true)
})

test('a report in one language has no word of the other', async () => {
  const app = await openReportApp()
  await app.write({ languages: 'ja' })
  expect(textOf(await readParts(app.out))).not.toMatch(/[\u0e01-\u0e5b]/)
  await app.write({ languages: 'local' })
  const local = textOf(await readParts(app.out))
  expect(local).toContain('ชั้นวางแม่พิมพ์ไม่มีกุญแจ')
  expect(local).not.toContain('金型置場の棚')
  // What has no Thai yet stands in Japanese, marked, rather than not at all.
  expect(local).toMatch(/管理責任者が決まっていない。 \[/)
})

test('a final report is refused while points are open, and says which', async () => {
  const app = await openReportApp()
  const { items } = await app.call('inspections.openPoints', { inspectionId: app.inspectionId })
  const refused = await app.refuse('inspections.report', app.order({ isFinal: true }))
  expect(refused).toMatchObject({ code: 'REPORT_NOT_FINAL', details: { count: items.length, points: items } })
  expect(items.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['proposal', 'na-reason', 'one-sided']),
  )
  expect(existsSync(app.out)).toBe(false)
})

test('a final report is written once everything is settled, and marks nothing', async () => {
  const app = await openReportApp()
  const { inspectionId, findings, photos } = app
  const record = (itemId: string, zoneId: string | null, what: object) =>
    app.call('inspections.recordFinding', { inspectionId, itemId, zoneId, ...what })
  await app.call('inspections.adoptProposals', { inspectionId })
  await record('PE-01', null, { reason: '採用を行っていない' })
  await record('MS-01', findings.proposed.zoneId, { note: { local: 'ยังไม่ได้กำหนดผู้รับผิดชอบ' } })
  for (const { id } of [photos.outdoors, photos.secret]) {
    await app.call('inspections.updatePhoto', { id, caption: { local: 'แม่พิมพ์กลางแจ้ง' } })
  }
  for (const side of ['ja', 'local'] as const) {
    await app.call('inspections.setTextStates', { inspectionId, side, from: 'draft', to: 'checked' })
  }
  const written = await app.write({ isFinal: true })
  expect(written).toMatchObject({ isFinal: true, unconfirmed: 0 })
  const text = textOf(await readParts(app.out))
  expect(text).toContain('確定版')
  expect(text).not.toMatch(/暫定版|\[未確認\]/)
  expect(text).toContain('採用を行っていない')
})

test('a report with a lost photo is refused with its name and leaves nothing behind', async () => {
  const app = await openReportApp()
  const attachments = join(app.dir, 'vault', 'attachments')
  const before = new Set(readdirSync(attachments))
  const lost = await app.call('inspections.addPhoto', {
    findingId: app.findings.critical.id,
    dataBase64: (await app.call('inspections.readPhoto', { id: app.photos.shelf.id })).dataBase64,
    caption: '消えた写真',
  })
  for (const name of readdirSync(attachments)) if (!before.has(name)) rmSync(join(attachments, name))
  writeFileSync(app.out, 'kept')
  for (const format of ['word', 'pdf'] as const) {
    const refused = await app.refuse('inspections.report', app.order({ format }))
    if (format === 'pdf') expect(refused.code).toBe('NEEDS_ELECTRON')
    else
      expect(refused).toMatchObject({
        code: 'PHOTOS_MISSING',
        details: { photos: [{ id: lost.id, itemId: 'PF-08', caption: '消えた写真' }] },
      })
  }
  expect(readdirSync(app.dir).filter((name) => name.includes('partial'))).toEqual([])
})

test('a report that is stopped leaves the file that was there', async () => {
  const app = await openReportApp()
  writeFileSync(app.out, 'kept')
  const stop = new AbortController()
  const result = await app.app.call('inspections.report', app.order(), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  expect(result).toMatchObject({ ok: false, code: 'CANCELLED' })
  expect(readdirSync(app.dir).sort()).toEqual(['report.docx', 'vault'])
})

test('a folder that is not there is named', async () => {
  const app = await openReportApp()
  const refused = await app.refuse('inspections.report', app.order({ out: join(app.dir, 'none', 'r.docx') }))
  expect(refused.code).toBe('FILE_NOT_WRITABLE')
})

test('Word finds real headings, captions, repeated heads and a filled table of contents', async () => {
  const app = await openReportApp()
  await app.write()
  const parts = await readParts(app.out)
  const xml = parts.get('word/document.xml')?.toString() ?? ''
  const listed = [...xml.matchAll(/w:anchor="(_Toc\d+)">(.*?)<\/w:hyperlink>/gs)]
  expect(listed).toHaveLength(9)
  for (const [, anchor, entry = ''] of listed) {
    expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`)
    expect(entry).toMatch(/PAGEREF _Toc\d+ \\h.*<w:t[^>]*>\d+<\/w:t>/s)
  }
  expect(xml).toContain('TOC \\h \\o &quot;1-2&quot;')
  expect(xml.match(/SEQ Photo/g)).toHaveLength(3)
  expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(3)
  expect(xml).toContain('<w:cantSplit/>')
  expect(xml.match(/w:val="Heading1"/g)).toHaveLength(6)
  expect(parts.get('docProps/core.xml')?.toString()).toContain('点検報告・改善案')
  const foot = [...parts].find(
    ([name, part]) => name.includes('footer') && part.toString().includes('NUMPAGES'),
  )
  expect(foot).toBeDefined()
})

test('line breaks, odd characters and very long words come through, and the file can be opened', async () => {
  const app = await openReportApp()
  await app.call('inspections.recordFinding', {
    inspectionId: app.inspectionId,
    itemId: 'MS-02',
    answer: 'missing',
    note: { ja: '一行目\n二行目 & <b>\u000b\u0007印', local: 'x'.repeat(3000) },
  })
  await app.write()
  const parts = await readParts(app.out)
  const lines = textOf(parts).split('\n')
  expect(lines).toContain('一行目')
  expect(lines.some((line) => line.startsWith('二行目 &amp; &lt;b&gt;印'))).toBe(true)
  expect(parts.get('word/document.xml')?.includes('\u000b')).toBe(false)
})

test('a checklist of one’s own without objectives makes a report without radar', async () => {
  const app = await openReportApp()
  const path = join(app.dir, 'pack.json')
  await app.call('checklists.exportPack', { id: 'standard', version: '2.0.0', out: path })
  const pack = JSON.parse(readFileSync(path, 'utf8'))
  const items = pack.items.map((item: object) => ({
    ...item,
    objective: null,
    addressee: null,
    requirement: null,
  }))
  writeFileSync(path, JSON.stringify({ ...pack, id: 'own', version: '1', items }))
  await app.call('checklists.importPack', { path })
  const { inspectionId } = await recordForReport(app.call, app.engagementId, app.siteId, 'own')
  await app.write({ inspectionId })
  const parts = await readParts(app.out)
  expect(textOf(parts)).toContain('37.5%')
  expect([...parts.keys()].filter((name) => name.endsWith('.png'))).toEqual([])
})

test('an inspection in which nothing was answered makes a report that says so', async () => {
  const app = await openReportApp()
  const { engagementId, siteId } = app
  const { id } = await app.call('inspections.start', { engagementId, siteId, zones: 'none' })
  const written = await app.write({ inspectionId: id, isFinal: true })
  expect(written).toEqual({ path: app.out, isFinal: true, findings: 0, photos: 0, unconfirmed: 0 })
  const text = textOf(await readParts(app.out))
  expect(text).toContain('改善を要する所見はありません。')
  expect(text).toContain('判定した項目がないため、達成率はありません。')
})
