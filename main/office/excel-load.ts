import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import { ZipFile as NewZip } from 'yazl'
import { spellOutPairs } from './excel-read.ts'
import { judgeEntries, openPackage, PackageRefused, readPart } from './package-read.ts'

/** A stranger's workbook: its sheets without pictures and rules, and the SHA-256 of each picture in it. */
export type LoadedWorkbook = { readonly workbook: ExcelJS.Workbook; readonly pictures: ReadonlySet<string> }

const read =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/
const ignored = [
  'drawing',
  'legacyDrawing',
  'picture',
  'hyperlinks',
  'tableParts',
  'dataValidations',
  'conditionalFormatting',
  'extLst',
]

/**
 * Loads every sheet of a hostile file: the package is judged first, and nothing but sheets reaches the parser.
 * Throws `PackageRefused`, or the error of the file system.
 */
export async function loadWorkbook(path: string): Promise<LoadedWorkbook> {
  const file = await openPackage(path)
  try {
    const entries = await judgeEntries(file)
    const parts = new NewZip()
    const pictures = new Set<string>()
    for (const [name, entry] of entries) {
      if (read.test(name))
        parts.addBuffer(spellOutPairs(await readPart(file, entry)), name, { compress: false })
      if (name.startsWith('xl/media/')) {
        const hash = createHash('sha256')
        await pipeline(await file.openReadStreamPromise(entry), hash)
        pictures.add(hash.digest('hex'))
      }
    }
    parts.end()
    return { workbook: await parse(await buffer(parts.outputStream)), pictures }
  } finally {
    file.close()
  }
}

async function parse(content: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(content as never, { ignoreNodes: ignored })
  } catch {
    throw new PackageRefused('not-a-workbook')
  }
  return workbook
}
