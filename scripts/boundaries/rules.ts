import { posix } from 'node:path'

/** One module named in another, e.g. `main/hours/service.ts` importing `../vault/index.ts`. */
export type Arrow = { readonly from: string; readonly specifier: string }

const areas = [
  'vault',
  'engagements',
  'hours',
  'inspections',
  'assets',
  'self-check',
  'follow-up',
  'drafting',
  'intake',
  'exchange',
]

/** The only folder that may import a package. */
const homes: Readonly<Record<string, string>> = {
  electron: 'main/shell',
  exceljs: 'main/office',
  docx: 'main/office',
}

/** What each side may import of the three. */
const reach: Readonly<Record<string, readonly string[]>> = {
  main: ['main', 'shared', 'locales', 'package.json'],
  renderer: ['renderer', 'shared', 'locales'],
  shared: ['shared', 'locales'],
}

/** Why an import breaks the rules of the folders, or null when it keeps them. Paths are relative to the root. */
export function violation({ from, specifier }: Arrow): string | null {
  return specifier.startsWith('.')
    ? folderViolation(from, posix.join(posix.dirname(from), specifier))
    : packageViolation(from, specifier)
}

function packageViolation(from: string, specifier: string) {
  const home = homes[packageName(specifier)]
  if (home === undefined || from.startsWith(`${home}/`)) return null
  return `${packageName(specifier)} may be imported in ${home}/ alone`
}

function folderViolation(from: string, to: string) {
  const [side = '', area = ''] = from.split('/')
  const [otherSide = '', otherArea = ''] = to.split('/')
  // The command line runs from a checkout, where the scripts know which Electron can print for it.
  if (from.startsWith('main/cli/') && to.startsWith('scripts/runtime/')) return null
  const allowed = reach[side] ?? []
  if (!allowed.includes(otherSide)) return `${side}/ may import ${allowed.join(', ')} and no other folder`
  if (!areas.includes(otherArea) || otherArea === area || isAreaFace(from, to)) return null
  return `another area is imported through ${otherSide}/${otherArea}/index.ts`
}

function isAreaFace(from: string, to: string) {
  const file = to.split('/').slice(2).join('/')
  if (file === 'index.ts') return true
  // Contracts build on each other's shapes and are put together as one, without the areas' rules.
  if (/^(\w+-)*contract\.ts$/.test(file) && /^shared\/(\w+\/)?contract\.ts$/.test(from)) return true
  // The catalogue names single modules so that a worker loads no more than the piece it runs.
  return from === 'main/work/catalogue.ts'
}

function packageName(specifier: string) {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
