import type { TaskContext } from '../../main/context.ts'
import { fail } from '../../shared/result.ts'

/** What a task may ask of the vault as a whole, for tests on a bare database that has none. */
export const withoutVault: Pick<TaskContext, 'wipe' | 'holdWrites' | 'backUp'> = {
  wipe: async () => fail('VAULT_NOT_FOUND'),
  holdWrites: async () => () => {},
  backUp: async () => fail('VAULT_NOT_FOUND'),
}
