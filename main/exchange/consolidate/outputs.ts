import { join, parse } from 'node:path'
import { type Table, tables } from './tables.ts'

/** A table's file beside the workbook. */
export type TableFile = { readonly path: string; readonly table: Table; readonly format: 'csv' | 'parquet' }

/** The files that come beside a workbook, named after it. */
export function outputsOf(out: string): TableFile[] {
  const { dir, name } = parse(out)
  return (['csv', 'parquet'] as const).flatMap((format) =>
    tables.map((table) => ({ path: join(dir, `${name}_${table.name}.${format}`), table, format })),
  )
}
