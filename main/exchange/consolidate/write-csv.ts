import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { csvLine } from '../../../shared/exchange/consolidate/csv.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import type { Table } from './tables.ts'

/** Writes a table as CSV: UTF-8 with its mark, as Excel wants it, RFC 4180 otherwise. Throws the file system's error. */
export async function writeCsv(db: ReadableDatabase, table: Table, path: string): Promise<void> {
  await pipeline(
    Readable.from(inBlocks(db, table), { objectMode: false }),
    createWriteStream(path, { mode: 0o600 }),
  )
}

function* inBlocks(db: ReadableDatabase, { columns, rows }: Table): Generator<Buffer> {
  let block = `\ufeff${csvLine(columns.map(([name]) => name))}`
  for (const row of rows(db)) {
    block += csvLine(row)
    if (block.length < 65_536) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(block)
}
