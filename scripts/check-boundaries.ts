import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { importsOf } from './boundaries/imports.ts'
import { violation } from './boundaries/rules.ts'

/** What a check of all modules found. */
export type BoundaryReport = {
  readonly modules: number
  readonly imports: number
  /** One sentence a broken rule. */
  readonly violations: readonly string[]
}

/** Checks every import below `main/`, `renderer/` and `shared/` of a folder against the rules of the folders. */
export async function checkBoundaries(root: string): Promise<BoundaryReport> {
  const violations: string[] = []
  let modules = 0
  let imports = 0
  for await (const found of glob('{main,renderer,shared}/**/*.{ts,tsx,cts,mts}', { cwd: root })) {
    const from = found.split(sep).join('/')
    modules += 1
    for (const specifier of importsOf(from, readFileSync(join(root, from), 'utf8'))) {
      imports += 1
      const reason = violation({ from, specifier })
      if (reason !== null) violations.push(`${from} imports ${specifier}: ${reason}`)
    }
  }
  // A checker that reads nothing must not pass.
  if (modules === 0) violations.push(`no modules were found below ${root}`)
  return { modules, imports, violations: violations.sort() }
}

if (import.meta.main) {
  const report = await checkBoundaries(join(import.meta.dirname, '..'))
  for (const line of report.violations) console.error(line)
  console.log(`${report.modules} modules, ${report.imports} imports, ${report.violations.length} violations`)
  if (report.violations.length > 0) process.exitCode = 1
}
