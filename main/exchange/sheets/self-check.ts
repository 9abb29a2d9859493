import type { SelfCheckRow } from '../../../shared/exchange/rows.ts'
import { answerPoints, type GivenAnswer, questions } from '../../../shared/self-check/index.ts'
import { dateFormat, excelSerial } from '../../office/excel-dates.ts'
import { addRow, addTable, type Column, type Row } from '../../office/excel-sheet.ts'
import { setFilter } from '../../office/excel-workbook.ts'
import { wordsOfSheet } from '../../self-check/index.ts'
import { type FieldColumn, fieldsByHeading } from '../fields/cell-field.ts'
import { type AnswerChange, type ShownAnswer, selfCheckFields } from '../fields/self-check-fields.ts'
import { word } from '../words.ts'
import { editionCells, editionColumns, type SheetContext, siteName, type WriteSheet } from './context.ts'
import { writeSelfCheckResult } from './self-check-result.ts'

const columns: readonly (Column & FieldColumn<ShownAnswer, AnswerChange>)[] = [
  { heading: word('columns.site'), width: 14 },
  { heading: word('columns.checkedOn'), width: 11, style: { numFmt: dateFormat, align: 'center' } },
  { heading: word('columns.number'), width: 8, style: { align: 'center' } },
  { heading: word('columns.block'), width: 10 },
  // The narrow columns stand together: the results below the table are counted in them.
  {
    heading: word('columns.value'),
    width: 9,
    style: { align: 'center' },
    field: selfCheckFields.answer,
  },
  { heading: word('columns.score'), width: 9, style: { numFmt: '0', align: 'center' } },
  { heading: word('columns.questionJa'), width: 36 },
  { heading: word('columns.questionLocal'), width: 36 },
  { heading: word('columns.remarkJa'), width: 26, field: selfCheckFields.noteJa },
  { heading: word('columns.remarkLocal'), width: 26, field: selfCheckFields.noteLocal },
  ...editionColumns,
]

/** The fields of an answer by the headings of their columns. */
export const selfCheckColumnFields = fieldsByHeading(columns)

/** Whether there is anything to write: a self-check, or one that an earlier workbook carried. */
export function hasSelfChecks({ rows, wasExported }: SheetContext): boolean {
  return rows.selfChecks.length > 0 || rows.hidden.selfChecks.some(({ id }) => wasExported('self-check', id))
}

/** Writes セルフチェック: a question a row for each self-check, and what they come to below. */
export const writeSelfCheck: WriteSheet = (sheet, context) => {
  const { rows, styles, wasExported } = context
  const withdrawn = rows.hidden.selfChecks.filter(({ id }) => wasExported('self-check', id))
  const table: Row[] = []
  for (const check of rows.selfChecks) table.push(...answerRows(check, 2 + table.length))
  for (const check of withdrawn) {
    table.push({
      id: check.id,
      isStruck: true,
      cells: [...placeCells(check), ...Array.from({ length: 8 }, () => null), ...editionOf(check, true)],
    })
  }
  const last = addTable(sheet, styles, columns, table)
  setFilter(sheet, 1, columns.length, last)
  for (const check of rows.selfChecks) writeSelfCheckResult(sheet, context, columns, check, last)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  for (const note of [word('selfCheck.legend'), word('selfCheck.unconfirmed')]) {
    const at = addRow(sheet, styles, [{ heading: '', width }], {
      id: '',
      cells: [{ content: note, style: { role: 'plain', size: 9 } }],
    })
    sheet.mergeCells(at, 2, at, columns.length + 1)
  }

  function answerRows(check: SelfCheckRow, first: number): Row[] {
    const words = wordsOfSheet(check.language)
    const given = new Map(check.answers.map((answer) => [answer.questionId, answer]))
    return questions.map(({ id, block }, index) => {
      const answer = given.get(id)
      const question = words.questions.find((each) => each.id === id)
      return {
        id: check.id,
        cells: [
          ...placeCells(check),
          id,
          words.blocks.find((each) => each.id === block)?.ja ?? block,
          selfCheckFields.answer.show({ given: answer }),
          pointsOf(answer, first + index),
          question?.ja ?? '',
          { content: question?.local ?? '', style: { language: words.language } },
          selfCheckFields.noteJa.show({ given: answer }),
          { content: selfCheckFields.noteLocal.show({ given: answer }), style: { language: check.language } },
          ...editionOf(check, false),
        ],
      }
    })
  }

  function placeCells({ siteId, checkedOn }: SelfCheckRow) {
    return [siteName(context, siteId), excelSerial(checkedOn)] as const
  }

  function editionOf({ id, revision }: SelfCheckRow, isWithdrawn: boolean) {
    return editionCells(context, 'self-check', id, revision, isWithdrawn)
  }
}

/** The points follow the answer that stands in the row, should somebody change it. */
function pointsOf(given: GivenAnswer | undefined, row: number) {
  const points = answerPoints(given?.answer ?? undefined)
  return {
    formula: `IF(F${row}="A",3,IF(F${row}="B",2,IF(F${row}="C",1,IF(OR(F${row}="D",F${row}="?"),0,""))))`,
    result: points ?? '',
  }
}
