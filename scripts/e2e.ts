import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.ts'
import { ensureTestRuntime } from './electron-runtime.ts'
import { makesScreens, onSomeScreen } from './on-some-screen.ts'
import { ended } from './run-command.ts'

const root = join(import.meta.dirname, '..')

type Report = { readonly numPassedTests: number; readonly numFailedTests: number }
type Outcome = { readonly status: number; readonly passed: number; readonly failed: number }

/** Runs the end-to-end tests in the real window; `--screenshots` leaves pictures in `docs/`, other words name test files. */
async function runEndToEnd(args: readonly string[]): Promise<number> {
  await ensureTestRuntime((line) => console.error(line))
  await build()
  const files = args.filter((arg) => !arg.startsWith('--'))
  const isWide = files.length === 0 && makesScreens()
  // Windows wait more than they work: two halves side by side, each on a screen of its own, take little more than one.
  const halves = isWide ? [['--shard=1/2'], ['--shard=2/2']] : [files]
  const outcomes = await Promise.all(
    halves.map((half, index) => runOnOwnScreen(half, 99 + index * 100, args)),
  )
  const total = (key: keyof Outcome) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
  console.log(`${total('passed')} passed, ${total('failed')} failed`)
  return total('failed') > 0 ? 1 : Math.max(...outcomes.map(({ status }) => status))
}

async function runOnOwnScreen(
  words: readonly string[],
  screen: number,
  args: readonly string[],
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-e2e-report-'))
  try {
    const report = join(folder, 'report.json')
    const status = await ended(
      spawn(...onSomeScreen(vitest(report, words), screen), {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, ...(args.includes('--screenshots') ? { KAGIMORI_SCREENSHOTS: '1' } : {}) },
      }),
    )
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report
    return { status, passed: numPassedTests, failed: numFailedTests }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function vitest(report: string, words: readonly string[]): string[] {
  return [
    process.execPath,
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(root, 'tests', 'e2e', 'vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...words,
  ]
}

process.exitCode = await runEndToEnd(process.argv.slice(2))
