import type { Finding } from '../../../shared/inspections/index.ts'
import type { Line, PrintedPhoto, PrintedReport } from './blocks.ts'
import { type Column, type Columns, createColumn, createColumns, span } from './columns.ts'
import type { ReportSource } from './read-report.ts'
import { layOutActions } from './sections/actions.ts'
import { layOutAnswers, layOutPhotos } from './sections/answers.ts'
import { layOutCover } from './sections/cover.ts'
import { layOutFindings } from './sections/findings.ts'
import { layOutRoute } from './sections/route.ts'
import { layOutSummary } from './sections/summary.ts'

/** With more findings the table of contents names sections alone: the list of improvements is their index. */
const listedFindings = 60

/** What a report is written in, and whether it is the last word. */
export type ReportForm = { readonly languages: 'ja' | 'local' | 'both'; readonly isFinal: boolean }

/** Lays a report out, the same for Word and PDF; photos are numbered in the order in which they appear. */
export function layOutReport(source: ReportSource, { languages, isFinal }: ReportForm): PrintedReport {
  const columns = createColumns(columnsOf(source, languages), source.inspection.language)
  const photos = numberPhotos(source, columns)
  const photosOf = (finding: Finding) => photos.get(finding.id) ?? []
  const blocks = [
    ...layOutSummary(source, columns),
    ...layOutFindings(source, columns, photosOf),
    ...layOutActions(source, columns),
    ...layOutRoute(source, columns),
    ...layOutAnswers(source, columns, photosOf),
    ...layOutPhotos(source, columns, photosOf),
  ]
  const unconfirmed = columns.marked()
  const cover = layOutCover(source, columns, { isFinal, unconfirmed })
  const [first] = columns.all
  return {
    language: first?.language ?? 'ja',
    title: `${columns.all.map(({ text }) => text('title')).join(' / ')} – ${nameIn(source.company, first)}`,
    head: {
      about: [
        ...(first === undefined ? [] : [span(`${first.text('title')} · `, first.language)]),
        span(`${nameIn(source.company, first)} · ${nameIn(source.site, first)}`, first?.writtenIn ?? 'ja'),
      ],
      status: cover.status,
    },
    cover,
    contentsTitle: columns.inline(({ text }) => text('contents')),
    contentsDepth: source.ranking.length > listedFindings ? 1 : 2,
    blocks,
    photos: [...photos.values()].flat().flatMap(({ id }) => source.photos.get(id) ?? []),
    findings: source.ranking.length,
    unconfirmed,
  }
}

function nameIn({ name, nameLocal }: ReportSource['company'], column: Column | undefined): string {
  return column?.side === 'local' ? (nameLocal ?? name) : name
}

function columnsOf({ checklist, inspection }: ReportSource, languages: ReportForm['languages']): Column[] {
  const local = inspection.language
  const japanese = createColumn('ja', 'ja', 'ja', checklist.labels.ja)
  if (languages === 'ja' || local === 'ja') return [japanese]
  const beside = createColumn('local', checklist.language, local, checklist.labels.local)
  return languages === 'local' ? [beside] : [japanese, beside]
}

/** Photos of gaps come with their finding, by rank; all others in the appendix, by item. */
function numberPhotos(source: ReportSource, columns: Columns): Map<string, PrintedPhoto[]> {
  const label: Line = columns.inline(({ text }) => text('finding.photo'))
  const ranked = source.ranking.flatMap(({ findingId }) => source.findings.get(findingId) ?? [])
  const order = new Map(source.checklist.items.map(({ id }, index) => [id, index]))
  const placeOf = ({ itemId }: Finding) => order.get(itemId) ?? 0
  const others = [...source.findings.values()]
    .filter((finding) => !ranked.includes(finding))
    .sort((a, b) => placeOf(a) - placeOf(b))
  let number = 0
  return new Map(
    [...ranked, ...others].map((finding) => [
      finding.id,
      finding.photos
        .filter(({ id }) => source.photos.has(id))
        .map(({ id, width, height, mediaType, caption }) => {
          number += 1
          const lines = columns.all.map((column) => columns.pair(caption, column))
          return {
            id,
            width,
            height,
            mediaType,
            number,
            label,
            caption: lines.filter(({ length }) => length > 0),
          }
        }),
    ]),
  )
}
