import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { encryptPackage } from '../../../../main/office/office-crypto-encrypt.ts'
import type { HostileFile, Sample } from './hostile-file.ts'
import { rawZip } from './raw-zip.ts'

const packageOf = (...parts: readonly (readonly [string, string])[]) =>
  rawZip(parts.map(([name, content]) => ({ name, content: Buffer.from(content) })))
const compound = (...names: readonly string[]) => {
  const bytes = Buffer.alloc(8192)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  names.forEach((name, index) => {
    bytes.write(name, 1024 + index * 128, 'utf16le')
  })
  return bytes
}

/** Files of other kinds that are named like a workbook, and files that are cut or garbled. */
export function otherFiles({ bytes }: Sample): HostileFile[] {
  const kinds: readonly (readonly [string, Buffer])[] = [
    ['an empty file', Buffer.alloc(0)],
    ['one byte', Buffer.from('P')],
    ['the first two bytes of a package', Buffer.from('PK')],
    ['a megabyte of zeros', Buffer.alloc(1024 * 1024)],
    ['a table of texts', Buffer.from('日付,時間\n2024-09-03,=cmd|calc\n')],
    ['a page', Buffer.from('<html><table><tr><td>=1+1</td></tr></table></html>')],
    [
      'a workbook in one XML',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a JSON', Buffer.from('{"schemaVersion":4,"records":[]}')],
    ['a packed stream', gzipSync(bytes)],
    ['a database', Buffer.from('SQLite format 3\0')],
    ['a program', Buffer.from('MZ\x90\0')],
    ['a script', Buffer.from('#!/bin/sh\nexit 1\n')],
    ['a rich text', Buffer.from('{\\rtf1 {\\object\\objdata 0}}')],
    ['a workbook of before 2007', compound('Root Entry', 'Workbook')],
    ['a document of before 2007', compound('Root Entry', 'WordDocument')],
    ['an encrypted file that is cut', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['a compound file of nothing but its mark', compound().subarray(0, 8)],
    [
      'a Word document',
      packageOf(['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<w:document/>']),
    ],
    ['a presentation', packageOf(['[Content_Types].xml', '<Types/>'], ['ppt/presentation.xml', '<p/>'])],
    ['a binary workbook', packageOf(['[Content_Types].xml', '<Types/>'], ['xl/workbook.bin', 'x'])],
    [
      'an OpenDocument sheet',
      packageOf(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', '<office/>']),
    ],
    ['a Java archive', packageOf(['META-INF/MANIFEST.MF', 'Main-Class: X'])],
  ]
  const cuts = Array.from({ length: 40 }, (_, index) => Math.floor((bytes.length * (index + 0.5)) / 40))
  const flips = Array.from({ length: 60 }, (_, index) => (index * 7919 * 31) % bytes.length)
  return [
    ...kinds.map(([name, content]) => ({ name, make: () => content })),
    ...cuts.map((cut) => ({ name: `a workbook cut after ${cut} bytes`, make: () => bytes.subarray(0, cut) })),
    ...flips.map((at) => ({
      name: `a workbook with another bit at ${at}`,
      make: () => {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
        return flipped
      },
      isHarmless: true,
    })),
  ]
}

/** Things at a path that are no file of bytes, or need a library to be made; answers their names by path. */
export async function makeSpecialFiles(dir: string, sample: string): Promise<string[]> {
  const at = (name: string) => join(dir, name)
  mkdirSync(at('a folder.xlsx'))
  symlinkSync('/etc/passwd', at('a link to a file of the system.xlsx'))
  symlinkSync('/dev/zero', at('a link to a device.xlsx'))
  symlinkSync(at('nowhere'), at('a link to nowhere.xlsx'))
  symlinkSync(at('a link to itself.xlsx'), at('a link to itself.xlsx'))
  execFileSync('mkfifo', [at('a pipe.xlsx')])
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Sheet1').addRow(['=1+1', { formula: 'A1', result: 2 }])
  await workbook.xlsx.writeFile(at('a workbook of another programme.xlsx'))
  await encryptPackage(
    sample,
    at('a workbook with a password.xlsx'),
    'a password',
    new AbortController().signal,
  )
  writeFileSync(at('a name of a workbook.xlsx.exe'), 'MZ')
  return [
    'a folder.xlsx',
    'a link to a file of the system.xlsx',
    'a link to a device.xlsx',
    'a link to nowhere.xlsx',
    'a link to itself.xlsx',
    'a pipe.xlsx',
    'a workbook of another programme.xlsx',
    'a workbook with a password.xlsx',
    'a name of a workbook.xlsx.exe',
    'a file that is not there.xlsx',
  ]
}
