import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// The tests whose full strength takes too long for every run: 1,000 kills, 100,000 ledger histories,
// all histories of shared budgets within wider bounds and 300 random ones on real vaults, 1,000 toggles of
// conditions, 2,000 forms there and back.
const { status } = spawnSync(
  process.execPath,
  [
    join(import.meta.dirname, '../node_modules/vitest/vitest.mjs'),
    'run',
    'tests/integration/vault/crash.test.ts',
    'tests/integration/hours/ledger-property.test.ts',
    'tests/unit/shared/hours/allotment-ledger.test.ts',
    'tests/integration/hours/allotments/random-histories.test.ts',
    'tests/integration/exchange/merge/histories.test.ts',
    'tests/unit/shared/exchange/merge/merge-record.test.ts',
    'tests/integration/inspections/toggles.test.ts',
    'tests/integration/inspections/xlsform-round-trip.test.ts',
    '--test-timeout=0',
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      KAGIMORI_KILLS: '1000',
      KAGIMORI_LONG: '1',
      KAGIMORI_LEDGER_RUNS: '100000',
      KAGIMORI_TOGGLES: '1000',
      KAGIMORI_TOGGLE_RUNS: '20',
      KAGIMORI_HISTORY_RUNS: '10000',
      KAGIMORI_MERGE_RUNS: '10000',
      KAGIMORI_FORM_RUNS: '2000',
    },
  },
)
process.exitCode = status ?? 1
