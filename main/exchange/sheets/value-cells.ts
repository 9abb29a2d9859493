import type { CellContent, StyledCell } from '../../office/excel-sheet.ts'
import { dateFormat, excelSerial } from '../excel-dates.ts'
import { type ItemLine, inLanguage } from './item-lines.ts'

type Cell = CellContent | StyledCell

/** The value of an item that asks for one, as Excel would hold it, and the names of chosen choices in both languages. */
export function valueCells(line: ItemLine): [Cell, Cell] {
  const { item, checklist, finding } = line
  const value = finding?.value ?? null
  if (value === null) return [null, null]
  if (item?.type === 'date' && typeof value === 'string') {
    return [{ content: excelSerial(value), style: { numFmt: dateFormat } }, null]
  }
  const list = item?.choices ? checklist?.choiceLists[item.choices] : undefined
  if (list === undefined) return [Array.isArray(value) ? value.join('\n') : value, null]
  const chosen = (Array.isArray(value) ? value : [String(value)]).map(
    (name) => list.find((choice) => choice.name === name) ?? { ja: name, local: name },
  )
  return [
    chosen.map(({ ja }) => ja).join('\n'),
    inLanguage(chosen.map(({ local }) => local).join('\n'), line, true),
  ]
}
