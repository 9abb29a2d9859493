import type { GridRow } from '../../office/excel-grid.ts'
import type { PackItem } from '../pack.ts'
import { type Sheet, textAt, wordsAt } from './cells.ts'
import type { Choices } from './choices-sheet.ts'
import type { Problems } from './problems.ts'
import { ownColumns, readYesNo, reportColumns } from './survey-columns.ts'
import type { RowType } from './types.ts'

type Asked = Extract<RowType, { kind: 'item' | 'select' }>

/** Reads the row of a question; what stands around it (group, zone, conditions of groups) is put in later. */
export function readItemRow(
  sheet: Sheet,
  row: GridRow,
  id: string,
  asked: Asked,
  choices: Choices,
  problems: Problems,
): PackItem {
  const { grid, columns } = sheet
  const at = (key: string) => textAt(row, columns.find(key))
  const orNull = (key: string) => at(key) || null
  const fault = (key: string, code: Parameters<Problems['fault']>[3], values = {}) =>
    problems.fault(grid, row.number, columns.find(key)?.number ?? null, code, values)

  reportColumns(sheet, row, problems)
  const isRequired = readYesNo(at('required'))
  if (isRequired === null) fault('required', 'bad-required', { text: at('required') })
  const site = at(ownColumns.siteKind).toLowerCase() || 'both'
  const isSite = site === 'factory' || site === 'office' || site === 'both'
  if (!isSite) {
    fault(ownColumns.siteKind, 'unknown-value', { text: site, choices: 'factory, office, both' })
  }
  const isCheck = asked.kind === 'select' && asked.type === 'select_one' && choices.isAnswers(asked.list)
  if (asked.kind === 'select') {
    if (asked.list === '') fault('type', 'no-list')
    else if (asked.hasOther) fault('type', 'or-other')
  }
  return {
    id,
    type: isCheck ? 'check' : asked.type,
    group: '',
    objective: orNull(ownColumns.objective),
    addressee: orNull(ownColumns.addressee),
    requirement: orNull(ownColumns.requirement),
    isoControl: orNull(ownColumns.isoControl),
    siteKind: isSite ? site : 'both',
    zoneKinds: wordsAt(row, columns.find(ownColumns.zoneKinds)),
    leakRoutes: wordsAt(row, columns.find(ownColumns.leakRoutes)),
    measures: wordsAt(row, columns.find(ownColumns.measures)),
    relevant: readCondition(at('relevant')),
    isRequired: isRequired ?? false,
    constraint: readCondition(at('constraint')),
    default: orNull('default'),
    choices: asked.kind === 'select' && !isCheck ? asked.list : null,
  }
}

/** A condition with straight quotation marks, which Excel likes to bend; null where there is none. */
export function readCondition(text: string): string | null {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') || null
}
