import { expect, test } from 'vitest'
import { printPolicy, windowPolicy } from '../../../../main/shell/content-policy.ts'
import { isAppUrl } from '../../../../main/shell/origin.ts'
import { withFontsAndNonce } from '../../../../main/shell/print-page.ts'

test('neither policy allows anything inline, evaluated or remote', () => {
  for (const policy of [windowPolicy('n0nce'), printPolicy('n0nce')]) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  }
  expect(windowPolicy('n0nce')).toContain("script-src 'self';")
  expect(printPolicy('n0nce')).not.toContain('script-src')
})

test('only the application itself is the application', () => {
  expect(isAppUrl('kagimori://app/')).toBe(true)
  expect(isAppUrl('kagimori://app/photo/1')).toBe(true)
  for (const url of [
    'kagimori://app.evil/',
    'kagimori://x@app/',
    'https://app/',
    'file:///app/',
    'about:blank',
    '',
  ]) {
    expect(isAppUrl(url), url).toBe(false)
  }
})

test('a page to print gets the nonce on its styles and the fonts first', () => {
  const html = withFontsAndNonce('<html><head><title>x</title><style>p{}</style></head></html>', 'abc')
  expect(html).toContain('<head><link rel="stylesheet" href="/assets/print-fonts.css"><title>')
  expect(html).toContain('<style nonce="abc">p{}</style>')
})
