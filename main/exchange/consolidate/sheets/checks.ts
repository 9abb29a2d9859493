import { levelOfCheck } from '../../../../shared/exchange/consolidate/checks.ts'
import type { Column } from '../../../office/excel-sheet.ts'
import { type LaidOutTable, layOutTable, type StreamCell } from '../../../office/excel-stream.ts'
import type { Styles } from '../../../office/excel-styles.ts'
import type { Sheet } from '../../../office/excel-workbook.ts'
import type { ReadableDatabase } from '../../../vault/index.ts'
import { programmeName } from '../../words.ts'
import { findChecks } from '../find-checks.ts'
import { checkSentence, word } from '../words.ts'

const columns: readonly Column[] = [
  { heading: word('columns.level'), width: 9, style: { align: 'center' } },
  { heading: word('columns.check'), width: 22 },
  { heading: word('columns.fiscalYear'), width: 7, style: { align: 'center', numFmt: '0' } },
  { heading: word('columns.company'), width: 28 },
  { heading: word('columns.region'), width: 13 },
  { heading: word('columns.expert'), width: 16 },
  { heading: word('columns.sentence'), width: 60 },
  { heading: word('columns.file'), width: 30 },
]

/** Lays out what the checks found, a sentence a row. */
export function layOutChecks(sheet: Sheet, styles: Styles, db: ReadableDatabase): LaidOutTable {
  const looks = { error: { isWarning: true } } as const
  return layOutTable(styles, { sheet, columns, looks, rows: () => checkRows(db) })
}

function* checkRows(db: ReadableDatabase): Generator<readonly StreamCell[]> {
  let isEmpty = true
  for (const check of findChecks(db)) {
    isEmpty = false
    const level = levelOfCheck[check.code]
    yield [
      level === 'error' ? { content: word('levels.error'), look: 'error' } : word(`levels.${level}`),
      word(`checks.${check.code}.title`),
      check.fiscalYear,
      check.company,
      check.region ? programmeName('regions', check.region) : null,
      check.expert,
      checkSentence(check),
      check.file,
    ]
  }
  if (isEmpty) yield [null, word('nothing'), null, null, null, null, null, null]
}
