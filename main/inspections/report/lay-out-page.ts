import { ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import { openForWork, type WorkIdentity } from '../../vault/index.ts'
import type { ReportPhoto } from './blocks.ts'
import { layOutReport, type ReportForm } from './lay-out.ts'
import { missingPhotos } from './missing-photos.ts'
import { reportPage } from './page.ts'
import { type ReportOrder, readReport } from './read-report.ts'

/** A report ready to be printed twice: first to learn its pages, then with them and its photos. */
export type PageToPrint = {
  /** The page with room for its photos but without them, which prints fast. */
  readonly outline: string
  readonly page: string
  readonly photos: readonly ReportPhoto[]
  readonly findings: number
  readonly unconfirmed: number
}

/** Lays the report out as an HTML page and sees that every photo is whole: work for a thread of its own. */
export async function layOutReportPage(
  input: WorkIdentity & ReportOrder & ReportForm,
  { onProgress }: TaskControl,
): Promise<Result<PageToPrint>> {
  const vault = openForWork(input)
  if (!vault.ok) return vault
  const { db, attachments, close } = vault.value
  try {
    const source = readReport(db, input)
    if (!source.ok) return source
    const report = layOutReport(source.value, input)
    const missing: string[] = []
    for (const [index, { id, attachmentId }] of report.photos.entries()) {
      const bytes = await attachments.readAsync(attachmentId)
      if (!bytes.ok) missing.push(id)
      onProgress((index + 1) / report.photos.length)
    }
    if (missing.length > 0) return missingPhotos(source.value, missing)
    const { photos, findings, unconfirmed } = report
    return ok({
      outline: reportPage(report, { hasPhotos: false }),
      page: reportPage(report, { hasPhotos: true }),
      photos,
      findings,
      unconfirmed,
    })
  } finally {
    close()
  }
}
