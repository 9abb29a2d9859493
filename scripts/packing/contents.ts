import { closeSync, openSync, readSync } from 'node:fs'

const allowed = new Set(['out', 'package.json', 'node_modules'])

/** The modules that read files of their own, and what they load; everything else is bundled. */
const allowedModules = new Set([
  'better-sqlite3',
  'sharp',
  '@img',
  '@resvg',
  '@fontsource',
  'pdfjs-dist',
  '@emnapi',
  'detect-libc',
  'semver',
  'tslib',
])

type Folder = { readonly files: Readonly<Record<string, Partial<Folder>>> }

/** One sentence for each thing that an application archive holds and should not. */
export function strayContents(archive: string): string[] {
  const root = readHeader(archive)
  const modules = Object.keys(root.files.node_modules?.files ?? {})
  return [
    ...Object.keys(root.files).filter((name) => !allowed.has(name)),
    ...modules.filter((name) => !allowedModules.has(name)).map((name) => `node_modules/${name}`),
  ].map((name) => `${name} must not be packed`)
}

/** An asar begins with four 32-bit numbers, the last of which is the length of a JSON tree of its files. */
function readHeader(archive: string): Folder {
  const file = openSync(archive, 'r')
  const sizes = Buffer.alloc(16)
  readSync(file, sizes, 0, 16, 0)
  const header = Buffer.alloc(sizes.readUInt32LE(12))
  readSync(file, header, 0, header.length, 16)
  closeSync(file)
  return JSON.parse(header.toString('utf8')) as Folder
}
