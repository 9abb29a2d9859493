import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../../context.ts'
import { replaceOutFile, writeThenPlace } from '../../out-file.ts'
import type { ReportPhoto } from './blocks.ts'
import type { ReportInput, WrittenReport } from './write-word.ts'

/** Writes the report 点検報告・改善案; the file at `out` is replaced whole or not at all. */
export const writeReport: TaskHandler<'inspections.report'> = async (context, order) => {
  const { vaultDir, dataKey, nativeBinding, now, printPdf } = context
  const { format, out, isFinal = false, secretPhotos = [], inspectionId, languages } = order
  if (format === 'pdf' && printPdf === null)
    return fail('NEEDS_ELECTRON', { method: 'inspections.report', format })
  const identity = { vaultDir, dataKey, nativeBinding }
  const input = { ...identity, now, inspectionId, languages, isFinal, secretPhotos, out }
  const written = format === 'word' ? await writeWord(context, input) : await writePdf(context, input)
  return written.ok ? ok({ path: out, isFinal, ...written.value }) : written
}

function writeWord(context: TaskContext, input: ReportInput): Promise<Result<WrittenReport>> {
  const { work, signal, onProgress } = context
  return writeThenPlace(input.out, signal, () =>
    work('inspections.writeWordReport', input, { signal, onProgress }),
  )
}

/** Prints twice: the first PDF tells the pages of the headings, which the table of contents of the second names. */
async function writePdf(context: TaskContext, input: ReportInput): Promise<Result<WrittenReport>> {
  const { work, signal, onProgress } = context
  const part = (from: number, to: number) => (done: number) => onProgress(from + (to - from) * done)
  const laidOut = await work('inspections.layOutReportPage', input, { signal, onProgress: part(0, 0.3) })
  if (!laidOut.ok) return laidOut
  const { outline, page, photos, findings, unconfirmed } = laidOut.value
  const first = await print(context, outline, [])
  if (!first.ok) return first
  onProgress(0.5)
  const numbered = await work('inspections.numberPages', { pdf: first.value, page }, { signal })
  if (!numbered.ok) return numbered
  onProgress(0.6)
  const pdf = await print(context, numbered.value, photos)
  if (!pdf.ok) return pdf
  const written = await replaceOutFile(input.out, pdf.value)
  if (!written.ok) return written
  onProgress(1)
  return ok({ findings, unconfirmed, photos: photos.length })
}

/** Prints a page with its photos; a stop is heard at once, though the printing itself ends by its own. */
async function print(
  { printPdf, signal, attachments }: TaskContext,
  html: string,
  photos: readonly ReportPhoto[],
): Promise<Result<Uint8Array>> {
  if (printPdf === null) throw new Error('nothing here can print')
  if (signal.aborted) return fail('CANCELLED')
  const shown = new Set<string>()
  const wanted = new Map(photos.map((photo) => [photo.id, photo]))
  const printing = printPdf(html, async (id) => {
    const photo = wanted.get(id)
    const bytes = photo && (await attachments.readAsync(photo.attachmentId))
    if (photo === undefined || !bytes?.ok) return null
    shown.add(id)
    return { bytes: bytes.value, mediaType: photo.mediaType }
  })
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  printing.catch(() => {})
  const pdf = await Promise.race([printing, stopped])
  if (pdf === null || signal.aborted) return fail('CANCELLED')
  if (shown.size !== photos.length) throw new Error('a photo was lost while the report was printed')
  return ok(pdf)
}
