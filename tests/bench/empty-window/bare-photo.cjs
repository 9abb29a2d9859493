// The bare decode, resize and encode of a photo, with the library and the settings of the application.
const { readFileSync } = require('node:fs')
const { createRequire, Module } = require('node:module')
const { parentPort } = require('node:worker_threads')

const sharp = loadSharp()
sharp.cache(false)
sharp.concurrency(2)

parentPort.on('message', async (file) => {
  const input = readFileSync(file)
  const start = performance.now()
  await sharp(input, { limitInputPixels: 100_000_000, failOn: 'error' })
    .autoOrient()
    .resize({ width: 2048, height: 2048, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer()
  parentPort.postMessage(performance.now() - start)
})

/** On Linux the WebAssembly build stands in for the native one, as in main/images/load-sharp.ts. */
function loadSharp() {
  if (process.platform === 'linux') {
    const { resolve } = createRequire(__filename)
    const native = resolve(`@img/sharp-linux-${process.arch}/sharp.node`)
    const standIn = new Module(native)
    standIn.exports = require('@img/sharp-wasm32/sharp.node')
    standIn.loaded = true
    require.cache[native] = standIn
  }
  return require('sharp')
}
