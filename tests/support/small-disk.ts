import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder that is a really small disk of its own where mounting is allowed; gone when the tests of the file end. */
export type SmallDisk = { readonly dir: string; readonly isMounted: boolean }

/** Mounts a disk of a size such as `64k` or `4m`. */
export function mountSmallDisk(size: string): SmallDisk {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-small-disk-'))
  const isMounted = mount(dir, size)
  afterAll(() => {
    if (isMounted) execFileSync('umount', ['-l', dir])
    rmSync(dir, { recursive: true, force: true })
  })
  return { dir, isMounted }
}

function mount(dir: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
