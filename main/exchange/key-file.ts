import { readFile } from 'node:fs/promises'
import { type RegisteredKey, readRegisteredKeys } from '../../shared/exchange/consolidate/registered-keys.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { codeOf } from '../vault/index.ts'

const mostBytes = 4 * 1024 * 1024

/** The office's list of registered keys, from a file; none without one. `NOT_FOUND`, `UNSUPPORTED_FILE`. */
export async function readKeyFile(path: string | undefined): Promise<Result<readonly RegisteredKey[]>> {
  if (path === undefined) return ok([])
  try {
    const content = await readFile(path)
    const keys = content.length > mostBytes ? null : readRegisteredKeys(content.toString())
    return keys === null ? fail('UNSUPPORTED_FILE', { path, reason: 'not-a-key-list' }) : ok(keys)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return fail('NOT_FOUND', { path })
    if (codeOf(error) !== '') return fail('UNSUPPORTED_FILE', { path, reason: 'unreadable' })
    throw error
  }
}
