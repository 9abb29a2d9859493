import { editionsAfter } from '../../shared/exchange/editions.ts'
import type { RecordEntry } from '../../shared/exchange/records.ts'
import type { EngagementRows } from '../../shared/exchange/rows.ts'
import { setUpPage } from '../office/excel-sheet.ts'
import { createStyles } from '../office/excel-styles.ts'
import { createWorkbook, setPrintArea } from '../office/excel-workbook.ts'
import { writeActions } from './sheets/actions.ts'
import type { SheetContext } from './sheets/context.ts'
import { type FileFacts, writeCover } from './sheets/cover.ts'
import { writeDocuments } from './sheets/documents.ts'
import { writeFindings } from './sheets/findings.ts'
import { writeHours } from './sheets/hours.ts'
import { machineSheet, writeMachineSheet } from './sheets/machine.ts'
import { writePhotos } from './sheets/photos.ts'
import { word } from './words.ts'

type SheetName = 'cover' | 'hours' | 'findings' | 'actions' | 'photos' | 'documents'

/** The records of a workbook, each with its canonical JSON in the same place. */
export type Content = { readonly entries: readonly RecordEntry[]; readonly lines: readonly string[] }

/** Builds the exchange workbook 提出用Excel with placeholders for its pictures. */
export function buildWorkbook(rows: EngagementRows, content: Content, file: FileFacts) {
  const workbook = createWorkbook(file.exportedAt)
  const context = createContext(rows)
  const add = (name: SheetName, isLandscape = true) => {
    const sheet = workbook.addWorksheet(word(`sheets.${name}`))
    const headingRow = name === 'cover' ? undefined : 1
    setUpPage(sheet, { isLandscape, header: rows.company.name, headingRow })
    return sheet
  }
  const cover = add('cover', false)
  const hours = add('hours')
  const findings = add('findings')
  const actions = add('actions')
  const photos = add('photos')
  const documents = add('documents')
  const machine = workbook.addWorksheet(machineSheet, { state: 'veryHidden' })

  writeCover(cover, context, writeHours(hours, context), file)
  writeFindings(findings, context)
  writeActions(actions, context)
  writePhotos(workbook, photos, context)
  writeDocuments(documents, context)
  for (const sheet of [cover, hours, findings, actions, photos, documents]) setPrintArea(sheet)
  writeMachineSheet(machine, file.contentHash, content.entries, content.lines)
  return workbook
}

function createContext(rows: EngagementRows): SheetContext {
  return { rows, styles: createStyles(), editionOf: editionsAfter(rows.exported) }
}
