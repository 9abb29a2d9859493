import { expect, test } from 'vitest'
import { failureOf } from '../../../main/vault/storage-errors.ts'

function errorWith(code: string): Error {
  return Object.assign(new Error(code), { code })
}

test.each([
  ['ENOSPC', 'DISK_FULL'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['EROFS', 'FILE_NOT_WRITABLE'],
  ['SQLITE_READONLY_DBMOVED', 'FILE_NOT_WRITABLE'],
  ['SQLITE_NOTADB', 'VAULT_CORRUPT'],
  ['SQLITE_CORRUPT_INDEX', 'VAULT_CORRUPT'],
  ['SQLITE_BUSY_SNAPSHOT', 'VAULT_BUSY'],
])('%s is %s', (code, expected) => {
  expect(failureOf(errorWith(code))).toMatchObject({ ok: false, code: expected })
})

test('a bug is not taken for a failure of the disk', () => {
  expect(failureOf(new TypeError('x is not a function'))).toBeNull()
  expect(failureOf(errorWith('SQLITE_CONSTRAINT_UNIQUE'))).toBeNull()
  expect(failureOf('text')).toBeNull()
})
