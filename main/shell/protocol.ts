import { randomBytes } from 'node:crypto'
import { protocol, type Session } from 'electron'
import type { App } from '../app.ts'
import type { PhotoPart } from '../inspections/index.ts'
import { type BundleFile, readBundleFile, readFontRules } from './bundle.ts'
import { windowPolicy } from './content-policy.ts'
import { fontRulesPath, scheme } from './origin.ts'

/** Makes the scheme a proper, secure origin; only before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const plain = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' }

/** What may be served: the built window at `bundleDir`, and photos of the open vault. */
export type Served = { readonly bundleDir: string; readonly app: () => Promise<App> }

/** Serves the window, its fonts and decrypted photos to one session. */
export function serveWindow(session: Session, served: Served): void {
  session.protocol.handle(scheme, async (request) => {
    const { host, pathname, searchParams } = new URL(request.url)
    if (host !== 'app' || request.method !== 'GET') return new Response(null, { status: 404 })
    const photoId = /^\/photo\/([0-9a-f-]{36})$/.exec(pathname)?.[1]
    if (photoId) return servePhoto(await served.app(), photoId, partOf(searchParams.get('part')))
    return serveBundle(served.bundleDir, pathname)
  })
}

/** Answers a file of the bundle or the font rules. */
export async function serveBundle(bundleDir: string, pathname: string): Promise<Response> {
  if (pathname === fontRulesPath) {
    const rules = await readFontRules(bundleDir)
    return new Response(rules, { headers: { ...plain, 'Content-Type': 'text/css; charset=utf-8' } })
  }
  const file = await readBundleFile(bundleDir, pathname)
  if (file === null) return new Response(null, { status: 404 })
  if (file.mediaType.startsWith('text/html')) return servePage(file)
  return new Response(file.bytes, { headers: { ...plain, 'Content-Type': file.mediaType } })
}

function servePage(file: BundleFile): Response {
  const nonce = randomBytes(18).toString('base64')
  const html = new TextDecoder().decode(file.bytes).replaceAll('{{style-nonce}}', nonce)
  return new Response(html, {
    headers: {
      ...plain,
      'Content-Type': file.mediaType,
      'Content-Security-Policy': windowPolicy(nonce),
      'Cache-Control': 'no-store',
    },
  })
}

function partOf(name: string | null): PhotoPart {
  return name === 'thumbnail' || name === 'original' ? name : 'picture'
}

/** Never to be kept by Chromium: what is decrypted lives as long as an element shows it. */
async function servePhoto(app: App, photoId: string, part: PhotoPart): Promise<Response> {
  const photo = await app.readPhoto(photoId, part)
  if (!photo.ok) return new Response(null, { status: photo.code === 'NOT_FOUND' ? 404 : 403 })
  return new Response(new Uint8Array(photo.value.bytes), {
    headers: { ...plain, 'Content-Type': photo.value.mediaType, 'Cache-Control': 'no-store' },
  })
}
