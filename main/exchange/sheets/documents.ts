import type { DraftRow } from '../../../shared/exchange/rows.ts'
import { addTable, type Column, type Row } from '../../office/excel-sheet.ts'
import { setFilter } from '../../office/excel-workbook.ts'
import { countryName, documentName, languageName, word } from '../words.ts'
import { editionCells, editionColumns, type SheetContext, siteName, type WriteSheet } from './context.ts'

const columns: readonly Column[] = [
  { heading: word('columns.document'), width: 34 },
  { heading: word('columns.jurisdiction'), width: 16 },
  { heading: word('columns.site'), width: 28 },
  { heading: word('columns.languages'), width: 24 },
  { heading: word('columns.state'), width: 12 },
  { heading: word('columns.answerCount'), width: 9, style: { align: 'center' } },
  { heading: word('columns.lintErrors'), width: 14, style: { align: 'center' } },
  { heading: word('columns.lintWarnings'), width: 14, style: { align: 'center' } },
  { heading: word('columns.lintTips'), width: 14, style: { align: 'center' } },
  ...editionColumns,
]

/** Writes 文書一覧: a draft a row, with what the checks find in it; empty where its answers can't be read. */
export const writeDocuments: WriteSheet = (sheet, context) => {
  const last = addTable(
    sheet,
    context.styles,
    columns,
    context.rows.drafts.map((draft) => draftRow(draft, context)),
  )
  setFilter(sheet, 1, columns.length, last)
}

function draftRow(draft: DraftRow, context: SheetContext): Row {
  const found = context.rows.lintCounts.get(draft.id)
  return {
    id: draft.id,
    cells: [
      documentName(draft.kind),
      countryName(draft.jurisdiction),
      siteName(context, draft.siteId),
      ['ja', draft.localLanguage].map(languageName).join('・'),
      word('documentStates.draft'),
      Object.keys(draft.answers).length,
      found?.error ?? null,
      found?.warning ?? null,
      found?.info ?? null,
      ...editionCells(context, 'draft', draft.id, draft.revision),
    ],
  }
}
