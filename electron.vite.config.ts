import { basename, dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

// The oldest Electron that must run this is 33, the one the tests use (Node 20.18, Chrome 130).
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

/** What stays outside the bundle because it reads machine code or data of its own from the disk. */
const unbundled = ['better-sqlite3', 'sharp', '@resvg/resvg-wasm']

/** Required by a part of exceljs' zip reader that fetches archives from a cloud, which nothing here calls. */
const neverLoaded = ['@aws-sdk/client-s3']

/** What the build knows of a module. */
type Modules = { getModuleInfo(id: string): { readonly dynamicImporters: readonly string[] } | null }

/** One chunk for all that the window says in a language; null for any other module. */
function textsOf(id: string, modules: Modules): string | null {
  const isText = modules
    .getModuleInfo(id)
    ?.dynamicImporters.some((from) => from.endsWith('/renderer/texts.ts'))
  return isText ? `texts-${basename(dirname(id))}` : null
}

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: join(root, 'out', 'main'),
      externalizeDeps: false,
      rolldownOptions: {
        external: [...unbundled, ...neverLoaded],
        input: {
          index: join(root, 'main', 'shell', 'main.ts'),
          worker: join(root, 'main', 'work', 'worker.ts'),
        },
        // Chunks lie beside the entries so that import.meta.dirname is the same folder in all of them.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: join(root, 'out', 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(root, 'main', 'shell', 'preload.ts') },
        // A sandboxed preload is one CommonJS file: it can require nothing but electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      target: chromeTarget,
      outDir: join(root, 'out', 'renderer'),
      emptyOutDir: true,
      minify: true,
      modulePreload: { polyfill: false },
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      // Chunks are read from the disk, so their size matters less than over a network.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: join(root, 'renderer', 'index.html'),
        output: { codeSplitting: { groups: [{ name: textsOf, debugName: 'texts' }] } },
      },
    },
  },
})
