import type { Cover, Line } from '../blocks.ts'
import { type Columns, label, span } from '../columns.ts'
import { formatDate } from '../formats.ts'
import type { ReportSource } from '../read-report.ts'
import { separator } from '../words.ts'

/** The first page: what the report is, on whom, by whom, and what it is worth. */
export function layOutCover(
  source: ReportSource,
  columns: Columns,
  { isFinal, unconfirmed }: { readonly isFinal: boolean; readonly unconfirmed: number },
): Cover {
  const { company, site, experts, dates, madeOn, checklist } = source
  const names = (own: { readonly name: string; readonly nameLocal: string | null }): Line[] =>
    columns.all
      .map(({ side, writtenIn }) =>
        side === 'local' && own.nameLocal !== null
          ? span(own.nameLocal, writtenIn, 'strong')
          : span(own.name, 'ja', 'strong'),
      )
      .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
      .map((one) => [one])
  const fact = (labels: readonly Line[], values: readonly Line[]) =>
    values.length === 0 ? [] : [{ labels, values }]
  return {
    above: columns.inline(({ text }) => text('programme'), 'quiet'),
    titles: columns.lines('title'),
    status: columns.inline(
      ({ text }) => text(isFinal ? 'status.final' : 'status.provisional'),
      isFinal ? 'strong' : 'mark',
    ),
    facts: [
      ...fact(columns.lines('cover.company'), names(company)),
      ...fact(columns.lines('cover.site'), [
        ...names(site),
        columns.inline((column) => label(column, 'siteKinds', site.kind), 'quiet'),
      ]),
      ...fact(
        columns.lines('cover.dates'),
        columns.each(({ language }) =>
          dates.map((date) => formatDate(date, language)).join(separator(language)),
        ),
      ),
      ...fact(columns.lines('cover.experts'), experts.length === 0 ? [] : [[span(experts.join('、'), 'ja')]]),
      ...fact(columns.lines('cover.checklist'), [
        ...columns.each(({ side }) => checklist.title[side]),
        columns.inline(({ text }) => text('cover.version', { version: checklist.version }), 'quiet'),
      ]),
      ...fact(
        columns.lines('cover.made'),
        columns.each(({ language }) => formatDate(madeOn, language)),
      ),
    ],
    notices: [
      ...(isFinal
        ? []
        : columns.each(
            (column) =>
              column.text('provisional', { mark: label(column, 'marks', 'unconfirmed'), count: unconfirmed }),
            'mark',
          )),
      ...columns.lines('confidential', {}, 'quiet'),
    ],
  }
}
