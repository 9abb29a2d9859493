import { writeWordReport } from '../../../main/inspections/report/write-word.ts'
import { placeOutFile } from '../../../main/out-file.ts'
import { report } from '../export-cases/report.ts'
import { reportInput } from './place.ts'

const input = reportInput(process.argv[2] ?? '')

await report(async () => {
  const written = await writeWordReport(input, {
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  if (!written.ok) throw new Error(written.code)
  const placed = await placeOutFile(input.out)
  if (!placed.ok) throw new Error(placed.code)
})
