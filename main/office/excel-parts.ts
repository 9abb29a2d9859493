import ExcelJS from 'exceljs'
import { allSettledOf, fillIn, forgetSettled, type Numbering, sharedTextsXml } from './excel-settled.ts'
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

/** What exceljs numbers styles and shared texts with, once `prepareModel` has run. */
type Numbered = ExcelJS.WorkbookModel & {
  readonly styles: { readonly addStyleModel: (style: object, type: ExcelJS.ValueType) => number }
  readonly sharedStrings: {
    readonly model: { readonly values: string[]; count: number }
    readonly add: (text: string) => number
  }
}

/** The parts of a workbook one by one, without the ZIP that exceljs would pack them into first. */
export async function* renderParts(workbook: ExcelJS.Workbook): AsyncGenerator<PackagePart> {
  for await (const { name, content } of render(workbook, prepare(workbook)))
    yield { name, content: content() }
}

/**
 * As `renderParts`, with the settled rows of its sheets; a part that may be large comes in blocks. Each part must be
 * read before the next one is asked for: its texts and styles are numbered while it is read.
 */
export async function* streamParts(
  workbook: ExcelJS.Workbook,
): AsyncGenerator<PackagePart | { readonly name: string; readonly content: Iterable<Buffer> }> {
  const settled = new Map(
    workbook.worksheets.map((sheet) => [`xl/worksheets/sheet${sheet.id}.xml`, allSettledOf(sheet)]),
  )
  const model = prepare(workbook)
  // Else exceljs would make one text of all shared ones.
  Object.defineProperty(model.sharedStrings, 'xml', { value: '' })
  for await (const { name, content } of render(workbook, model)) {
    const rows = settled.get(name) ?? null
    if (name === 'xl/sharedStrings.xml') {
      for (const sheet of workbook.worksheets) forgetSettled(sheet)
      const { values, count } = model.sharedStrings.model
      yield { name, content: sharedTextsXml(values, count) }
      values.length = 0
    } else if (rows === null) yield { name, content: content() }
    else yield { name, content: fillIn(content().toString(), rows, numberingOf(model)) }
  }
}

function numberingOf({ styles, sharedStrings }: Numbered): Numbering {
  return {
    styleId: (style, value) => {
      const shown = typeof value === 'object' && value !== null ? value.result : value
      const type = typeof shown === 'string' ? ExcelJS.ValueType.String : ExcelJS.ValueType.Number
      return styles.addStyleModel(style, type)
    },
    // A long text is hardly ever there twice, and to look for it would make a second copy of it.
    textId: (text) => (text.length < worthSharing ? sharedStrings.add(text) : addText(sharedStrings, text)),
  }
}

const worthSharing = 400

function addText({ model }: Numbered['sharedStrings'], text: string): number {
  model.count += 1
  return model.values.push(text) - 1
}

function prepare(workbook: ExcelJS.Workbook): Numbered {
  const model = workbook.model as Numbered
  writerOf(workbook).prepareModel(model, {})
  return model
}

function writerOf({ xlsx }: ExcelJS.Workbook): Writer {
  return xlsx as unknown as Writer
}

async function* render(workbook: ExcelJS.Workbook, model: Numbered) {
  const writer = writerOf(workbook)
  for (const step of steps) {
    const parts: { name: string; content: () => Buffer }[] = []
    const append: Sink['append'] = (content, { name }) => {
      parts.push({ name, content: () => Buffer.from(content as string) })
    }
    await writer[step]({ append }, model)
    yield* parts
  }
}
