import { createRequire } from 'node:module'
import type { SharpConstructor } from 'sharp'

let loading: Promise<SharpConstructor> | undefined

/** Loads the image library once; it costs tens of milliseconds, which only a session with photos should pay. */
export function loadSharp(): Promise<SharpConstructor> {
  loading ??= load()
  return loading
}

async function load(): Promise<SharpConstructor> {
  if (process.platform === 'linux' && process.versions.electron) preferWebAssembly()
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(2)
  // The library can open SVG, PDF and more; whatever slips past the sniffing must not reach those readers.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
  })
  return sharp
}

/**
 * Electron on Linux links the system's GLib and the library brings its own: together they crash now and then
 * (lovell/sharp#4522, electron/electron#46323). The library's WebAssembly build has no GLib to clash with.
 */
function preferWebAssembly(): void {
  const require = createRequire(import.meta.url)
  const native = require.resolve(`@img/sharp-linux-${process.arch}/sharp.node`)
  const { Module } = require('node:module') as typeof import('node:module')
  const standIn = new Module(native)
  standIn.exports = require('@img/sharp-wasm32/sharp.node')
  standIn.loaded = true
  require.cache[native] = standIn
}
