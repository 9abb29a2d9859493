import { basename, join } from 'node:path'
import { type Call, createMust } from './demo-caller.ts'
import type { DemoDraft, FieldDay } from './field-day.ts'
import { pick, type RecordedDay, siteAt } from './record-field-day.ts'
import { addPdf, type Papers } from './write-pdf.ts'

/** A document of the demo. */
export type DemoDocument = Papers & {
  readonly kind: string
  readonly jurisdiction: string
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
  const { kind, jurisdiction } = input
  const out = (format: string) => join(outDir, `${kind}-${jurisdiction}.${format}`)
  const word = { draftId, format: 'docx', languages, out: out('docx') } as const
  const { path } = await must('drafts.render', word)
  const first = { files: [basename(path)], missing: [] }
  const papers = await addPdf(call, 'drafts.render', { ...word, out: out('pdf') }, first)
  return { kind, jurisdiction, ...papers, lintFindings: items.length }
}
