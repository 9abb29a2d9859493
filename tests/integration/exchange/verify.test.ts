import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'
import { verifyWorkbook } from '../../../main/exchange/verify-workbook.ts'
import { findOwnLaptop } from '../../../main/hours/index.ts'
import { convertInOffice, hasOffice } from '../../support/other-programs.ts'
import { cellsPart, machinePart, type Parts, readParts, replaceIn, writeParts } from './repack.ts'
import { calm, createSampleVault, fillSampleVault, type SampleVault } from './sample-vault.ts'

if (!hasOffice) console.warn('LibreOffice is not installed: saving a workbook again is skipped')

let vault: SampleVault
beforeEach(() => {
  vault = createSampleVault()
  fillSampleVault(vault)
})
afterEach(() => vault.close())

async function written(): Promise<string> {
  const result = await vault.write(vault.out)
  if (!result.ok) throw new Error(result.code)
  return vault.out
}

async function verdict(path: string, registeredKeys: readonly string[] = []) {
  const result = await verifyWorkbook({ path, registeredKeys })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

async function altered(change: (parts: Parts) => Parts): Promise<string> {
  const path = join(vault.dir, 'altered.xlsx')
  await writeParts(path, change(await readParts(await written())))
  return path
}

const fingerprint = () => findOwnLaptop(vault.db)?.id ?? ''

describe('a workbook as it was written', () => {
  it('is genuine where its key is registered, and says so of no other', async () => {
    const path = await written()
    expect(await verdict(path, [fingerprint()])).toEqual({
      status: 'genuine',
      differences: [],
      fingerprint: fingerprint(),
      batch: 1,
      profile: 'everything',
    })
    expect((await verdict(path)).status).toBe('unregistered')
    expect((await verdict(path, ['AAAAA-BBBBB-CCCCC-DDDDD'])).status).toBe('unregistered')
  })

  it('says who signed it, what is in it and which batch it is', async () => {
    const content = await readWorkbook({ path: await written() })
    expect(content).toMatchObject({
      ok: true,
      value: {
        manifest: { batch: 1, profile: 'everything', laptop: { id: fingerprint(), name: '浅野の端末' } },
      },
    })
  })

  it.skipIf(!hasOffice)(
    'is still genuine when LibreOffice saved it again',
    async () => {
      const saved = convertInOffice(await written(), 'xlsx', join(vault.dir, 'saved'), vault.dir)
      const found = await verdict(saved, [fingerprint()])
      expect(found.differences).toEqual([])
      expect(found.status).toBe('genuine')
    },
    150_000,
  )
})

describe('a workbook that was changed', () => {
  it('is altered where a visible cell says something else, and names the cell', async () => {
    const path = await altered((parts) =>
      replaceIn(parts, 'xl/sharedStrings.xml', '>鍵のない金型棚<', '>鍵のある金型棚<'),
    )
    const found = await verdict(path, [fingerprint()])
    expect(found.status).toBe('altered')
    expect(found.differences.length).toBeGreaterThan(0)
    for (const { recorded, shown } of found.differences) {
      expect(recorded).toBe('鍵のない金型棚')
      expect(shown).toBe('鍵のある金型棚')
    }
  })

  it('is altered where a record, the manifest or the memory of the cells is', async () => {
    const strings = (await readParts(await written())).get('xl/sharedStrings.xml')?.toString() ?? ''
    expect(strings).toContain('&quot;batch&quot;:1')
    for (const [from, to] of [
      ['&quot;batch&quot;:1', '&quot;batch&quot;:2'],
      ['&quot;profile&quot;:&quot;everything&quot;', '&quot;profile&quot;:&quot;findings&quot;'],
      [/&quot;minutes&quot;:20/, '&quot;minutes&quot;:21'],
    ] as const) {
      const path = await altered((parts) => replaceIn(parts, 'xl/sharedStrings.xml', from, to))
      expect((await verdict(path, [fingerprint()])).status, String(from)).toBe('altered')
    }
    const changed = await altered((parts) =>
      replaceIn(parts, cellsPart(parts), /(&quot;cells&quot;:\[[^\]]*)20/, '$121'),
    )
    expect((await verdict(changed, [fingerprint()])).status).toBe('altered')
    const path = await altered((parts) => replaceIn(parts, machinePart(parts), '<v>5</v>', '<v>3</v>'))
    expect((await verdict(path, [fingerprint()])).status).not.toBe('genuine')
  })

  it('is altered where another key signed what it says', async () => {
    const other = createSampleVault()
    try {
      const theirs = await other.write(other.out)
      if (!theirs.ok) throw new Error(theirs.code)
      const said = await readWorkbook({ path: other.out })
      const ours = await readWorkbook({ path: await written() })
      if (!said.ok || !ours.ok) throw new Error('not readable')
      const path = await altered((parts) =>
        replaceIn(
          parts,
          'xl/sharedStrings.xml',
          ours.value.manifest?.signature ?? '',
          said.value.manifest?.signature ?? '',
        ),
      )
      expect((await verdict(path, [fingerprint()])).status).toBe('altered')
    } finally {
      other.close()
    }
  })

  it('is altered where a picture is another', async () => {
    const path = await altered((parts) => {
      const photos = [...parts].filter(([name]) => /media\/.*\.jpe?g$/.test(name))
      expect(photos.length).toBeGreaterThan(0)
      const changed = photos.map(([name, part]) => [name, Buffer.concat([part, Buffer.from([0])])] as const)
      return new Map([...parts, ...changed])
    })
    expect((await verdict(path, [fingerprint()])).status).toBe('altered')
  })
})

describe('what leaves the laptop', () => {
  it('is hours alone where nobody needs to know more', async () => {
    const result = await vault.write(vault.out, calm, { profile: { name: 'hours', masksAssets: false } })
    expect(result.ok).toBe(true)
    const content = await readWorkbook({ path: vault.out })
    if (!content.ok) throw new Error(content.code)
    const types = new Set(content.value.records.map(({ type }) => type))
    expect(types).toContain('time-entry')
    for (const type of ['finding', 'photo', 'draft', 'inspection', 'improvement-action'])
      expect(types).not.toContain(type)
    const parts = await readParts(vault.out)
    expect([...parts.keys()].filter((name) => name.startsWith('xl/media/'))).toEqual([])
    expect(parts.get('xl/sharedStrings.xml')?.toString()).not.toContain('鍵のない金型棚')
    expect((await verdict(vault.out, [fingerprint()])).status).toBe('genuine')
  })
})

describe('a workbook with a password', () => {
  it('opens with that password alone, as it was written', async () => {
    const password = '見本の合言葉 2026'
    const result = await vault.write(vault.out, calm, { password })
    expect(result.ok).toBe(true)
    const read = (tried?: string) => verifyWorkbook({ path: vault.out, password: tried, registeredKeys: [] })
    expect(await read()).toMatchObject({ code: 'FILE_PASSWORD_NEEDED' })
    expect(await read('another one')).toMatchObject({ code: 'WRONG_FILE_PASSWORD' })
    expect(await read(password)).toMatchObject({
      ok: true,
      value: { status: 'unregistered', differences: [] },
    })
    expect(readFileSync(vault.out).includes(Buffer.from('xl/workbook.xml'))).toBe(false)
    expect(readdirSync(vault.dir).filter((name) => /partial|locked|tmp/.test(name))).toEqual([])
  })
})
