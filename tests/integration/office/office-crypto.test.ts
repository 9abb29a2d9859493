import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decryptPackage, unlockPackage } from '../../../main/office/office-crypto-decrypt.ts'
import { encryptPackage } from '../../../main/office/office-crypto-encrypt.ts'
import { PackageRefused } from '../../../main/office/package-read.ts'
import { newFilePassword } from '../../../shared/exchange/file-password.ts'
import { hasOffice, pythonWith, runInOffice } from '../../support/other-programs.ts'

const pythonOfOffice = pythonWith('uno')
const pythonOfDecryptor = pythonWith('msoffcrypto')
const hasUno = hasOffice && pythonOfOffice !== undefined
const hasDecryptor = pythonOfDecryptor !== undefined
if (!hasUno) console.warn('LibreOffice or its bridge to Python is not installed: its decryption is skipped')
if (!hasDecryptor) console.warn('msoffcrypto is not installed: its decryption is skipped')

const never = new AbortController().signal
const password = '鍵守 Käse-2024'
let dir: string
let plain: string
let locked: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kagimori-crypto-'))
  plain = join(dir, 'plain.xlsx')
  locked = join(dir, 'locked.xlsx')
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('時間')
  for (let row = 1; row <= 300; row += 1) sheet.addRow([`行${row}`, row * row])
  await workbook.xlsx.writeFile(plain)
  await encryptPackage(plain, locked, password, never)
})

afterAll(() => {
  rmSync(dir, { recursive: true })
})

test('what was encrypted with a password comes back byte by byte', async () => {
  expect(readFileSync(locked).subarray(0, 8).toString('hex')).toBe('d0cf11e0a1b11ae1')
  expect(readFileSync(locked).includes(readFileSync(plain).subarray(200, 260))).toBe(false)
  const unlocked = await decryptPackage(locked, password)
  expect(unlocked.ok && unlocked.value.equals(readFileSync(plain))).toBe(true)
})

test('a file says of itself AES-256, SHA-512, 100,000 spins and its integrity', () => {
  const text = readFileSync(locked).toString('latin1')
  const [keyData, key] = text.match(/<(?:keyData|p:encryptedKey)[^>]*>/g) ?? []
  for (const terms of [keyData, key]) {
    expect(terms).toContain(
      'keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"',
    )
    expect(terms).toContain('hashAlgorithm="SHA512"')
  }
  expect(key).toContain('spinCount="100000"')
  expect(text).toContain('encryptedHmacValue=')
})

test('no two files share a salt', async () => {
  const other = join(dir, 'other.xlsx')
  await encryptPackage(plain, other, password, never)
  const salts = [locked, other].flatMap(
    (path) =>
      readFileSync(path)
        .toString('latin1')
        .match(/saltValue="[^"]*"/g) ?? [],
  )
  expect(salts).toHaveLength(4)
  expect(new Set(salts).size).toBe(4)
})

test('no password, a wrong one and one in another spelling are told apart', async () => {
  expect(await unlockPackage(locked)).toEqual({ ok: false, code: 'FILE_PASSWORD_NEEDED', details: {} })
  expect(await unlockPackage(locked, '鍵守 Kase-2024')).toEqual({
    ok: false,
    code: 'WRONG_FILE_PASSWORD',
    details: {},
  })
  expect(await unlockPackage(locked, password.normalize('NFD'))).toMatchObject({ ok: true })
})

test('a password of eight composed characters is taken for a new file, a shorter one is not', () => {
  expect(newFilePassword.parse('Ka\u0308se2024!')).toBe('K\u00e4se2024!')
  const reasons = ['', '1234567', 'a\u0308'.repeat(7), '𠮷'.repeat(7)].map(
    (text) => newFilePassword.safeParse(text).error?.issues[0]?.message,
  )
  expect(new Set(reasons)).toEqual(new Set(['not-a-file-password']))
  expect(newFilePassword.safeParse('𠮷'.repeat(8)).success).toBe(true)
})

test('a file without a password needs none', async () => {
  expect(await unlockPackage(plain)).toEqual({ ok: true, value: plain })
})

