import { createHmac, timingSafeEqual } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { fail, ok, type Result } from '../../shared/result.ts'
import { compoundSignature } from './compound-file.ts'
import { type CompoundStream, readCompoundFile } from './compound-read.ts'
import { type EncryptionInfo, readInfo } from './office-crypto-info.ts'
import {
  blockKeys,
  decipher,
  lengthBytes,
  mapSegments,
  openPackageKey,
  vectorOf,
  windowBytes,
} from './office-crypto-keys.ts'
import { PackageRefused } from './package-read.ts'

const maxInfoBytes = 64 * 1024

/**
 * What a reader of packages can open: the path itself, or the decrypted bytes of a file with a password, which never
 * touch the disk. `FILE_PASSWORD_NEEDED`, `WRONG_FILE_PASSWORD`, `ENCRYPTED_FILE_DAMAGED`; throws `PackageRefused`
 * or the error of the file system.
 */
export async function unlockPackage(path: string, password = ''): Promise<Result<string | Buffer>> {
  const file = await openCompoundFile(path)
  if (file === null) return ok(path)
  try {
    return await decryptFrom(file, password)
  } finally {
    await file.close()
  }
}

/** The bytes of an office file that was encrypted with a password; as `unlockPackage`, but for that kind alone. */
export async function decryptPackage(path: string, password: string): Promise<Result<Buffer>> {
  const unlocked = await unlockPackage(path, password)
  if (unlocked.ok && typeof unlocked.value === 'string') throw new PackageRefused('not-a-workbook')
  return unlocked as Result<Buffer>
}

/** Encrypted files and those of before 2007 share a container that is no ZIP. */
async function openCompoundFile(path: string): Promise<FileHandle | null> {
  // Without O_NONBLOCK, opening a named pipe would wait for ever; Windows has neither.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const head = Buffer.alloc(compoundSignature.length)
  try {
    if ((await file.stat()).isFile()) await file.read(head, 0, head.length, 0)
  } catch (error) {
    await file.close()
    throw error
  }
  if (head.equals(compoundSignature)) return file
  await file.close()
  return null
}

async function decryptFrom(file: FileHandle, password: string): Promise<Result<Buffer>> {
  const streams = await readCompoundFile(file)
  const info = streams.get('EncryptionInfo')
  const encrypted = streams.get('EncryptedPackage')
  if (info === undefined || encrypted === undefined) throw new PackageRefused('old-format')
  const terms = readInfo(await info.read(0, maxInfoBytes))
  if (password === '') return fail('FILE_PASSWORD_NEEDED')
  try {
    const key = findKey(terms, password)
    if (key === null) return fail('WRONG_FILE_PASSWORD')
    const isWhole = await isUnaltered(encrypted, terms, key)
    return isWhole ? ok(await decryptStream(encrypted, terms, key)) : fail('ENCRYPTED_FILE_DAMAGED')
  } catch (error) {
    if (error instanceof PackageRefused) return fail('ENCRYPTED_FILE_DAMAGED')
    throw error
  }
}

/** Other programs take a password as it was typed, this one as one sequence of characters. */
function findKey({ password: terms }: EncryptionInfo, password: string): Buffer | null {
  for (const spelling of new Set([password.normalize('NFC'), password])) {
    const key = openPackageKey(spelling, terms)
    if (key !== null) return key
  }
  return null
}

async function isUnaltered(encrypted: CompoundStream, { data, integrity }: EncryptionInfo, key: Buffer) {
  const open = (purpose: Buffer, bytes: Buffer) => decipher(key, vectorOf(data, purpose), bytes)
  const expected = open(blockKeys.integrityValue, integrity.value)
  const found = createHmac(data.hashName, open(blockKeys.integrityKey, integrity.key))
  for (let from = 0; from < encrypted.size; from += windowBytes) {
    found.update(await encrypted.read(from, from + windowBytes))
  }
  const digest = found.digest()
  return expected.length >= digest.length && timingSafeEqual(expected.subarray(0, digest.length), digest)
}

async function decryptStream(
  encrypted: CompoundStream,
  { data }: EncryptionInfo,
  key: Buffer,
): Promise<Buffer> {
  const size = Number((await encrypted.read(0, lengthBytes)).readBigUInt64LE())
  if (size > encrypted.size - lengthBytes) throw new PackageRefused('not-a-workbook')
  const plain = Buffer.alloc(size)
  for (let from = 0; from < size; from += windowBytes) {
    const window = await encrypted.read(lengthBytes + from, lengthBytes + from + windowBytes)
    const whole = window.subarray(0, window.length - (window.length % data.blockBytes))
    mapSegments(whole, from, data, (vector, segment) => decipher(key, vector, segment)).copy(plain, from)
  }
  return plain
}
