import type { FindingRow } from '../../../shared/exchange/rows.ts'
import { dateFormat, excelSerial } from '../../office/excel-dates.ts'
import type { CellContent, StyledCell } from '../../office/excel-sheet.ts'
import { bothOf, type ItemLine } from './item-lines.ts'

type ValueLine = Pick<ItemLine, 'item' | 'checklist'> & { readonly finding: Pick<FindingRow, 'value'> | null }

/** The value of an item that asks for one: a number or date as Excel holds it, choices in both languages. */
export function valueContent({ item, checklist, finding }: ValueLine): string | number | null {
  const value = finding?.value ?? null
  if (value === null) return null
  if (item?.type === 'date' && typeof value === 'string') return excelSerial(value)
  const list = item?.choices ? checklist?.choiceLists[item.choices] : undefined
  if (list === undefined) return Array.isArray(value) ? value.join('\n') : value
  const chosen = (Array.isArray(value) ? value : [String(value)]).map(
    (name) => list.find((choice) => choice.name === name) ?? { ja: name, local: name },
  )
  return bothOf([chosen.map(({ ja }) => ja).join('\n'), chosen.map(({ local }) => local).join('\n')])
}

/** The cell of such a value. */
export function valueCell(line: ValueLine): CellContent | StyledCell {
  const content = valueContent(line)
  return line.item?.type === 'date' && content !== null ? { content, style: { numFmt: dateFormat } } : content
}
