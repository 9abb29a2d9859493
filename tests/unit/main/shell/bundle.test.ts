import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundlePath, readBundleFile, readFontRules } from '../../../../main/shell/bundle.ts'

let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kagimori-bundle-'))
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), '<link rel="stylesheet" crossorigin href="./assets/a.css">')
  writeFileSync(
    join(root, 'assets', 'a.css'),
    'body{color:red}@font-face{font-family:X;font-display:swap;src:url(./x.woff2)}p{margin:0}',
  )
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('addresses of the bundle mean its files, the root means the page', () => {
  expect(bundlePath('/')).toBe('index.html')
  expect(bundlePath('/assets/a.css')).toBe(join('assets', 'a.css'))
})

test('no address leads out of the bundle', () => {
  const attempts = [
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '//etc/x.html',
    '/C:/x.html',
    '/a%00.html',
    '/%E0%A4%A.html',
    '/assets/a.exe',
    '/assets',
  ]
  for (const attempt of attempts) expect(bundlePath(attempt), attempt).toBeNull()
})

test('a file that is not there is nothing', async () => {
  expect(await readBundleFile(root, '/assets/b.css')).toBeNull()
  expect((await readBundleFile(root, '/'))?.mediaType).toBe('text/html; charset=utf-8')
})

test('pages to print get the fonts alone, and wait for them', async () => {
  expect(await readFontRules(root)).toBe('@font-face{font-family:X;font-display:block;src:url(./x.woff2)}')
})
