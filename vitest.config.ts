import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    testTimeout: 30_000,
    // A third of the time goes to waiting for disks and for programs that tests start.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Real key derivation takes 128 MiB and a good part of a second: too much for hundreds of vaults.
    env: { KAGIMORI_TEST_KDF: '1024' },
  },
})
