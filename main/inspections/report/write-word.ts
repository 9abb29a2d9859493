import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import { rasteriseSvg } from '../../images/rasterise-svg.ts'
import { writePicturePackage } from '../../office/picture-package.ts'
import { contents, contentsTitle, packReport } from '../../office/word-report.ts'
import { fileFailure } from '../../out-file.ts'
import { openForWork, type WorkIdentity, type WorkVault } from '../../vault/index.ts'
import type { PrintedReport } from './blocks.ts'
import { layOutReport, type ReportForm } from './lay-out.ts'
import { missingPhotos } from './missing-photos.ts'
import { estimatePages } from './page-estimate.ts'
import { type ReportOrder, readReport } from './read-report.ts'
import { coverToWord, radarKey, toTexts, toWord } from './word-blocks.ts'

/** What the report needs to know. */
export type ReportInput = WorkIdentity & ReportOrder & ReportForm & { readonly out: string }

/** What is in a report that was written. */
export type WrittenReport = {
  readonly findings: number
  readonly photos: number
  readonly unconfirmed: number
}

const radarPixels = 1320

/** Writes the report as Word to the partial file beside `out`: work for a thread of its own. */
export async function writeWordReport(
  input: ReportInput,
  control: TaskControl,
): Promise<Result<WrittenReport>> {
  const vault = openForWork(input)
  if (!vault.ok) return vault
  try {
    return await writeFrom(vault.value, input, control)
  } finally {
    vault.value.close()
  }
}

class PicturesDiffer extends Error {}

async function writeFrom(
  { db, attachments }: WorkVault,
  input: ReportInput,
  { signal, onProgress }: TaskControl,
): Promise<Result<WrittenReport>> {
  const source = readReport(db, input)
  if (!source.ok) return source
  const report = layOutReport(source.value, input)
  onProgress(0.1)
  const structure = await buildStructure(report)
  onProgress(0.4)

  const photos = new Map(report.photos.map((photo) => [photo.id, photo]))
  const radar = await drawRadarOf(report)
  const missing: string[] = []
  let done = 0
  const readPicture = async (key: string) => {
    if (key === radarKey && radar !== null) return radar
    const photo = photos.get(key)
    if (photo === undefined) throw new Error(`a placeholder without a picture: ${key}`)
    const bytes = await attachments.readAsync(photo.attachmentId)
    if (!bytes.ok) missing.push(photo.id)
    done += 1
    onProgress(0.4 + (0.6 * done) / photos.size)
    // Go on to name all that are missing; the file is given up before it is complete.
    return bytes.ok ? bytes.value : new Uint8Array()
  }
  const check = (pictures: readonly string[]) => {
    const wanted = [...photos.values()].map(({ sha256 }) => sha256).sort()
    const written = new Set(pictures)
    if (missing.length > 0) throw new PicturesDiffer()
    if (
      pictures.length !== wanted.length + (radar === null ? 0 : 1) ||
      !wanted.every((each) => written.has(each))
    )
      throw new Error('the report does not hold the pictures it should')
  }
  try {
    await writePicturePackage({
      structure,
      folder: 'word/media/',
      finishPart: (_, part) => part,
      out: input.out,
      readPicture,
      signal,
      check,
    })
  } catch (error) {
    if (signal.aborted) return fail('CANCELLED')
    if (error instanceof PicturesDiffer) return missingPhotos(source.value, missing)
    return fileFailure(error, input.out)
  }
  const { findings, unconfirmed } = report
  return ok({ findings, unconfirmed, photos: photos.size })
}

function buildStructure(report: PrintedReport): Promise<Buffer> {
  const { title, language, cover, head, contentsDepth, blocks } = report
  const line = toTexts(report.contentsTitle)
  return packReport({
    title,
    language,
    cover: coverToWord(cover),
    head: { about: toTexts(head.about), status: toTexts(head.status) },
    blocks: [
      contentsTitle(line),
      contents(line.map(({ text }) => text).join(''), contentsDepth),
      ...blocks.flatMap(toWord),
    ],
    pages: estimatePages(report),
  })
}

async function drawRadarOf({ blocks }: PrintedReport): Promise<Uint8Array | null> {
  const radar = blocks.find((block) => block.kind === 'radar')
  return radar === undefined ? null : rasteriseSvg(radar.svg, radarPixels)
}
