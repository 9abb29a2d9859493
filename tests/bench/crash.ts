import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repository } from '../../scripts/runtime/recipe.ts'

/**
 * Runs the crash test with as many kills: 0 when nothing that was shown as saved was lost and every check
 * of the database was ok. The test stops at the first loss, so that 1 stands for any number.
 */
export function lostRecords(kills: number): number {
  const { status } = spawnSync(
    process.execPath,
    [
      join(repository, 'node_modules/vitest/vitest.mjs'),
      'run',
      'tests/integration/vault/crash.test.ts',
      '--test-timeout=0',
    ],
    { cwd: repository, stdio: ['ignore', 2, 2], env: { ...process.env, KAGIMORI_KILLS: String(kills) } },
  )
  return status === 0 ? 0 : 1
}
