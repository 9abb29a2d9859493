import { createHmac, hash, randomBytes } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { closeCompoundFile, miniStreamLimit, sectorBytes } from './compound-file.ts'
import { type EncryptionInfo, writeInfo } from './office-crypto-info.ts'
import {
  blockKeys,
  type CipherTerms,
  encipher,
  lengthBytes,
  mapSegments,
  stretchPassword,
  vectorOf,
  windowBytes,
} from './office-crypto-keys.ts'
import { dataSpaces } from './office-crypto-spaces.ts'
import { PackageRefused } from './package-read.ts'

const spinCount = 100_000
// A compound file of version 3 ends at 2 GiB.
const maxPackageBytes = 2 ** 31 - 64 * 1024 * 1024

/**
 * Encrypts a finished office file with a password, as Office does (ECMA-376 agile encryption: AES-256, SHA-512,
 * 100,000 spins): for a thread beside the main one. The password is one that `judgeNewPassword` let pass. Throws the error of the file system or of `signal`, and leaves
 * nothing at `outPath` then.
 */
export async function encryptPackage(
  plainPath: string,
  outPath: string,
  password: string,
  signal: AbortSignal,
): Promise<void> {
  const plain = await open(plainPath)
  try {
    const out = await open(outPath, 'w+', 0o600)
    try {
      await encryptInto(plain, out, password, signal)
      await out.sync()
    } catch (error) {
      await out.close()
      await rm(outPath, { force: true })
      throw error
    }
    await out.close()
  } finally {
    await plain.close()
  }
}

function newTerms(): CipherTerms {
  return { hashName: 'sha512', keyBytes: 32, blockBytes: 16, salt: randomBytes(16) }
}

async function encryptInto(
  plain: FileHandle,
  out: FileHandle,
  password: string,
  signal: AbortSignal,
): Promise<void> {
  const { size } = await plain.stat()
  if (size < miniStreamLimit || size > maxPackageBytes) throw new PackageRefused('too-large')
  const data = newTerms()
  const key = randomBytes(32)
  const integrityKey = randomBytes(64)
  const integrity = createHmac('sha512', integrityKey)
  let at = sectorBytes
  const append = async (bytes: Buffer) => {
    integrity.update(bytes)
    await out.write(bytes, 0, bytes.length, at)
    at += bytes.length
  }
  const length = Buffer.alloc(lengthBytes)
  length.writeBigUInt64LE(BigInt(size))
  await append(length)
  for (let from = 0; from < size; from += windowBytes) {
    signal.throwIfAborted()
    const read = Buffer.alloc(Math.min(windowBytes, size - from))
    const { bytesRead } = await plain.read(read, 0, read.length, from)
    if (bytesRead < read.length) throw new Error('the file changed while it was encrypted')
    await append(mapSegments(read, from, data, (vector, segment) => encipher(key, vector, segment)))
  }
  const info = writeInfo({
    data,
    integrity: {
      key: encipher(key, vectorOf(data, blockKeys.integrityKey), integrityKey),
      value: encipher(key, vectorOf(data, blockKeys.integrityValue), integrity.digest()),
    },
    password: lockKey(key, password),
  })
  signal.throwIfAborted()
  await closeCompoundFile(out, { name: 'EncryptedPackage', size: at - sectorBytes }, [
    dataSpaces(),
    { name: 'EncryptionInfo', content: info },
  ])
}

function lockKey(key: Buffer, password: string): EncryptionInfo['password'] {
  const terms = { ...newTerms(), spinCount }
  const derive = stretchPassword(password, terms)
  const lock = (purpose: Buffer, bytes: Buffer) => encipher(derive(purpose), terms.salt, bytes)
  const input = randomBytes(16)
  return {
    ...terms,
    verifierInput: lock(blockKeys.verifierInput, input),
    verifierHash: lock(blockKeys.verifierHash, hash('sha512', input, 'buffer')),
    packageKey: lock(blockKeys.packageKey, key),
  }
}
