import { dateFormat, excelSerial } from '../../office/excel-dates.ts'
import type { CellContent, StyledCell } from '../../office/excel-sheet.ts'
import { bothOf, type ItemLine } from './item-lines.ts'

/** The value of an item that asks for one: a number or date as Excel holds it, choices in both languages. */
export function valueCell({ item, checklist, finding }: ItemLine): CellContent | StyledCell {
  const value = finding?.value ?? null
  if (value === null) return null
  if (item?.type === 'date' && typeof value === 'string') {
    return { content: excelSerial(value), style: { numFmt: dateFormat } }
  }
  const list = item?.choices ? checklist?.choiceLists[item.choices] : undefined
  if (list === undefined) return Array.isArray(value) ? value.join('\n') : value
  const chosen = (Array.isArray(value) ? value : [String(value)]).map(
    (name) => list.find((choice) => choice.name === name) ?? { ja: name, local: name },
  )
  return bothOf([chosen.map(({ ja }) => ja).join('\n'), chosen.map(({ local }) => local).join('\n')])
}
