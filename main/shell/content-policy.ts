/** What the window's page may load: itself and nothing else; style elements by the nonce of this load. */
export function windowPolicy(nonce: string): string {
  return policy({
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'media-src': 'blob: mediastream:',
  })
}

/** What a page to print may load: the bundled fonts, its pictures and its own styles; no script at all. */
export function printPolicy(nonce: string): string {
  return policy({ 'style-src': `'self' 'nonce-${nonce}'`, 'img-src': "'self' data:", 'font-src': "'self'" })
}

function policy(directives: Readonly<Record<string, string>>): string {
  const closed = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }
  return Object.entries({ ...closed, ...directives })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
