import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettings, settingsChange } from '../../../../main/shell/settings.ts'
import { uiLanguages } from '../../../../shared/languages.ts'

let dir = ''
let path = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kagimori-settings-'))
  path = join(dir, 'settings.json')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('without a file the settings follow the system', () => {
  expect(openSettings(path, 'en').get()).toEqual({
    uiLanguage: 'en',
    colorScheme: 'auto',
    textScale: 100,
    idleMinutes: 10,
    walkView: 'card',
  })
})

test('a change is there after the next start', () => {
  openSettings(path, 'ja').set({ textScale: 150 })
  expect(openSettings(path, 'ja').get().textScale).toBe(150)
  expect(JSON.parse(readFileSync(path, 'utf8')).version).toBe(1)
})

test('a damaged file is forgotten, a bad value alone is', () => {
  writeFileSync(path, '{"version":1,"settings":{"uiLanguage":"en","textScale":9000,"other":true}}')
  expect(openSettings(path, 'ja').get()).toMatchObject({ uiLanguage: 'en', textScale: 100 })
  writeFileSync(path, '{"version":1,"sett')
  expect(openSettings(path, 'ja').get().uiLanguage).toBe('ja')
})

test('a language that the interface does not speak falls back to that of the system', () => {
  writeFileSync(path, '{"version":1,"settings":{"uiLanguage":"ko"}}')
  expect(openSettings(path, 'th').get().uiLanguage).toBe('th')
  for (const uiLanguage of uiLanguages) {
    openSettings(path, 'ja').set({ uiLanguage })
    expect(openSettings(path, 'ja').get().uiLanguage).toBe(uiLanguage)
  }
})

test('the window can change what there is and nothing else', () => {
  expect(settingsChange.safeParse({ colorScheme: 'dark' }).success).toBe(true)
  for (const bad of [{ vaultDir: '/' }, { textScale: 99 }, { uiLanguage: 'ko' }, []]) {
    expect(settingsChange.safeParse(bad).success).toBe(false)
  }
})
