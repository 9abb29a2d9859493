import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { CipherTerms, PasswordTerms } from './office-crypto-keys.ts'
import { PackageRefused } from './package-read.ts'

/** What a file says about its encryption. */
export type EncryptionInfo = {
  readonly data: CipherTerms
  /** Both are encrypted with the key of the package. */
  readonly integrity: { readonly key: Buffer; readonly value: Buffer }
  readonly password: PasswordTerms
}

// Version 4.4 and the flag of the agile kind ([MS-OFFCRYPTO] 2.3.4.10).
const agilePrefix = Buffer.from('0400040040000000', 'hex')
const maxInfoBytes = 64 * 1024
// Office writes 100,000; the standard's ten million would hold a reader up for half a minute.
const maxSpins = 1_000_000
const hashes: Readonly<Record<string, string>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
}
const keyEncryptor = 'http://schemas.microsoft.com/office/2006/keyEncryptor/password'

/** Reads what a hostile file says about its encryption; throws `PackageRefused` where it is none that is known here. */
export function readInfo(bytes: Buffer): EncryptionInfo {
  if (bytes.length > maxInfoBytes || !bytes.subarray(0, 8).equals(agilePrefix)) refuse()
  const tags = new Map<string, SaxesTagPlain>()
  try {
    const parser = new SaxesParser()
    parser.on('opentag', (tag) => {
      tags.set(tag.name.replace(/^\w+:/, ''), tag)
    })
    parser.write(bytes.subarray(8).toString()).close()
  } catch {
    refuse()
  }
  const keyData = tags.get('keyData')?.attributes ?? refuse()
  const integrity = tags.get('dataIntegrity')?.attributes ?? refuse()
  const key = tags.get('encryptedKey')?.attributes ?? refuse()
  const spinCount = Number(key.spinCount)
  if (!Number.isInteger(spinCount) || spinCount < 0 || spinCount > maxSpins) refuse()
  return {
    data: readTerms(keyData),
    integrity: { key: blocks(integrity.encryptedHmacKey), value: blocks(integrity.encryptedHmacValue) },
    password: {
      ...readTerms(key),
      spinCount,
      verifierInput: blocks(key.encryptedVerifierHashInput),
      verifierHash: blocks(key.encryptedVerifierHashValue),
      packageKey: blocks(key.encryptedKeyValue),
    },
  }
}

function refuse(): never {
  throw new PackageRefused('unknown-encryption')
}

function readTerms(tag: Readonly<Record<string, string>>): CipherTerms {
  const hashName = hashes[tag.hashAlgorithm ?? ''] ?? refuse()
  const keyBytes = Number(tag.keyBits) / 8
  const salt = Buffer.from(tag.saltValue ?? '', 'base64')
  const isKnown =
    tag.cipherAlgorithm === 'AES' &&
    tag.cipherChaining === 'ChainingModeCBC' &&
    tag.blockSize === '16' &&
    [16, 24, 32].includes(keyBytes) &&
    salt.length > 0
  return isKnown ? { hashName, keyBytes, blockBytes: 16, salt } : refuse()
}

function blocks(base64: string | undefined): Buffer {
  const bytes = Buffer.from(base64 ?? '', 'base64')
  return bytes.length > 0 && bytes.length % 16 === 0 ? bytes : refuse()
}

/** Writes what `readInfo` reads; the terms are those of AES-256 and SHA-512. */
export function writeInfo({ data, integrity, password }: EncryptionInfo): Buffer {
  const terms = ({ salt }: CipherTerms) =>
    `saltSize="${salt.length}" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" ` +
    `cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${salt.toString('base64')}"`
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="${keyEncryptor}">`,
    `<keyData ${terms(data)}/>`,
    `<dataIntegrity encryptedHmacKey="${integrity.key.toString('base64')}" `,
    `encryptedHmacValue="${integrity.value.toString('base64')}"/>`,
    `<keyEncryptors><keyEncryptor uri="${keyEncryptor}"><p:encryptedKey spinCount="${password.spinCount}" `,
    `${terms(password)} encryptedVerifierHashInput="${password.verifierInput.toString('base64')}" `,
    `encryptedVerifierHashValue="${password.verifierHash.toString('base64')}" `,
    `encryptedKeyValue="${password.packageKey.toString('base64')}"/></keyEncryptor></keyEncryptors></encryption>`,
  ].join('')
  return Buffer.concat([agilePrefix, Buffer.from(xml)])
}
