import { createWorkRunner } from '../../../main/work/start.ts'
import { casePaths } from '../export-cases/large-vault.ts'
import { report } from '../export-cases/report.ts'
import { makeEmptyVault } from './place.ts'

// What an import into an empty vault would do.

const folder = process.argv[2] ?? ''
const { identity } = makeEmptyVault(folder)
const work = createWorkRunner()

await report(async () => {
  const preview = await work('exchange.preview', { ...identity, path: casePaths(folder).ours })
  if (!preview.ok) throw new Error(preview.code)
})
