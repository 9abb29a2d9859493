import type { CheckedInput } from '../../../shared/contract.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Handlers, TaskContext } from '../../context.ts'
import { replaceOutFile, writeThenPlace } from '../../out-file.ts'
import type { LogFigures } from './open-log.ts'
import type { LogScope } from './read-log.ts'

type Order = CheckedInput<'hours.writeLog'>

/** The method that writes the hour log; the file at `out` is replaced whole or not at all. */
export const writeLogHandlers: Handlers<'hours.writeLog'> = {
  'hours.writeLog': async (context, order) => {
    const { format, out } = order
    const written = format === 'xlsx' ? await writeWorkbook(context, order) : await writePdf(context, order)
    return written.ok ? ok({ path: out, format, ...written.value }) : written
  },
}

function writeWorkbook(context: TaskContext, order: Order): Promise<Result<LogFigures>> {
  const { work, signal, onProgress } = context
  const input = { ...inputOf(context, order), out: order.out }
  return writeThenPlace(order.out, signal, () =>
    work('hours.writeLogWorkbook', input, { signal, onProgress }),
  )
}

async function writePdf(context: TaskContext, order: Order): Promise<Result<LogFigures>> {
  const { work, signal, onProgress, printPdf } = context
  if (printPdf === null) return fail('NEEDS_ELECTRON', { method: 'hours.writeLog', format: 'pdf' })
  const laidOut = await work('hours.layOutLogPage', inputOf(context, order), { signal })
  if (!laidOut.ok) return laidOut
  const { html, signatures, figures } = laidOut.value
  onProgress(0.4)
  const pdf = await printPdf(html, async (id) => {
    const bytes = signatures.get(id)
    return bytes === undefined ? null : { bytes, mediaType: 'image/png' }
  })
  if (signal.aborted) return fail('CANCELLED')
  const replaced = await replaceOutFile(order.out, pdf)
  return replaced.ok ? ok(figures) : replaced
}

function inputOf({ vaultDir, dataKey, nativeBinding, now }: TaskContext, order: Order) {
  return { vaultDir, dataKey, nativeBinding, now, scope: scopeOf(order), languages: order.languages }
}

function scopeOf({ engagementId, expertId = '', month = '' }: Order): LogScope {
  return engagementId === undefined
    ? { kind: 'expert-month', expertId, month }
    : { kind: 'engagement', engagementId }
}
