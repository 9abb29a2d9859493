import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createThaiEngagement } from '../../../support/field-day.ts'
import { openTestApp, type TestApp } from '../../../support/open-app.ts'

let lead: TestApp
let colleague: TestApp
let engagementId: string
let files = 0

beforeEach(async () => {
  lead = await openTestApp()
  colleague = await openTestApp()
  engagementId = (await createThaiEngagement(lead)).engagement.id
})

/** Sends what one laptop has to another; answers the hashes of what was sent and of what it came to. */
async function send(from: TestApp, to: TestApp, masksAssets = false) {
  files += 1
  const path = join(from.dir, `${files}.xlsx`)
  const sent = await from.call('exchange.export', { engagementId, out: path, masksAssets })
  const { contentHash } = await to.call('exchange.import', { path })
  return { sent: sent.contentHash, here: contentHash }
}

const list = async ({ call }: TestApp) => (await call('assets.list', { engagementId })).items
const first = async (app: TestApp) => (await list(app))[0] ?? expect.fail('no asset')
const add = (app: TestApp, ja: string, more: object = {}) =>
  app.call('assets.add', { engagementId, name: { ja, local: 'สูตร' }, ...more })

describe('assets of another laptop', () => {
  it('are the same there, with their history of levels, and without those that were removed', async () => {
    const { id } = await add(lead, '配合表', { level: 'internal', media: ['file'], personalData: false })
    await lead.call('assets.update', { id, level: 'confidential', remarks: '備考' })
    const gone = await add(lead, '廃番品')
    await lead.call('assets.remove', { id: gone.id })
    const { sent, here } = await send(lead, colleague)
    expect(here).toBe(sent)
    const { savedAt: _, revision: __, ...asset } = await first(colleague)
    expect(await first(lead)).toMatchObject(asset)
    expect(await list(colleague)).toHaveLength(1)
  })

  it('keep what two experts wrote of one at the same time', async () => {
    const { id } = await add(lead, '配合表')
    await send(lead, colleague)
    await lead.call('assets.update', { id, name: { ja: '配合表（改）' } })
    await colleague.call('assets.update', { id, level: 'strictly-confidential', name: { local: 'สูตรใหม่' } })
    await send(colleague, lead)
    await send(lead, colleague)
    for (const app of [lead, colleague]) {
      expect(await first(app)).toMatchObject({
        name: { ja: '配合表（改）', local: 'สูตรใหม่' },
        level: 'strictly-confidential',
        levelHistory: [{ level: 'strictly-confidential' }],
      })
    }
  })

  it('are removed there too, and come back when they are restored', async () => {
    const { id } = await add(lead, '配合表')
    await send(lead, colleague)
    await lead.call('assets.remove', { id })
    await send(lead, colleague)
    expect(await first(colleague)).toMatchObject({ isRemoved: true, name: { ja: '配合表' } })
    await lead.call('assets.restore', { id })
    await send(lead, colleague)
    expect(await first(colleague)).toMatchObject({ isRemoved: false })
  })

  it('come masked without a word of theirs, and take nothing away where they are whole', async () => {
    const { id } = await add(lead, '配合表', { kind: 'quality', accessHolders: '5名', value: 4 })
    const { sent, here } = await send(lead, colleague, true)
    expect(await first(colleague)).toMatchObject({
      name: { ja: null, local: null },
      accessHolders: null,
      kind: 'quality',
      value: 4,
      isMasked: true,
    })
    expect(here).toBe(sent)
    await colleague.call('assets.update', { id, value: 3, remarks: '追記' })
    await send(colleague, lead)
    expect(await first(lead)).toMatchObject({
      name: { ja: '配合表', local: 'สูตร' },
      accessHolders: '5名',
      remarks: '追記',
      value: 3,
      isMasked: false,
    })
    await send(lead, colleague)
    expect(await first(colleague)).toMatchObject({ name: { ja: '配合表' }, isMasked: false })
  })

  it('have numbers of their own where both laptops gave the same', async () => {
    await send(lead, colleague)
    await add(lead, '甲')
    await add(colleague, '乙')
    await send(lead, colleague)
    await send(colleague, lead)
    expect(await list(lead)).toHaveLength(2)
    expect((await list(lead)).map(({ id }) => id)).toEqual((await list(colleague)).map(({ id }) => id))
  })
})
