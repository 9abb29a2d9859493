import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findCanaries } from './canaries.ts'

// The field day scans the disk with this; here it is shown that the scan is not blind.
test('a text is found wherever it stands: as UTF-8, as UTF-16, in the middle of bytes, in a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-canaries-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
  const noise = Buffer.from(Array.from({ length: 4099 }, (_, index) => (index * 7919) % 251))
  const plant = (name: string, text: Buffer) =>
    writeFileSync(join(folder, 'deep', name), Buffer.concat([noise, text, noise]))
  plant('utf-8', Buffer.from('鴎七号', 'utf8'))
  plant('er/utf-16', Buffer.from('แม่พิมพ์', 'utf16le'))
  plant('鴎七号.tmp', Buffer.alloc(0))
  plant('clean', Buffer.from('鴎八号'))
  const found = findCanaries(folder, ['鴎七号', 'แม่พิมพ์'])
  expect(found.map(({ file, canary }) => [file.slice(folder.length), canary]).toSorted()).toEqual([
    ['/deep/er/utf-16', 'แม่พิมพ์'],
    ['/deep/utf-8', '鴎七号'],
    ['/deep/鴎七号.tmp', '鴎七号'],
  ])
})
