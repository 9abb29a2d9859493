import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../../main/exchange/read-workbook.ts'

test('a workbook of version 1 is still read, and its hash still proves it', async () => {
  const read = await readWorkbook({
    path: join(import.meta.dirname, '../../fixtures/exchange/version-1.xlsx'),
  })
  if (!read.ok) return expect.fail(read.code)
  const { schemaVersion, contentHash, records } = read.value
  expect(schemaVersion).toBe(1)
  expect(contentHash).toBe('5a263ac3bdd68a4bce107d9420015a017b19a5966b0f67433c25ccc8bfbd6bb8')
  expect(records).toHaveLength(14)
  expect(records.find(({ type }) => type === 'finding')).toMatchObject({
    zoneId: '金型庫',
    note: { ja: '髙﨑課長に確認済み。', local: null },
    action: { ja: '扉に電子錠を付ける。', local: 'ติดตั้งกลอนไฟฟ้าที่ประตู' },
  })
})

test('a workbook of version 2 is still read, and its hash still proves it', async () => {
  const read = await readWorkbook({
    path: join(import.meta.dirname, '../../fixtures/exchange/version-2.xlsx'),
  })
  if (!read.ok) return expect.fail(read.code)
  const { schemaVersion, contentHash, records } = read.value
  expect(schemaVersion).toBe(2)
  expect(contentHash).toBe('9831e25a01aa121149d08194cb995737988214726a2daa7343f3cd95f9078a7e')
  expect(records).toHaveLength(14)
  const entry = records.find(({ type }) => type === 'time-entry')
  expect(entry).toMatchObject({ minutes: 20, note: '髙﨑課長と面談' })
  expect(entry).not.toHaveProperty('reversesId')
})
