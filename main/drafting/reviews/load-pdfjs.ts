/// <reference path="./pdfjs.d.ts" />
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Globals = { DOMMatrix?: unknown; pdfjsWorker?: unknown }

/** The PDF library on this thread, and the folder of its tables of East Asian characters. */
export type LoadedPdfjs = { readonly getDocument: Pdfjs['getDocument']; readonly cMapUrl: string }

let loading: Promise<LoadedPdfjs> | undefined

/** Loads the library once a thread; it asks for no network and draws nothing. */
export function loadPdfjs(): Promise<LoadedPdfjs> {
  loading ??= load()
  return loading
}

async function load(): Promise<LoadedPdfjs> {
  const globals = globalThis as Globals
  // It names the class while it loads, and uses it only to draw.
  globals.DOMMatrix ??= class {}
  // This thread is a worker already; the library would start another from a file.
  globals.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const tables = createRequire(import.meta.url).resolve('pdfjs-dist/cmaps/UniJIS-UTF16-H.bcmap')
  return { getDocument, cMapUrl: join(dirname(tables), '/') }
}
