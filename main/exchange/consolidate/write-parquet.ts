import { writeFile } from 'node:fs/promises'
import type { SchemaElement } from 'hyparquet'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { TableValue } from '../../../shared/exchange/consolidate/csv.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import type { ColumnType, Table } from './tables.ts'

const rowsAtOnce = 5000

const elements: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

/** Writes a table as Parquet, some thousand rows a group. Throws the file system's error. */
export async function writeParquet(
  db: ReadableDatabase,
  { columns, rows }: Table,
  path: string,
): Promise<void> {
  await writeFile(path, '', { mode: 0o600 })
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(([name, type]) => ({ name, repetition_type: 'OPTIONAL' as const, ...elements[type] })),
  ]
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'Kagimori' })
  let group: (readonly TableValue[])[] = []
  const flush = async () => {
    const columnData = columns.map(([name, type], index) => ({
      name,
      data: group.map((row) => toParquet(type, row[index] ?? null)),
    }))
    group = []
    await writer.write({ columnData, rowGroupSize: rowsAtOnce })
  }
  for (const row of rows(db)) {
    group.push(row)
    if (group.length === rowsAtOnce) await flush()
  }
  if (group.length > 0) await flush()
  await writer.finish()
}

function toParquet(type: ColumnType, value: TableValue): TableValue | Date {
  return value !== null && (type === 'date' || type === 'instant') ? new Date(String(value)) : value
}
