import { existsSync } from 'node:fs'
import { buildRuntime } from './runtime/build-runtime.ts'
import { buildSqlite } from './runtime/build-sqlite.ts'
import { isFinished } from './runtime/find-runtime.ts'
import { bindingPath, runtimeFolder } from './runtime/recipe.ts'

export { findRuntime, type Runtime } from './runtime/find-runtime.ts'

/** Builds what is missing of the test runtime and answers its folder; instant when nothing is. */
export async function ensureTestRuntime(say: (line: string) => void): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The test runtime exists for Linux x64 only, not for ${process.platform} ${process.arch}; ` +
        'elsewhere let the electron package download its own binary.',
    )
  }
  const folder = runtimeFolder()
  if (!isFinished(folder)) await buildRuntime(folder, say)
  const binding = bindingPath(folder)
  if (!existsSync(binding)) await buildSqlite(binding, say)
  return folder
}

if (import.meta.main) {
  try {
    const folder = await ensureTestRuntime((line) => console.error(line))
    console.error('The test runtime is ready.')
    console.log(folder)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
