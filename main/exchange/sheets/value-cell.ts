import type { FindingRow } from '../../../shared/exchange/rows.ts'
import { dateFormat, excelSerial } from '../../office/excel-dates.ts'
import type { StyleSpec } from '../../office/excel-styles.ts'
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

/** How such a value looks. */
export function valueLook({ item }: Pick<ItemLine, 'item'>): StyleSpec {
  return item?.type === 'date' ? { numFmt: dateFormat } : {}
}
