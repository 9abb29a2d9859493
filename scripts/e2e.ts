import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.ts'
import { ensureTestRuntime } from './electron-runtime.ts'
import { onSomeScreen } from './on-some-screen.ts'
import { ended } from './run-command.ts'

const root = join(import.meta.dirname, '..')

type Report = { readonly numPassedTests: number; readonly numFailedTests: number }

/** Runs the end-to-end tests in the real window; `--screenshots` leaves pictures in `docs/`, other words name test files. */
async function runEndToEnd(args: readonly string[]): Promise<number> {
  await ensureTestRuntime((line) => console.error(line))
  await build()
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-e2e-report-'))
  try {
    const report = join(folder, 'report.json')
    const status = await ended(
      spawn(...onSomeScreen(vitest(report, args)), {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, ...(args.includes('--screenshots') ? { KAGIMORI_SCREENSHOTS: '1' } : {}) },
      }),
    )
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report
    console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
    return numFailedTests > 0 ? 1 : status
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function vitest(report: string, args: readonly string[]): string[] {
  return [
    process.execPath,
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(root, 'tests', 'e2e', 'vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args.filter((arg) => arg !== '--screenshots'),
  ]
}

process.exitCode = await runEndToEnd(process.argv.slice(2))
