import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { enterFieldDay } from '../../../support/demo-vault.ts'
import { openTestApp, type TestApp } from '../../../support/open-app.ts'

/** Exports an engagement, and answers the file with its hash. */
async function exportTo({ call, dir }: TestApp, engagementId: string, name: string) {
  const path = join(dir, name)
  const { contentHash } = await call('exchange.export', { engagementId, out: path })
  return { path, contentHash }
}

describe('a workbook of everything', () => {
  it('restores the same content hash in an empty vault, and on every way back', async () => {
    const lead = await openTestApp()
    const { engagements } = await enterFieldDay(lead)
    const engagementId = [...engagements.values()][0]?.id ?? ''
    const first = await exportTo(lead, engagementId, 'first.xlsx')

    const other = await openTestApp()
    const preview = await other.call('exchange.preview', { path: first.path })
    expect(preview).toMatchObject({ isNew: true, twinId: null, counts: { theirs: 0, both: 0, removed: 0 } })
    const imported = await other.call('exchange.import', { path: first.path })
    expect(imported.contentHash).toBe(first.contentHash)
    const second = await exportTo(other, engagementId, 'second.xlsx')
    expect(second.contentHash).toBe(first.contentHash)

    const again = await lead.call('exchange.preview', { path: second.path })
    expect(again.changes).toEqual([])
    expect((await lead.call('exchange.import', { path: second.path })).contentHash).toBe(first.contentHash)
    expect((await other.call('exchange.import', { path: first.path })).changed).toBe(0)
  })
})
