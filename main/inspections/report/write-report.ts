import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../../context.ts'
import { discardPartial, placeOutFile } from '../../out-file.ts'
import type { ReportInput } from './write-word.ts'

/** Writes the report 点検報告・改善案; the file at `out` is replaced whole or not at all. */
export const writeReport: TaskHandler<'inspections.report'> = async (context, order) => {
  const { vaultDir, dataKey, nativeBinding, now } = context
  const isFinal = order.isFinal ?? false
  const input: ReportInput = {
    vaultDir,
    dataKey,
    nativeBinding,
    now,
    inspectionId: order.inspectionId,
    languages: order.languages,
    isFinal,
    secretPhotos: order.secretPhotos ?? [],
    out: order.out,
  }
  const written = await writeWord(context, input)
  return written.ok ? ok({ path: order.out, isFinal, ...written.value }) : written
}

async function writeWord(context: TaskContext, input: ReportInput) {
  const { work, signal, onProgress } = context
  try {
    const written = await work('inspections.writeWordReport', input, { signal, onProgress })
    if (!written.ok) return written
    const placed = await place(signal, input.out)
    return placed.ok ? written : placed
  } finally {
    // Gone when it took its place; a thread that was ended could not clean up after itself.
    await discardPartial(input.out)
  }
}

async function place(signal: AbortSignal, out: string): Promise<Result<null>> {
  return signal.aborted ? fail('CANCELLED') : placeOutFile(out)
}
