import type { DraftRow } from '../../../shared/exchange/rows.ts'
import { addTable, type Column, type Row } from '../../office/excel-sheet.ts'
import { countryName, documentName, languageName, words } from '../words.ts'
import { editionCell, type SheetContext, siteName, type WriteSheet } from './context.ts'

const { columns: heads } = words

const columns: readonly Column[] = [
  { heading: heads.document, width: 34 },
  { heading: heads.jurisdiction, width: 16 },
  { heading: heads.site, width: 28 },
  { heading: heads.languages, width: 24 },
  { heading: heads.state, width: 12 },
  { heading: heads.answerCount, width: 9, style: { align: 'center' } },
  { heading: heads.edition, width: 9 },
]

/** Writes 文書一覧: a draft a row. */
export const writeDocuments: WriteSheet = (sheet, context) => {
  addTable(
    sheet,
    context.styles,
    columns,
    context.rows.drafts.map((draft) => draftRow(draft, context)),
  )
}

function draftRow(draft: DraftRow, context: SheetContext): Row {
  const site =
    context.rows.sites.find(({ id }) => id === draft.siteId) ??
    context.rows.sites.find(({ country }) => country === draft.jurisdiction)
  const languages = [...new Set(['ja', ...(site === undefined ? [] : [site.language])])]
  return {
    id: draft.id,
    cells: [
      documentName(draft.kind),
      countryName(draft.jurisdiction),
      siteName(context, draft.siteId),
      languages.map(languageName).join('・'),
      words.documentStates.draft,
      Object.keys(draft.answers).length,
      editionCell(context, 'draft', draft.id, draft.revision),
    ],
  }
}
