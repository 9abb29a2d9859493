import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.ts'
import { findRuntime, type Runtime } from './electron-runtime.ts'
import { ended, runCommand } from './run-command.ts'
import { launchOf } from './runtime/launch.ts'

const root = join(import.meta.dirname, '..')
const demoPassphrase = 'demo-passphrase'

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function start(args: readonly string[]) {
  const runtime = findRuntime() ?? (await downloadRuntime())
  await build()
  const wantsDemo = args.includes('--demo')
  const own = args.filter((arg) => arg !== '--demo')
  const vault = wantsDemo ? ['--vault', await demoVault()] : []
  const launch = launchOf(runtime, [...vault, ...own])
  const child = spawn(launch.executable, launch.args, { cwd: root, env: launch.env, stdio: 'inherit' })
  return await ended(child)
}

/** Lets the electron package fetch its own binary, which needs access to Electron's release server. */
async function downloadRuntime(): Promise<Runtime> {
  console.error('Electron is not here yet; downloading it …')
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const status = await ended(spawn(process.execPath, [installer], { stdio: 'ignore' }))
  const runtime = findRuntime()
  if (status === 0 && runtime !== null) return runtime
  throw new Error(
    "Electron can't be downloaded here; where only an npm registry can be reached, on Linux x64, " +
      'run `npm run electron:runtime` once and start again.',
  )
}

async function demoVault() {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-demo-'))
  const vault = join(folder, 'vault')
  console.error(`Writing the demo to ${folder} …`)
  const args = [join(root, 'main', 'cli.ts'), 'demo', '--vault', vault, '--out', join(folder, 'out')]
  await runCommand(process.execPath, args, {
    cwd: root,
    env: { ...process.env, KAGIMORI_PASSPHRASE: demoPassphrase },
  })
  console.error(`The passphrase of the demo is: ${demoPassphrase}`)
  return vault
}
