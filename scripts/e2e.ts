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
  const outcomes = isWide ? await runOnTwoScreens(args) : [await runOnOwnScreen(files, firstScreen, args)]
  const total = (key: keyof Outcome) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
  console.log(`${total('passed')} passed, ${total('failed')} failed`)
  return total('failed') > 0 ? 1 : Math.max(...outcomes.map(({ status }) => status))
}

const firstScreen = 99
const shardCount = 6

/**
 * Windows wait more than they work: on two screens side by side the tests take little more than half the time. Each
 * screen takes the next shard when it is done with one, since files differ in length.
 */
async function runOnTwoScreens(args: readonly string[]): Promise<Outcome[]> {
  const shards = Array.from({ length: shardCount }, (_, index) => `--shard=${index + 1}/${shardCount}`)
  const takeTurns = async (screen: number) => {
    const outcomes: Outcome[] = []
    for (let shard = shards.shift(); shard !== undefined; shard = shards.shift())
      outcomes.push(await runOnOwnScreen([shard], screen, args))
    return outcomes
  }
  return (await Promise.all([takeTurns(firstScreen), takeTurns(firstScreen + 100)])).flat()
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
