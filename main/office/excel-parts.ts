import type ExcelJS from 'exceljs'
import type { PackagePart } from './picture-package.ts'

/** What exceljs 4.4 does when it writes, in its order; its types leave it out. */
const steps = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addMedia',
  'addApp',
  'addCore',
  'addWorkbook',
] as const

type Sink = { readonly append: (content: string | Uint8Array, place: { readonly name: string }) => void }

type Writer = { readonly prepareModel: (model: ExcelJS.WorkbookModel, options: object) => void } & Readonly<
  Record<(typeof steps)[number], (sink: Sink, model: ExcelJS.WorkbookModel) => Promise<void> | void>
>

/** The parts of a workbook one by one, without the ZIP that exceljs would pack them into first. */
export async function* renderParts(workbook: ExcelJS.Workbook): AsyncGenerator<PackagePart> {
  const writer = workbook.xlsx as unknown as Writer
  const { model } = workbook
  writer.prepareModel(model, {})
  for (const step of steps) {
    const parts: PackagePart[] = []
    const append: Sink['append'] = (content, { name }) => {
      parts.push({ name, content: Buffer.from(content as string) })
    }
    await writer[step]({ append }, model)
    yield* parts
  }
}
