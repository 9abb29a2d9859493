import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isKept, type Metric, metricTable } from '../tests/bench/metric.ts'
import { measureAll, measurementNames } from '../tests/bench/run-all.ts'
import { build } from './build.ts'
import { ensureTestRuntime } from './electron-runtime.ts'
import { onSomeScreen } from './on-some-screen.ts'
import { ended } from './run-command.ts'
import { findTestRuntime } from './runtime/find-runtime.ts'
import { electronVersion } from './runtime/recipe.ts'

// Measures every promise of speed; --strict fails where one is missed, --json prints the figures alone, --write
// puts them into docs/benchmarks.md, --only NAME[,NAME…] leaves the others out.
const { values: options } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    // Given to itself when it starts again on a screen.
    here: { type: 'boolean', default: false },
  },
})

const page = join(import.meta.dirname, '..', 'docs', 'benchmarks.md')
const marks = { begin: '<!-- figures -->', end: '<!-- /figures -->' }

process.exitCode = options.here ? await bench() : await startOnScreen()

async function startOnScreen(): Promise<number> {
  await ensureTestRuntime((line) => console.error(line))
  await build()
  const own = [process.execPath, import.meta.filename, '--here', ...process.argv.slice(2)]
  return await ended(spawn(...onSomeScreen(own), { stdio: 'inherit' }))
}

async function bench(): Promise<number> {
  const runtime = findTestRuntime()
  if (runtime === null) throw new Error('The test runtime is missing: run `npm run electron:runtime` once.')
  const wanted = options.only?.split(',') ?? measurementNames
  const names = measurementNames.filter((name) => wanted.includes(name))
  const metrics = await measureAll(runtime, names, (line) => console.error(line))
  const table = metricTable(metrics)
  if (!options.json) console.log(`\n${table}\n`)
  console.log(JSON.stringify({ machine: machine(), metrics: metrics.map(asJson) }))
  if (options.write) writeFigures(table)
  return options.strict && !metrics.every(isKept) ? 1 : 0
}

function asJson(metric: Metric) {
  return { ...metric, isKept: isKept(metric) }
}

function machine(): string {
  const cores = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const model = cores[0]?.model ?? process.arch
  const software = `Node ${process.versions.node}, Electron ${electronVersion}`
  return `${cores.length} × ${model}, ${memory} GB, ${type()} ${release()}, ${software}`
}

function writeFigures(table: string): void {
  const text = readFileSync(page, 'utf8')
  const begin = text.indexOf(marks.begin)
  const end = text.indexOf(marks.end)
  if (begin === -1 || end === -1) throw new Error('docs/benchmarks.md has lost the marks around its figures')
  const day = new Date().toISOString().slice(0, 10)
  const figures = `\n${day}, \`npm run bench\`, ${machine()}.\n\n${table}\n\n`
  writeFileSync(page, text.slice(0, begin + marks.begin.length) + figures + text.slice(end))
}
