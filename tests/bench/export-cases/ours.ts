import { readFileSync } from 'node:fs'
import { writeWorkbook } from '../../../main/exchange/write-workbook.ts'
import { placeOutFile } from '../../../main/out-file.ts'
import { casePaths, largeVault } from './large-vault.ts'
import { report } from './report.ts'

const place = casePaths(process.argv[2] ?? '')
const { engagementId } = JSON.parse(readFileSync(place.facts, 'utf8')) as { engagementId: string }

await report(async () => {
  const written = await writeWorkbook(
    {
      vaultDir: place.vault,
      dataKey: largeVault.dataKey,
      nativeBinding: undefined,
      engagementId,
      out: place.ours,
      exportedAt: '2024-09-03T02:00:00.000Z',
      secretPhotos: [],
      profile: { name: 'everything', masksAssets: false },
    },
    { signal: new AbortController().signal, onProgress: () => {} },
  )
  if (!written.ok) throw new Error(written.code)
  const placed = await placeOutFile(place.ours)
  if (!placed.ok) throw new Error(placed.code)
})
