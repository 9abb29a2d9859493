import type { CellContent, Column, StyledCell } from '../../office/excel-sheet.ts'
import type { StyleSpec } from '../../office/excel-styles.ts'
import type { CellField } from '../fields/cell-field.ts'
import type { SheetContext } from './context.ts'

/**
 * A column of a table whose rows are made from lines `L`: it shows a field, which can be corrected in the workbook, or
 * what else the line tells.
 */
export type LineColumn<L, F, C> = Column &
  (
    | { readonly field: CellField<F, C>; readonly look?: (line: L) => StyleSpec }
    | {
        readonly field?: undefined
        readonly cell: (line: L, context: SheetContext) => CellContent | StyledCell
      }
  )

/** The cells of a line. */
export function cellsOf<L extends F, F, C>(
  columns: readonly LineColumn<L, F, C>[],
  line: L,
  context: SheetContext,
): (CellContent | StyledCell)[] {
  return columns.map((column) => {
    if (column.field === undefined) return column.cell(line, context)
    const content = column.field.show(line)
    return column.look === undefined ? content : { content, style: column.look(line) }
  })
}
