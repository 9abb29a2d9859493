import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { expect, it, onTestFinished } from 'vitest'
import { fillSampleVault } from '../sample-vault.ts'
import { openOffice, parseCsv } from './office.ts'

it('holds the rows of the CSV files, exact and with types', async () => {
  const office = openOffice()
  onTestFinished(office.close)
  const laptop = office.addLaptop()
  fillSampleVault(laptop)
  await office.send(laptop, 'one.xlsx')
  const result = await office.consolidate()
  expect(result.ok && result.value.tables).toHaveLength(8)
  const counts: number[] = []
  for (const table of ['entries', 'findings', 'engagements', 'checks']) {
    const file = await asyncBufferFromFile(join(office.dir, `集計_${table}.parquet`))
    const rows = await parquetReadObjects({ file })
    const [heading, ...lines] = parseCsv(readFileSync(join(office.dir, `集計_${table}.csv`), 'utf8'))
    const { schema } = await parquetMetadataAsync(file)
    expect(schema.slice(1).map(({ name }) => name)).toEqual(heading)
    expect(rows).toHaveLength(lines.length)
    counts.push(rows.length)
  }
  expect(counts.slice(0, 3)).toEqual([4, 3, 1])
  const file = await asyncBufferFromFile(join(office.dir, '集計_entries.parquet'))
  const [first] = await parquetReadObjects({ file })
  expect(first).toMatchObject({
    fiscal_year: 2024,
    minutes: 20,
    is_billable: true,
    local_date: new Date('2024-09-03'),
    started_at: new Date('2024-09-03T02:00:00.000Z'),
    note: '=1+1',
    unbilled_reason: null,
  })
})
