import { basename, join } from 'node:path'
import { type Call, createMust, DemoStopped } from './demo-caller.ts'
import type { DemoDraft, FieldDay } from './field-day.ts'
import { pick, type RecordedDay, siteAt } from './record-field-day.ts'

/** A document of the demo; a format that this run cannot make says why. */
export type DemoDocument = {
  readonly kind: string
  readonly jurisdiction: string
  readonly files: readonly string[]
  readonly missing: readonly { readonly format: string; readonly code: string }[]
  readonly lintFindings: number
}

/** Drafts each document of the sample inputs, checks it, and renders it as Word and, in Electron, as PDF. */
export async function writeDocuments(
  call: Call,
  day: FieldDay,
  recorded: RecordedDay,
  outDir: string,
): Promise<DemoDocument[]> {
  const documents: DemoDocument[] = []
  for (const draft of day.drafts) documents.push(await writeDocument(call, draft, recorded, outDir))
  return documents
}

async function writeDocument(
  call: Call,
  { engagement, site, languages, answers, ...input }: DemoDraft,
  recorded: RecordedDay,
  outDir: string,
): Promise<DemoDocument> {
  const must = createMust(call)
  const { id: engagementId, sites } = pick(recorded.engagements, engagement)
  const { id: draftId } = await must('drafts.create', { ...input, engagementId, siteId: siteAt(sites, site) })
  await must('drafts.setAnswers', { draftId, answers })
  const { items } = await must('drafts.lint', { draftId })
  const files: string[] = []
  const missing: { format: string; code: string }[] = []
  for (const format of ['docx', 'pdf'] as const) {
    const out = join(outDir, `${input.kind}-${input.jurisdiction}.${format}`)
    const rendered = await call('drafts.render', { draftId, format, languages, out })
    if (rendered.ok) files.push(basename(out))
    // A machine without an Electron that prints still gets its workbook and its Word file.
    else if (format === 'pdf') missing.push({ format, code: rendered.code })
    else throw new DemoStopped('drafts.render', rendered)
  }
  return { kind: input.kind, jurisdiction: input.jurisdiction, files, missing, lintFindings: items.length }
}
