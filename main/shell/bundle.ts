import { readdir, readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** One file of the built window. */
export type BundleFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string }

/** The path within the bundle that an address means; null for anything that leaves it or is no file of a known kind. */
export function bundlePath(pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname === '/' ? '/index.html' : pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return null
  const path = normalize(decoded.slice(1))
  if (path.startsWith('..') || path.startsWith(sep) || /^[a-z]:/i.test(path)) return null
  return mediaTypes[extname(path)] ? path : null
}

/** Reads a file of the bundle; null when there is none. */
export async function readBundleFile(root: string, pathname: string): Promise<BundleFile | null> {
  const path = bundlePath(pathname)
  if (path === null) return null
  try {
    const bytes = await readFile(join(root, path))
    return {
      bytes: Uint8Array.from(bytes),
      mediaType: mediaTypes[extname(path)] ?? 'application/octet-stream',
    }
  } catch {
    return null
  }
}

/**
 * The `@font-face` rules of the window's stylesheets, for pages that want its fonts and nothing else of it;
 * they wait for a font instead of showing another one first.
 */
export async function readFontRules(root: string): Promise<string> {
  const folder = join(root, 'assets')
  const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort()
  const css = await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')))
  return (css.join('\n').match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .join('\n')
    .replaceAll('font-display:swap', 'font-display:block')
}
