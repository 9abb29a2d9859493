import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

type Renderer = typeof import('@resvg/resvg-wasm')
type Loaded = { readonly Resvg: Renderer['Resvg']; readonly font: Uint8Array }

let loading: Promise<Loaded> | undefined

/**
 * Draws an SVG as a PNG of a width in pixels; what the SVG leaves free stays transparent. Its texts may hold Latin
 * letters and digits only (Noto Sans): the library has one font and puts no other scripts together.
 */
export async function rasteriseSvg(svg: string, widthPixels: number): Promise<Uint8Array> {
  loading ??= load()
  const { Resvg, font } = await loading
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [font], defaultFontFamily: 'Noto Sans' },
    fitTo: { mode: 'width', value: widthPixels },
  })
  try {
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    return png
  } finally {
    drawing.free()
  }
}

async function load(): Promise<Loaded> {
  const require = createRequire(import.meta.url)
  const [{ initWasm, Resvg }, program, font] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(require.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2')),
  ])
  await initWasm(program)
  return { Resvg, font }
}
