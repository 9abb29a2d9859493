import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mountSmallDisk } from '../../support/small-disk.ts'
import { createSampleVault, fillSampleVault } from './sample-vault.ts'

const { dir: disk, isMounted } = mountSmallDisk('64k')

if (!isMounted) console.warn('no small disk can be mounted here: its test of the export is skipped')

test.skipIf(!isMounted)(
  'a disk that fills up keeps the old workbook and no part of the new one',
  async () => {
    const vault = createSampleVault()
    fillSampleVault(vault)
    const out = join(disk, 'a.xlsx')
    writeFileSync(out, 'as it was')
    expect(await vault.write(out)).toEqual({ ok: false, code: 'DISK_FULL', details: { path: out } })
    expect(readFileSync(out, 'utf8')).toBe('as it was')
    expect(readdirSync(disk)).toEqual(['a.xlsx'])
    vault.close()
  },
)
