import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

/** Whether LibreOffice is installed. */
export const hasOffice = office !== undefined

/** A Python that has these modules, if one is installed. */
export function pythonWith(modules: string): string | undefined {
  // Debian's own Python first: another one on the path may lack the packages.
  return ['/usr/bin/python3', 'python3'].find((name) => {
    try {
      execFileSync(name, ['-c', `import ${modules}`], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

/**
 * Has LibreOffice open a file and save it in another folder, in a format such as `xlsx`, which may name its
 * filter after a colon; answers where. `home` keeps what LibreOffice wants to keep.
 */
export function convertInOffice(path: string, format: string, folder: string, home: string): string {
  mkdirSync(folder, { recursive: true })
  const profile = `-env:UserInstallation=file://${join(home, 'profile')}`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, path]
  execFileSync(office ?? '', args, { stdio: 'ignore', timeout: 120_000 })
  return join(folder, `${basename(path, extname(path))}.${format.replace(/:.*/, '')}`)
}

/**
 * Runs a script that works in LibreOffice, with LibreOffice and its home before the arguments; answers what it
 * prints. The script may import what lies beside this file.
 */
export function runInOffice(
  python: string,
  script: string,
  home: string,
  args: readonly string[],
  input = '',
): string {
  return execFileSync(python, ['-B', script, office ?? '', join(home, 'profile'), ...args], {
    env: { ...process.env, PYTHONPATH: import.meta.dirname },
    input,
    encoding: 'utf8',
    timeout: 120_000,
  })
}
