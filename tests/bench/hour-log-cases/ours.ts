import { writeLogWorkbook } from '../../../main/hours/log/write-log-workbook.ts'
import { placeOutFile } from '../../../main/out-file.ts'
import { casePaths } from '../export-cases/large-vault.ts'
import { report } from '../export-cases/report.ts'
import { ledger } from './make-ledger.ts'

const place = casePaths(process.argv[2] ?? '')

await report(async () => {
  const written = await writeLogWorkbook(
    {
      vaultDir: place.vault,
      dataKey: ledger.dataKey,
      nativeBinding: undefined,
      scope: { kind: 'engagement', engagementId: ledger.engagementId },
      languages: undefined,
      now: '2024-11-01T02:00:00.000Z',
      out: place.ours,
    },
    { signal: new AbortController().signal, onProgress: () => {} },
  )
  if (!written.ok) throw new Error(written.code)
  const placed = await placeOutFile(place.ours)
  if (!placed.ok) throw new Error(placed.code)
})