test('one altered bit of the package is noticed wherever it is', async () => {
  const bytes = readFileSync(locked)
  const path = join(dir, 'flipped.xlsx')
  for (const at of [512, 520, 4096, 9000]) {
    const flipped = Buffer.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    writeFileSync(path, flipped)
    expect(await decryptPackage(path, password)).toMatchObject({ code: 'ENCRYPTED_FILE_DAMAGED' })
  }
})

test('a container that is cut or garbled anywhere is refused and never read to no end', async () => {
  const bytes = readFileSync(locked)
  const path = join(dir, 'broken.xlsx')
  const attempt = async (given?: string) => {
    try {
      const read = await unlockPackage(path, given)
      return read.ok ? 'read' : read.code
    } catch (error) {
      if (error instanceof PackageRefused) return error.reason
      throw error
    }
  }
  for (const cut of [8, 511, 512, 600, 5000, bytes.length - 7000, bytes.length - 2000, bytes.length - 600]) {
    writeFileSync(path, bytes)
    truncateSync(path, cut)
    expect(['not-a-workbook', 'old-format', 'unknown-encryption', 'ENCRYPTED_FILE_DAMAGED']).toContain(
      await attempt(password),
    )
  }
  const tables = bytes.length - 12 * 512
  for (let at = 24; at < bytes.length - 4; at += at < 512 ? 4 : at < tables ? 5000 : 16) {
    for (const number of [2, 0xfffffffe]) {
      const garbled = Buffer.from(bytes)
      garbled.writeUInt32LE(number, at)
      writeFileSync(path, garbled)
      expect(await attempt()).toMatch(/^(FILE_PASSWORD_NEEDED|not-a-workbook|old-format|unknown-encryption)$/)
    }
  }
})

test('a document of Office before 2007 is no encrypted one', async () => {
  const path = join(dir, 'old.xls')
  const bytes = readFileSync(locked)
  const name = Buffer.from('EncryptionInfo', 'utf16le')
  bytes.write('Workbook', bytes.indexOf(name, bytes.length - 12 * 512), 'utf16le')
  writeFileSync(path, bytes)
  await expect(unlockPackage(path, password)).rejects.toMatchObject({ reason: 'old-format' })
})

test('an encryption that would hold a reader up is refused', async () => {
  const path = join(dir, 'slow.xlsx')
  const bytes = readFileSync(locked)
  bytes.write('spinCount="999999999" saltSize="6"', bytes.indexOf('spinCount="100000" saltSize="16"'))
  writeFileSync(path, bytes)
  await expect(unlockPackage(path, password)).rejects.toMatchObject({ reason: 'unknown-encryption' })
})

test('an encryption that is stopped leaves nothing behind', async () => {
  const out = join(dir, 'stopped.xlsx')
  await expect(encryptPackage(plain, out, password, AbortSignal.abort())).rejects.toThrow()
  expect(readdirSync(dir)).not.toContain('stopped.xlsx')
})

test('a package above the 7 MB that the header alone can address comes back too', async () => {
  const big = join(dir, 'big.bin')
  const out = join(dir, 'big.xlsx')
  const content = Buffer.alloc(24 * 1024 * 1024 + 5, 'kagimori')
  writeFileSync(big, content)
  await encryptPackage(big, out, password, never)
  const unlocked = await decryptPackage(out, password)
  expect(unlocked.ok && unlocked.value.equals(content)).toBe(true)
})

test.skipIf(!hasUno)(
  'LibreOffice opens the file with its password',
  () => {
    const script = join(import.meta.dirname, 'open-with-password.py')
    const shown = runInOffice(pythonOfOffice ?? '', script, dir, [locked, password])
    expect(shown.trim()).toBe('行300 90000')
  },
  120_000,
)

test.skipIf(!hasDecryptor)('msoffcrypto opens the file with its password and proves it whole', () => {
  const script = [
    'import io, msoffcrypto, sys',
    'file = msoffcrypto.OfficeFile(open(sys.argv[1], "rb"))',
    'file.load_key(password=sys.argv[2], verify_password=True)',
    'plain = io.BytesIO()',
    'file.decrypt(plain, verify_integrity=True)',
    'sys.stdout.buffer.write(plain.getvalue())',
  ].join('\n')
  expect(
    execFileSync(pythonOfDecryptor ?? '', ['-c', script, locked, password]).equals(readFileSync(plain)),
  ).toBe(true)
})
