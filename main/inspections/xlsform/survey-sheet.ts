import type { GridRow } from '../../office/excel-grid.ts'
import type { PackItem } from '../pack.ts'
import { judgeName } from '../packs/check-names.ts'
import { type Sheet, textAt } from './cells.ts'
import type { Choices } from './choices-sheet.ts'
import { readCondition, readItemRow } from './item-row.ts'
import type { Problems } from './problems.ts'
import { readYesNo, reportGroupRow } from './survey-columns.ts'
import { parseType, type RowType } from './types.ts'

/** A group or repeat as it stands in the sheet. */
export type Frame = {
  readonly of: 'group' | 'repeat'
  readonly name: string
  readonly row: GridRow
  readonly relevant: string | null
  isFilled: boolean
}

/** A question with what stands around it, the outermost first. */
export type Question = {
  readonly item: PackItem
  readonly row: GridRow
  readonly frames: readonly Frame[]
}

/** The survey as it is written, before it becomes a checklist. */
export type Survey = {
  readonly sheet: Sheet
  readonly questions: readonly Question[]
  readonly frames: readonly Frame[]
  /** Names of rows that are described wrongly. */
  readonly declared: ReadonlySet<string>
  readonly usedLists: ReadonlySet<string>
}

/** Reads the rows of the survey sheet from top to bottom. */
export function readSurvey(sheet: Sheet, choices: Choices, problems: Problems): Survey {
  const { grid, columns, rows } = sheet
  const questions: Question[] = []
  const frames: Frame[] = []
  const open: Frame[] = []
  const declared = new Set<string>()
  const usedLists = new Set<string>()
  const rowOfName = new Map<string, number>()
  const columnOf = (key: string) => columns.find(key)?.number ?? null

  /** The name of a row; null where it cannot be one. */
  function takeName(row: GridRow): string | null {
    const name = textAt(row, columns.find('name'))
    const code = name === '' ? 'no-name' : judgeName(name)
    const earlier = rowOfName.get(name)
    if (code !== null) problems.fault(grid, row.number, columnOf('name'), code, { name })
    else if (earlier !== undefined)
      problems.fault(grid, row.number, columnOf('name'), 'duplicate-name', { name, row: earlier })
    if (code === null && earlier === undefined) {
      rowOfName.set(name, row.number)
      return name
    }
    declared.add(name)
    return null
  }

  function begin(row: GridRow, of: Frame['of']): void {
    reportGroupRow(sheet, row, false, problems)
    const frame: Frame = {
      of,
      name: takeName(row) ?? '',
      row,
      relevant: readCondition(textAt(row, columns.find('relevant'))),
      isFilled: false,
    }
    if (of === 'repeat' && open.some((each) => each.of === 'repeat'))
      problems.fault(grid, row.number, columnOf('type'), 'nested-repeat')
    if (of === 'group' && open.some((each) => each.of === 'group'))
      problems.warn(grid, row.number, columnOf('type'), 'nested-group')
    frames.push(frame)
    open.push(frame)
  }

  function end(row: GridRow, of: Frame['of']): void {
    reportGroupRow(sheet, row, true, problems)
    const last = open.pop()
    if (last?.of === of) return
    problems.fault(grid, row.number, columnOf('type'), 'unbalanced-end', {
      type: `end_${of}`,
      begin: `begin_${of}`,
    })
    if (last !== undefined) open.push(last)
  }

  function ask(row: GridRow, asked: Extract<RowType, { kind: 'item' | 'select' }>): void {
    if (asked.kind === 'select' && asked.list !== '') usedLists.add(asked.list)
    const id = takeName(row)
    const item = readItemRow(sheet, row, id ?? '', asked, choices, problems)
    for (const frame of open) frame.isFilled = true
    if (id !== null) questions.push({ item, row, frames: [...open] })
  }

  for (const row of rows) {
    if (isDisabled(sheet, row, problems)) continue
    const text = textAt(row, columns.find('type'))
    if (text === '') {
      reportUntyped(sheet, row, problems)
      continue
    }
    const type = parseType(text)
    switch (type.kind) {
      case 'begin':
        begin(row, type.of)
        break
      case 'end':
        end(row, type.of)
        break
      case 'silent':
        problems.warn(grid, row.number, columnOf('type'), 'skipped-type', { type: text })
        break
      case 'unsupported':
      case 'unknown':
        declared.add(textAt(row, columns.find('name')))
        problems.fault(grid, row.number, columnOf('type'), `${type.kind}-type`, { type: text })
        break
      default:
        ask(row, type)
    }
  }
  for (const { of, name, row } of open) {
    problems.fault(grid, row.number, columnOf('type'), 'unbalanced-begin', {
      type: `begin_${of}`,
      end: `end_${of}`,
      name,
    })
  }
  for (const { isFilled, name, row } of frames) {
    if (!isFilled) problems.warn(grid, row.number, null, 'empty-group', { name })
  }
  return { sheet, questions, frames, declared, usedLists }
}

function isDisabled({ grid, columns }: Sheet, row: GridRow, problems: Problems): boolean {
  const column = columns.find('disabled')
  const text = textAt(row, column)
  if (column === undefined || text === '' || readYesNo(text) === false) return false
  problems.warn(grid, row.number, column.number, 'disabled-row')
  return true
}

/** A row without a type is a remark, unless it names something. */
function reportUntyped({ grid, columns }: Sheet, row: GridRow, problems: Problems): void {
  const isNamed = columns.all.some(
    ({ key, number }) => (key === 'name' || key === 'label') && row.cells.has(number),
  )
  const column = columns.find('type')?.number ?? null
  if (isNamed) problems.fault(grid, row.number, column, 'no-type')
  else problems.warn(grid, row.number, null, 'row-without-type')
}
