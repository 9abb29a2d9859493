import { type Failure, fail } from '../../shared/result.ts'
import { codeOf } from '../vault/index.ts'

const full = new Set(['ENOSPC', 'EDQUOT'])
const refused = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EBUSY',
  'ENAMETOOLONG',
  'EEXIST',
])

/** The failure behind an error of writing a file that the user named; throws what is a bug. */
export function fileFailure(error: unknown, path: string): Failure {
  const reason = codeOf(error)
  if (full.has(reason)) return fail('DISK_FULL', { path })
  if (refused.has(reason)) return fail('FILE_NOT_WRITABLE', { path, reason })
  throw error
}
