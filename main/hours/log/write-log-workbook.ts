import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import { writePackage } from '../../office/excel-package.ts'
import { fileFailure } from '../../out-file.ts'
import { openForWork, type WorkIdentity } from '../../vault/index.ts'
import { describeLog } from './document.ts'
import { type LogFigures, type LogOrder, openLog } from './open-log.ts'
import { readSignature } from './sign-off-store.ts'
import { buildLogWorkbook } from './workbook.ts'

/**
 * Writes a log as a workbook into the partial file beside `out`, over a connection of its own: work for a thread beside
 * the main one.
 */
export async function writeLogWorkbook(
  input: WorkIdentity & LogOrder & { readonly out: string },
  { signal, onProgress }: TaskControl,
): Promise<Result<LogFigures>> {
  const vault = openForWork(input)
  if (!vault.ok) return vault
  const { db, close } = vault.value
  try {
    const opened = openLog(db, input)
    if (!opened.ok) return opened
    const { source, words, figures } = opened.value
    const workbook = buildLogWorkbook(describeLog(source, words, input.now), input.now)
    onProgress(0.5)
    const readPicture = async (id: string) => {
      const picture = readSignature(db, id)
      if (picture === null) throw new Error(`placeholder without a signature: ${id}`)
      return picture
    }
    await writePackage(workbook, input.out, readPicture, signal, () => {})
    return ok(figures)
  } catch (error) {
    if (signal.aborted) return fail('CANCELLED')
    return fileFailure(error, input.out)
  } finally {
    close()
  }
}
