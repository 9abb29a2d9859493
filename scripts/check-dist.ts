import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { strayContents } from './packing/contents.ts'
import { wrongFuses } from './packing/fuses.ts'
import { selfTest } from './packing/self-test.ts'

const packed = join(import.meta.dirname, '..', 'dist', 'linux-unpacked')

/** Checks the packed application: its fuses, its parts, and that its first screen appears. Answers the exit status. */
export async function checkDist(): Promise<number> {
  const problems = await problemsOf(packed)
  for (const problem of problems) console.error(problem)
  console.log(problems.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed')
  return problems.length === 0 ? 0 : 1
}

async function problemsOf(folder: string): Promise<string[]> {
  const executable = join(folder, 'kagimori')
  if (!existsSync(executable)) return [`${executable} is not there: run npm run dist first`]
  const fuses = await wrongFuses(executable)
  const stray = strayContents(join(folder, 'resources', 'app.asar'))
  const loose = existsSync(join(folder, 'resources', 'app')) ? ['resources/app must not ship'] : []
  const found = [...fuses, ...stray, ...loose]
  if (found.length > 0) return found
  try {
    const { screen } = await selfTest(executable)
    console.error(`The packed application shows its first screen: ${screen}`)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

if (import.meta.main) process.exitCode = await checkDist()
