import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// The tests whose full strength takes too long for every run: 1,000 kills, 100,000 ledger histories.
const { status } = spawnSync(
  process.execPath,
  [
    join(import.meta.dirname, '../node_modules/vitest/vitest.mjs'),
    'run',
    'tests/integration/vault/crash.test.ts',
    'tests/integration/hours/ledger-property.test.ts',
    '--test-timeout=0',
  ],
  { stdio: 'inherit', env: { ...process.env, KAGIMORI_KILLS: '1000', KAGIMORI_LEDGER_RUNS: '100000' } },
)
process.exitCode = status ?? 1
