import { diffArrays } from 'diff'
import { compareTexts, type Segment } from '../../shared/drafting/versions/compare.ts'
import type {
  PrintedAnnex,
  PrintedDraft,
  PrintedItem,
  PrintedLine,
  PrintedRow,
  PrintedValue,
  RowChange,
} from './printed.ts'

/** A text of two versions, laid on one another. */
export type Pieces = readonly Segment[]

/** Lays two versions of a document on one another, in the languages and the form of the later one. */
export function mergePrinted(before: PrintedDraft, after: PrintedDraft): PrintedDraft<Pieces> {
  const { languages } = after
  const columns = languages.map((language) => before.languages.indexOf(language))
  const compare: Compare = (earlier, later) =>
    languages.map((language, column) =>
      compareTexts(earlier[columns[column] ?? -1] ?? '', later[column] ?? '', language),
    )
  const { signature } = after
  return {
    ...after,
    titles: compare(before.titles, after.titles),
    subtitles: compare(before.subtitles, after.subtitles),
    notices: compare(before.notices, after.notices),
    rows: inStep(before.rows, after.rows, ({ id }) => id).map(([earlier, later, change]) =>
      mergeRow(earlier, later, change, compare),
    ),
    signature: {
      titles: compare(before.signature.titles, signature.titles),
      intros: compare(before.signature.intros, signature.intros),
      parties: signature.parties.map((roles, party) => compare(before.signature.parties[party] ?? [], roles)),
      lines: inStep(before.signature.lines, signature.lines, ({ labels }) => labels.join()).map(
        ([earlier, later, change]) => mergeLine(earlier, later, change, compare),
      ),
    },
    annex: mergeAnnex(before.annex, after.annex, compare),
  }
}

type Compare = (before: readonly string[], after: readonly string[]) => Pieces[]
type Pair<T> = readonly [before: T | null, after: T | null, change: RowChange | undefined]

/** Rows of two versions in one order: those of both, and those that one of them alone has. */
function inStep<T>(before: readonly T[], after: readonly T[], idOf: (row: T) => string): Pair<T>[] {
  let [earlier, later] = [0, 0]
  return diffArrays(before.map(idOf), after.map(idOf)).flatMap(({ added, removed, value }) =>
    value.map((): Pair<T> => {
      if (added) return [null, after[later++] ?? null, 'added']
      if (removed) return [before[earlier++] ?? null, null, 'removed']
      return [before[earlier++] ?? null, after[later++] ?? null, undefined]
    }),
  )
}

function mergeRow(
  before: PrintedRow | null,
  after: PrintedRow | null,
  change: RowChange | undefined,
  compare: Compare,
): PrintedRow<Pieces> {
  const row = either(after, before)
  return { ...row, texts: compare(before?.texts ?? [], after?.texts ?? []), mark: null, change }
}

function mergeLine(
  before: PrintedLine | null,
  after: PrintedLine | null,
  change: RowChange | undefined,
  compare: Compare,
): PrintedLine<Pieces> {
  const line = either(after, before)
  return {
    ...line,
    labels: compare(before?.labels ?? [], after?.labels ?? []),
    values: line.values.map((_, party) => mergeValues(before?.values[party], after?.values[party])),
    change,
  }
}

function mergeAnnex(
  before: PrintedAnnex | null,
  after: PrintedAnnex | null,
  compare: Compare,
): PrintedAnnex<Pieces> | null {
  if (before === null && after === null) return null
  const of = (read: (annex: PrintedAnnex) => readonly string[]) =>
    compare(before === null ? [] : read(before), after === null ? [] : read(after))
  const change = before === null ? 'added' : after === null ? 'removed' : undefined
  const items = inStep(before?.items ?? [], after?.items ?? [], (item) => JSON.stringify(item.texts))
  return {
    titles: of(({ titles }) => titles),
    intros: of(({ intros }) => intros),
    heads: {
      number: of(({ heads }) => heads.number),
      item: of(({ heads }) => heads.item),
      category: of(({ heads }) => heads.category),
    },
    items: items.map(([earlier, later, itemChange]) => mergeItem(earlier, later, itemChange, compare)),
    empty: of(({ empty }) => empty),
    change,
  }
}

function mergeItem(
  before: PrintedItem | null,
  after: PrintedItem | null,
  change: RowChange | undefined,
  compare: Compare,
): PrintedItem<Pieces> {
  return {
    number: compareTexts(before?.number ?? '', after?.number ?? '', 'en'),
    texts: compare(before?.texts ?? [], after?.texts ?? []),
    categories: mergeValues(before?.categories, after?.categories),
    change,
  }
}

function mergeValues(
  before: readonly PrintedValue[] = [],
  after: readonly PrintedValue[] = [],
): PrintedValue<Pieces>[] {
  const longer = after.length >= before.length ? after : before
  return longer.map(({ language }, index) => ({
    language: after[index]?.language ?? language,
    text: compareTexts(before[index]?.text ?? '', after[index]?.text ?? '', language),
  }))
}

function either<T>(after: T | null, before: T | null): T {
  const found = after ?? before
  if (found === null) throw new Error('a row of neither version')
  return found
}
