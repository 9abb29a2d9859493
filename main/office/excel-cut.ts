import { attribute, PackageRefused, tags } from './package-read.ts'

const lastRow = 1_048_576
const cellAddress = /^[A-Z]{1,3}[1-9]\d{0,6}$/

/** Takes away the prefix that some programs write before every element, which exceljs does not know. */
export function dropPrefix(xml: string): string {
  const prefix = /<(\w+):(?:workbook|worksheet|sst|styleSheet)[\s>]/.exec(xml.slice(0, 2000))?.[1]
  return prefix === undefined ? xml : xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1')
}

/** A sheet and the part that holds its cells. */
export type SheetPart = { readonly name: string; readonly target: string }

/** The sheets of a workbook in their order. */
export function listSheets(workbook: string, relations: string): SheetPart[] {
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  )
  return tags(workbook, 'sheet').flatMap((tag) => {
    const target = targets.get(attribute(tag, '\\w+:id'))
    if (target === undefined) return []
    return [
      {
        name: decode(attribute(tag, 'name') ?? ''),
        target: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      },
    ]
  })
}

function decode(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '')
}

/** The sheet of a name, or else one that differs from it in the case of its letters or in blanks. */
export function findNamed(sheets: readonly SheetPart[], wanted: string): SheetPart | undefined {
  return (
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => name.trim().toLowerCase() === wanted)
  )
}

/** The rows of a sheet as XML that exceljs can be trusted with. */
export type CutSheet = {
  readonly name: string
  readonly merged: readonly string[]
  readonly data: string
  readonly cells: number
  readonly rowCount: number
}

/**
 * Keeps of a sheet the cells that hold something: everything else in it could only harm the parser. Throws
 * `PackageRefused` where rows or cells stand in no place that exists.
 */
export function cutSheet(name: string, xml: string, maxRows: number): CutSheet {
  const merged = tags(xml, 'mergeCell').map((tag) => attribute(tag, 'ref') ?? '')
  const start = xml.search(/<sheetData[\s>]/)
  const end = xml.lastIndexOf('</sheetData>')
  const data = start < 0 || end < 0 ? '' : xml.slice(xml.indexOf('>', start) + 1, end)
  const filled = data
    .replace(/<c(?:\s[^<>]*)?\/>/g, '')
    .replace(/<c(?:\s[^<>]*)?><\/c>/g, '')
    .replace(/<row(?:\s[^<>]*)?(?:\/>|>\s*<\/row>)/g, '')
  const rows = filled.match(/<row[\s>]/g)?.length ?? 0
  const cells = tags(filled, 'c')
  if (rows > maxRows) return { name, merged, rowCount: rows, data: '', cells: 0 }
  const isOrderly =
    cells.every((tag) => cellAddress.test(attribute(tag, 'r') ?? '')) &&
    tags(filled, 'row').every((tag) => Number(attribute(tag, 'r') ?? '1') <= lastRow)
  if (!isOrderly) throw new PackageRefused('not-a-workbook')
  return { name, merged, rowCount: rows, data: filled, cells: cells.length }
}

/** Tells whether a sheet holds anything but formats. */
export function hasCells(xml: string): boolean {
  return /<(?:v|is|f)[\s>]/.test(xml)
}
