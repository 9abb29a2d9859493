import { build } from './build.ts'
import { checkDist } from './check-dist.ts'
import { findRuntime } from './electron-runtime.ts'
import { packFolder, packInstallers } from './packing/pack.ts'

const wants = (flag: string) => process.argv.includes(flag)

try {
  await build()
  if (wants('--installers')) {
    await packInstallers()
  } else {
    const runtime = findRuntime()
    if (runtime === null) throw new Error('No Electron is here: run `npm run electron:runtime` first.')
    await packFolder(runtime)
  }
  if (wants('--check')) process.exitCode = await checkDist()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
