import { createWorkRunner } from '../../../main/work/start.ts'
import { casePaths } from '../export-cases/large-vault.ts'
import { report } from '../export-cases/report.ts'
import { makeEmptyVault } from './place.ts'

// A workbook into an empty vault, as the worker of the application does it: durable when it answers.

const folder = process.argv[2] ?? ''
const { identity, device } = makeEmptyVault(folder)
const work = createWorkRunner()

const input = {
  ...identity,
  path: casePaths(folder).ours,
  device,
  now: '2024-09-04T02:00:00.000Z',
  decisions: {},
} as const

// Loads what the thread runs, as the baseline has it loaded.
await work('exchange.merge', { ...input, path: `${input.path}.none` })

await report(async () => {
  const merged = await work('exchange.merge', input)
  if (!merged.ok) throw new Error(merged.code)
})
