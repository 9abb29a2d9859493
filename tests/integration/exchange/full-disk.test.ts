import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createSampleVault, fillSampleVault } from './sample-vault.ts'

const disk = mkdtempSync(join(tmpdir(), 'kagimori-small-disk-'))
const isMounted = mountSmallDisk()

if (!isMounted) console.warn('no small disk can be mounted here: its test of the export is skipped')

function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

afterAll(() => {
  if (isMounted) execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

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
