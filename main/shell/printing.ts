import { randomBytes, randomUUID } from 'node:crypto'
import { app, BrowserWindow } from 'electron'
import type { PrintPdf, ReadPrintPicture } from '../context.ts'
import { printPolicy } from './content-policy.ts'
import { appUrl, scheme } from './origin.ts'
import { withFontsAndNonce } from './print-page.ts'
import { serveBundle } from './protocol.ts'
import { createPrivateSession } from './session.ts'

// The templates see neither the page's fonts nor its styles.
const pageNumbers =
  '<div style="width:100%;font-size:9pt;text-align:center;color:#444"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/** Prints complete HTML pages to A4 PDF with numbered pages and an outline, tagged for screen readers. */
export function createPrintPdf(bundleDir: string): PrintPdf {
  // Chromium names its user agent, with the system it runs on, as the creator of a PDF.
  app.userAgentFallback = app.getName()
  return (html, readPicture) =>
    withHiddenPage(bundleDir, { html, readPicture }, async (window) => {
      const pdf = await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: pageNumbers,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      return new Uint8Array(pdf)
    })
}

/** Opens the system's print dialog for a page; false when it was not printed. */
export function printOnPaper(bundleDir: string, html: string): Promise<boolean> {
  return withHiddenPage(
    bundleDir,
    { html },
    (window) =>
      new Promise<boolean>((resolve) => {
        window.webContents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (isPrinted) =>
          resolve(isPrinted),
        )
      }),
  )
}

type Page = { readonly html: string; readonly readPicture?: ReadPrintPicture | undefined }

async function withHiddenPage<T>(
  bundleDir: string,
  { html, readPicture }: Page,
  use: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const session = createPrivateSession(`print-${randomUUID()}`)
  const nonce = randomBytes(18).toString('base64')
  session.protocol.handle(scheme, async (request) => {
    const { pathname } = new URL(request.url)
    const name = /^\/picture\/([\w-]+)$/.exec(pathname)?.[1]
    if (name !== undefined) return servePicture(name, readPicture)
    if (pathname !== '/') return serveBundle(bundleDir, pathname)
    return new Response(withFontsAndNonce(html, nonce), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': printPolicy(nonce),
        'Cache-Control': 'no-store',
      },
    })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  try {
    await window.loadURL(appUrl)
    // Laying out asks for the fonts; the page must not be printed before they are there.
    await window.webContents.executeJavaScriptInIsolatedWorld(1, [
      { code: 'void document.body.offsetHeight; document.fonts.ready.then(() => null)' },
    ])
    return await use(window)
  } finally {
    session.protocol.unhandle(scheme)
    window.destroy()
  }
}

async function servePicture(name: string, readPicture: ReadPrintPicture | undefined): Promise<Response> {
  const picture = (await readPicture?.(name)) ?? null
  return picture === null
    ? new Response(null, { status: 404 })
    : new Response(Uint8Array.from(picture.bytes), { headers: { 'Content-Type': picture.mediaType } })
}
