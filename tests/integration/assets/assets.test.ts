import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp, type TestApp } from '../../support/open-app.ts'

let app: TestApp
let engagementId: string

beforeEach(async () => {
  app = await openTestApp()
  engagementId = (await createThaiEngagement(app)).engagement.id
})

const add = (fields: object = {}) =>
  app.call('assets.add', { engagementId, name: { ja: '金型の図面', local: 'แบบแม่พิมพ์' }, ...fields })
const list = async () => (await app.call('assets.list', { engagementId })).items

describe('the list of assets', () => {
  it('begins empty and counts its assets up', async () => {
    expect(await list()).toEqual([])
    await add()
    await add({ name: { ja: null, local: 'สูตรผสม' } })
    expect((await list()).map(({ number, name }) => [number, name.local])).toEqual([
      [1, 'แบบแม่พิมพ์'],
      [2, 'สูตรผสม'],
    ])
  })

  it('never gives a number twice, also when the last asset is removed', async () => {
    const { id } = await add()
    await app.call('assets.remove', { id })
    expect((await add()).number).toBe(2)
    expect((await list()).map(({ isRemoved }) => isRemoved)).toEqual([true, false])
  })

  it('keeps the assets of two engagements apart', async () => {
    await add()
    const other = await createThaiEngagement(app)
    expect((await app.call('assets.list', { engagementId: other.engagement.id })).items).toEqual([])
    const second = await app.call('assets.add', { engagementId: other.engagement.id, name: { ja: 'x' } })
    expect(second.number).toBe(1)
  })

  it('wants a name, in whichever language, and keeps it', async () => {
    for (const name of [undefined, {}, { ja: '' }, { ja: ' ', local: null }]) {
      const refused = await app.refuse('assets.add', { engagementId, name })
      expect(refused.details).toMatchObject({ fields: [{ path: 'name', reason: 'required' }] })
    }
    const { id } = await add()
    await app.call('assets.update', { id, name: { ja: null } })
    const refused = await app.refuse('assets.update', { id, name: { local: null } })
    expect(refused.details).toMatchObject({ fields: [{ path: 'name', reason: 'required' }] })
    expect((await list())[0]?.name).toEqual({ ja: null, local: 'แบบแม่พิมพ์' })
  })

  it('refuses an engagement and an asset that there are not', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000'
    for (const [method, input] of [
      ['assets.list', { engagementId: nobody }],
      ['assets.add', { engagementId: nobody, name: { ja: 'x' } }],
      ['assets.update', { id: nobody, level: 'open' }],
      ['assets.remove', { id: nobody }],
      ['assets.restore', { id: nobody }],
    ] as const)
      expect((await app.refuse(method, input)).code, method).toBe('NOT_FOUND')
  })

  it.each([
    { level: '極秘' },
    { value: 5 },
    { damage: 0 },
    { likelihood: 2.5 },
    { kind: 'x' },
    { measures: ['PF-99'] },
    { name: { ja: 'あ'.repeat(501) } },
    { number: 7 },
  ])('refuses %j', async (fields) => {
    const { id } = await add()
    expect((await app.refuse('assets.update', { id, ...fields })).code).toBe('INVALID_INPUT')
  })
})

describe('an asset', () => {
  const filled: Omit<Input<'assets.update'>, 'id'> = {
    kind: 'drawings',
    outline: { ja: '=概要', local: 'คำอธิบาย' },
    owner: 'joint',
    department: '製造部',
    manager: '製造部長',
    media: ['paper', 'file'],
    location: { ja: '金型庫', local: 'ห้องเก็บแม่พิมพ์' },
    managedInJapan: 'unclear',
    accessHolders: '製造部 5名',
    externalHolders: '金型メーカー',
    level: 'strictly-confidential',
    marking: 'part',
    measures: ['PO-02', 'IT-02'],
    origin: 'own',
    value: 4,
    damage: 3,
    damageNote: '受注を失う',
    likelihood: 2,
    usefulness: 'yes',
    usefulnessReason: '費用',
    nonPublic: 'unclear',
    nonPublicReason: '製品から分かるか',
    managed: 'partial',
    managedEvidence: '鍵の台帳',
    retention: '10年',
    personalData: false,
    remarks: '特許を検討',
  }

  it('keeps every column, and clears what is set to nothing', async () => {
    const { id } = await add()
    expect(await app.call('assets.update', { id, ...filled })).toMatchObject({ ...filled, revision: 2 })
    expect((await list())[0]).toMatchObject(filled)
    const cleared = Object.fromEntries(
      Object.entries(filled).map(([field, value]) => [
        field,
        Array.isArray(value) ? [] : typeof value === 'object' ? { ja: null, local: null } : null,
      ]),
    )
    expect(await app.call('assets.update', { id, ...cleared })).toMatchObject({ ...cleared, revision: 3 })
  })

  it('leaves alone what an update does not name, and its revision when nothing changes', async () => {
    const { id } = await add(filled)
    const changed = await app.call('assets.update', { id, outline: { local: 'ใหม่' }, measures: ['PO-02'] })
    expect(changed).toMatchObject({
      ...filled,
      outline: { ja: '=概要', local: 'ใหม่' },
      measures: ['PO-02'],
      revision: 2,
    })
    const same = await app.call('assets.update', {
      id,
      outline: { local: 'ใหม่' },
      media: ['file', 'paper', 'file'],
    })
    expect(same).toEqual(changed)
  })

  it('tells when its level changed, so that it shows since when it is kept as a secret', async () => {
    const { id } = await add({ level: 'internal' })
    await app.call('assets.update', { id, remarks: 'x' })
    await app.call('assets.update', { id, level: 'internal' })
    await app.call('assets.update', { id, level: 'confidential' })
    const { levelHistory, savedAt } = await app.call('assets.update', { id, level: null })
    expect(levelHistory.map(({ level }) => level)).toEqual(['internal', 'confidential', null])
    expect(levelHistory.at(-1)?.at).toBe(savedAt)
    expect((await list())[0]?.levelHistory).toEqual(levelHistory)
  })

  it('is removed and restored as it was, each a revision', async () => {
    const asset = await add(filled)
    const removed = await app.call('assets.remove', { id: asset.id })
    expect(removed).toMatchObject({ isRemoved: true, revision: 2 })
    expect(await app.call('assets.remove', { id: asset.id })).toEqual(removed)
    expect(await app.call('assets.restore', { id: asset.id })).toEqual({ ...asset, revision: 3 })
  })
})
