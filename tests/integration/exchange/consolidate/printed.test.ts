import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyWorkbook } from '../../../../main/exchange/verify-workbook.ts'
import { createPress } from '../../../support/many-workbooks.ts'

test('a workbook that is printed in great number for a test is as genuine as one that was exported', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-printed-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const press = await createPress(3)
  const path = join(dir, '1.xlsx')
  await press.write(path, 1)
  const verdict = await verifyWorkbook({ path, registeredKeys: [press.fingerprint] })
  expect(verdict).toMatchObject({ ok: true, value: { status: 'genuine', differences: [] } })
})
