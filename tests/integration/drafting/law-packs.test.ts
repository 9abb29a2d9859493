import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../main/app.ts'
import type { Input } from '../../../shared/contract.ts'
import type { LawPackFile } from '../../../shared/drafting/lawpacks/pack.ts'
import { thaiPack, thaiPart } from '../../fixtures/law-pack.ts'
import { createThaiEngagement } from '../../support/field-day.ts'
import { asTestApp, openTestApp, type TestApp, testPassphrase } from '../../support/open-app.ts'

const today = '2026-11-22'
const nonCompete: Input<'lint.check'> = {
  kind: 'NCA',
  jurisdiction: 'TH',
  clauses: ['C-DEF', 'E-NC'],
  answers: { 'nc.months': 18, 'wb.carveOut': true, 'party.legalName': '見本', 'sign.date': today },
  today,
}

function write({ dir }: TestApp, content: unknown, name = 'pack.kagimori-law.json'): string {
  const path = join(dir, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const rulesOf = async ({ call }: TestApp) =>
  (await call('lint.check', nonCompete)).findings
    .map(({ ruleId }) => ruleId)
    .filter((id) => id.startsWith('L-TH'))

async function inForce({ call }: TestApp) {
  const { items } = await call('lawpacks.list', {})
  return items.filter((each) => each.isInForce).map(({ jurisdiction, id }) => `${jurisdiction} ${id}`)
}

describe('law packs', () => {
  it('that ship are listed for every place, with what they hold', async () => {
    const { call } = await openTestApp()
    const { items } = await call('lawpacks.list', {})
    expect(items.map(({ jurisdiction }) => jurisdiction)).toEqual([
      'ALL',
      'EU',
      'CN',
      'TH',
      'VN',
      'ID',
      'IN',
      'DE',
      'FR',
      'CZ',
      'PL',
      'JP',
    ])
    expect(items.reduce((sum, { rules }) => sum + rules, 0)).toBe(88)
    expect(items.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(104)
    expect(items.find(({ jurisdiction }) => jurisdiction === 'TH')).toMatchObject({
      id: 'kagimori',
      asOf: '2026-11-21',
      rules: 7,
      parameters: 12,
      isShipped: true,
      isInForce: true,
    })
    expect(items.every(({ languages }) => languages.length === 9)).toBe(true)
  })

  it('say first what they would change, and change nothing', async () => {
    const test = await openTestApp()
    const path = write(test, thaiPack())
    const preview = await test.call('lawpacks.import', { path })
    expect(preview).toMatchObject({
      pack: { id: 'sample-counsel-th', version: '1', asOf: '2026-11-22', publisher: '見本法律事務所' },
      replaces: [{ jurisdiction: 'TH', id: 'kagimori', isShipped: true, asOf: '2026-11-21' }],
      touchedDrafts: [],
      isStored: false,
    })
    expect(preview.previewId).not.toBeNull()
    expect(preview.missingLanguages).toEqual(['zh-CN', 'th', 'vi', 'id', 'hi', 'de', 'fr'])
    expect(preview.changes).toContainEqual({
      kind: 'changed',
      what: 'parameter',
      jurisdiction: 'TH',
      id: 'ncWarnMonths',
      before: { value: '24' },
      after: { value: '12' },
    })
    expect(await rulesOf(test)).not.toContain('L-TH-01')
    expect(await inForce(test)).toContain('TH kagimori')
  })

  it('are asked from then on, in their own words and sources, until they are removed', async () => {
    const test = await openTestApp()
    const { call } = test
    const shipped = await call('lint.check', nonCompete)
    const path = write(test, thaiPack())
    const { previewId } = await call('lawpacks.import', { path })
    const stored = await call('lawpacks.import', { previewId: previewId ?? '', isConfirmed: true })
    expect(stored).toMatchObject({ isStored: true, previewId: null })
    expect(await inForce(test)).toContain('TH sample-counsel-th')
    const { findings, asOf, rulesChecked } = await call('lint.check', nonCompete)
    expect(findings.find(({ ruleId }) => ruleId === 'L-TH-01')).toMatchObject({
      message: { ja: '見本：12か月を超えています。', en: 'Sample: longer than 12 months.' },
      basis: { ja: '見本の法律第5条', en: 'Sample Act s. 5' },
      asOf: '2026-11-22',
      fix: {
        kind: 'set-answer',
        words: { ja: '目安に合わせる', en: 'Set to the yardstick' },
        answers: { 'nc.months': 12 },
      },
    })
    // The rules for every country are as old as they ship.
    expect({ asOf, rulesChecked }).toEqual({ asOf: '2026-11-21', rulesChecked: 14 + 3 })
    const agreement = { ...nonCompete, kind: 'NDA_UNI' as const, answers: {} }
    const [office] = (await call('lint.check', agreement)).findings.filter(
      ({ ruleId }) => ruleId === 'L-TH-90',
    )
    expect(office).toMatchObject({
      isUnconfirmed: true,
      sources: [{ id: 'X1', subject: 'Made-up circular', address: 'circular 1' }],
    })
    expect(await call('lawpacks.remove', { jurisdiction: 'TH' })).toMatchObject({
      jurisdiction: 'TH',
      inForce: { id: 'kagimori', isInForce: true },
    })
    expect(await call('lint.check', nonCompete)).toEqual(shipped)
    expect(await test.refuse('lawpacks.remove', { jurisdiction: 'TH' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('say in English, marked, what they lack in the language of the caller', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'kagimori-test-'))
    const app = createApp({ vaultDir: join(dir, 'vault'), checksAnswers: true, language: () => 'th' })
    onTestFinished(async () => {
      await app.close()
      rmSync(dir, { recursive: true, force: true })
    })
    const test = asTestApp(app, dir)
    await test.call('vault.create', { passphrase: testPassphrase })
    await test.call('lawpacks.import', { path: write(test, thaiPack()), isConfirmed: true })
    const ask = async (kind: 'NCA' | 'NDA_UNI', rule: string) => {
      const { findings } = await test.call('lint.check', { ...nonCompete, kind })
      return findings.find(({ ruleId }) => ruleId === rule)
    }
    expect((await ask('NDA_UNI', 'L-TH-90'))?.message.th).toBe('ตัวอย่าง: สอบถามสำนักงาน')
    const term = await ask('NCA', 'L-TH-01')
    expect(term?.message.th).toBe('[EN] Sample: longer than 12 months.')
    expect(term?.fix?.words.th).toBe('[EN] Set to the yardstick')
  })

  it('older than twelve months are to be confirmed: the whole, a rule, a figure that a rule reads', async () => {
    const test = await openTestApp()
    const { call } = test
    await call('lawpacks.import', { path: write(test, thaiPack()), isConfirmed: true })
    // A figure of the pack was last looked at on 1 June 2025.
    const listed = (await call('lawpacks.list', {})).items
    expect(listed.find(({ id }) => id === 'sample-counsel-th')).toMatchObject({ isUnconfirmed: true })
    expect(listed.find(({ id, jurisdiction }) => id === 'kagimori' && jurisdiction === 'VN')).toMatchObject({
      isUnconfirmed: false,
    })
    const rules = {
      ...nonCompete,
      kind: 'WR_CONF',
      answers: { 'wd.present': true, 'wd.capPct': 30 },
    } as const
    const find = async (day: string, id: string) =>
      (await call('lint.check', { ...rules, today: day })).findings.find(({ ruleId }) => ruleId === id)
    expect(await find(today, 'L-TH-06')).toMatchObject({
      asOf: '2025-06-01',
      confidence: 'sourced',
      isUnconfirmed: true,
    })
    expect(await find('2026-06-01', 'L-TH-06')).toMatchObject({ isUnconfirmed: false })
    const term = async (day: string) =>
      (await call('lint.check', { ...nonCompete, today: day })).findings.find(
        ({ ruleId }) => ruleId === 'L-TH-01',
      )
    expect(await term('2027-11-22')).toMatchObject({ isUnconfirmed: false })
    expect(await term('2027-11-23')).toMatchObject({ isUnconfirmed: true })
  })

  it('name the drafts of which they say something else', async () => {
    const test = await openTestApp()
    const { engagement } = await createThaiEngagement(test)
    const draft = await test.call('drafts.create', {
      engagementId: engagement.id,
      kind: 'NDA_UNI',
      jurisdiction: 'TH',
    })
    await test.call('drafts.create', { engagementId: engagement.id, kind: 'NDA_UNI', jurisdiction: 'VN' })
    const { touchedDrafts } = await test.call('lawpacks.import', { path: write(test, thaiPack()) })
    expect(touchedDrafts).toMatchObject([
      { draftId: draft.id, engagementId: engagement.id, title: draft.title, ruleIds: ['L-TH-90'] },
    ])
    const said = async () =>
      (await test.call('drafts.lint', { draftId: draft.id })).items.map(({ ruleId }) => ruleId)
    expect(await said()).not.toContain('L-TH-90')
    await test.call('lawpacks.import', { path: write(test, thaiPack()), isConfirmed: true })
    expect(await said()).toContain('L-TH-90')
  })

  it('are written as files that come back, edited, under a higher version only', async () => {
    const test = await openTestApp()
    const { call, refuse } = test
    const out = join(test.dir, 'law.json')
    const written = await call('lawpacks.export', { jurisdictions: ['TH', 'VN'], out })
    expect(written).toMatchObject({ pack: { id: 'kagimori', version: '1' }, jurisdictions: ['TH', 'VN'] })
    const file = JSON.parse(readFileSync(out, 'utf8')) as LawPackFile
    expect(readFileSync(out).length).toBe(written.bytes)
    expect(await refuse('lawpacks.import', { path: out })).toMatchObject({
      code: 'LAW_PACK_OLDER',
      details: { reason: 'same-version', jurisdiction: 'TH', version: '1' },
    })
    const figure = file.jurisdictions.VN?.parameters.b2bPenaltyCapPct
    if (!figure) throw new Error('no figure')
    figure.value = 9
    const path = write(test, { ...file, version: '1.1' })
    const { changes } = await call('lawpacks.import', { path, isConfirmed: true })
    expect(changes.map(({ id, before, after }) => [id, before?.value, after?.value])).toEqual([
      ['b2bPenaltyCapPct', '8', '9'],
    ])
    // What comes out again is what went in.
    const again = join(test.dir, 'again.json')
    await call('lawpacks.export', { jurisdictions: ['TH', 'VN'], out: again })
    expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual({ ...file, version: '1.1' })
    const mixed = join(test.dir, 'mixed.json')
    await call('lawpacks.export', { out: mixed })
    const all = JSON.parse(readFileSync(mixed, 'utf8')) as LawPackFile
    expect(all).toMatchObject({ id: 'mixed', publisher: 'Kagimori' })
    expect(Object.keys(all.jurisdictions)).toHaveLength(12)
    const preview = await call('lawpacks.import', { path: write(test, { ...all, version: '3' }) })
    expect(preview.changes).toEqual([])
  })

  it('keep their day in a file of several packs', async () => {
    const test = await openTestApp()
    await test.call('lawpacks.import', { path: write(test, thaiPack()), isConfirmed: true })
    const out = join(test.dir, 'all.json')
    await test.call('lawpacks.export', { jurisdictions: ['TH', 'VN'], out })
    const file = JSON.parse(readFileSync(out, 'utf8')) as LawPackFile
    expect(file).toMatchObject({ id: 'mixed', asOf: '2026-11-22' })
    expect(file.jurisdictions.VN?.rules.every(({ asOf }) => asOf === '2026-11-21')).toBe(true)
    expect(file.jurisdictions.TH).toEqual(thaiPart())
  })

  it.each([
    ['no JSON', '{"format":', 'LAW_PACK_BROKEN', 'not-json'],
    ['no text', '\u0000\u0001', 'LAW_PACK_BROKEN', 'not-json'],
    ['another JSON', [], 'LAW_PACK_BROKEN', 'not-a-pack'],
    ['null', null, 'LAW_PACK_BROKEN', 'not-a-pack'],
    ['a newer format', { ...thaiPack(), formatVersion: 2 }, 'LAW_PACK_BROKEN', 'newer-format'],
    ['no version', { ...thaiPack(), version: undefined }, 'LAW_PACK_BROKEN', 'bad-field'],
    ['a version of words', { ...thaiPack(), version: 'new' }, 'LAW_PACK_BROKEN', 'bad-field'],
    ['a field too many', { ...thaiPack(), code: 'x' }, 'LAW_PACK_BROKEN', 'bad-field'],
    [
      'a country there is not',
      { ...thaiPack(), jurisdictions: { XX: thaiPart() } },
      'LAW_PACK_BROKEN',
      'bad-field',
    ],
    ['a day there is not', { ...thaiPack(), asOf: '2026-02-30' }, 'LAW_PACK_BROKEN', 'bad-field'],
    ['a day to come', { ...thaiPack(), asOf: '2199-01-01' }, 'LAW_PACK_BROKEN', 'future'],
    ['a prototype', '{"format":"kagimori-law","__proto__":{"x":1}}', 'LAW_PACK_BROKEN', 'forbidden-key'],
    ['more than 4 MB', ' '.repeat(4 * 1024 * 1024 + 1), 'LAW_PACK_BROKEN', 'too-large'],
    ['an older day', { ...thaiPack(), asOf: '2026-11-20' }, 'LAW_PACK_OLDER', 'older'],
    [
      'an unknown variable',
      JSON.stringify(thaiPack()).replace('doc in B2B', 'nc.monhts > 2'),
      'LAW_PACK_UNKNOWN_NAME',
      'variable',
    ],
    [
      'a turned text',
      JSON.stringify(thaiPack()).replace('Sample Act', 'Sample \u202e Act'),
      'LAW_PACK_BROKEN',
      'hidden-character',
    ],
    ['markup', JSON.stringify(thaiPack()).replace('Sample Act', '<w:p>'), 'LAW_PACK_BROKEN', 'markup'],
  ])('with %s are refused, and nothing is changed', async (_, content, code, reason) => {
    const test = await openTestApp()
    const path = write(test, content as unknown)
    const refused = await test.refuse('lawpacks.import', { path, isConfirmed: true })
    expect(refused).toMatchObject({ code, details: { reason } })
    expect(JSON.stringify(refused)).not.toMatch(/\u202e/u)
    expect(await inForce(test)).toContain('TH kagimori')
  })

  it('name all that is wrong, at its place', async () => {
    const test = await openTestApp()
    const text = JSON.stringify(thaiPack()).replace('doc in B2B', 'gone').replace('Sample Act', '<b>')
    const refused = await test.refuse('lawpacks.import', { path: write(test, text) })
    expect(refused.details).toMatchObject({
      count: 2,
      place: 'jurisdictions.TH.rules.L-TH-90.when.message',
      name: 'gone',
      problems: [{ reason: 'variable' }, { code: 'LAW_PACK_BROKEN', reason: 'markup', name: '<b>' }],
    })
  })

  it('are there again after the vault was closed', async () => {
    const test = await openTestApp()
    await test.call('lawpacks.import', { path: write(test, thaiPack()), isConfirmed: true })
    await test.call('vault.lock', {})
    await test.call('vault.unlock', { passphrase: testPassphrase })
    expect(await inForce(test)).toContain('TH sample-counsel-th')
    expect(await rulesOf(test)).toContain('L-TH-01')
  })

  it('need a file or a preview that was seen', async () => {
    const test = await openTestApp()
    expect(await test.refuse('lawpacks.import', {})).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await test.refuse('lawpacks.import', { path: join(test.dir, 'none.json') })).toMatchObject({
      code: 'NOT_FOUND',
    })
    const previewId = '01900000-0000-7000-8000-000000000000'
    expect(await test.refuse('lawpacks.import', { previewId, isConfirmed: true })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
