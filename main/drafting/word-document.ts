import { ok, type Result } from '../../shared/result.ts'
import { paragraph, type WordBlock } from '../office/word.ts'
import { packWord } from '../office/word-package.ts'
import type { WordText } from '../office/word-text.ts'
import { printTexts } from './print-texts.ts'
import type { PrintedDraft } from './printed.ts'
import { annexBlocks } from './word-annex.ts'
import { articleTable } from './word-articles.ts'
import { listsOf } from './word-lists.ts'
import { plainPen, type WordPen } from './word-pen.ts'
import { signatureBlocks } from './word-signature.ts'

const noteInk = '57606A'

/** Builds the Word file of a document that is laid out: work for a worker thread. */
export async function buildWord(printed: PrintedDraft): Promise<Result<Uint8Array>> {
  return ok(await writeWord(printed, plainPen(printed)))
}

/** Writes a printed document as a Word file; the same document gives the same bytes. */
export function writeWord<T>(printed: PrintedDraft<T>, pen: WordPen<T>): Promise<Uint8Array> {
  const { languages, titles, draftMarks } = printed
  const [language = 'ja'] = languages
  const texts = titles.map(pen.read)
  const head = [texts, draftMarks].map((group, index) =>
    group.flatMap((text, column): WordText[] => [
      ...(column === 0 ? [] : [{ text: ' / ', language: 'en', color: noteInk }]),
      { text, language: languages[column] ?? 'ja', color: noteInk, isBold: index === 1 },
    ]),
  )
  return packWord({
    title: texts[0] ?? '',
    language,
    head: head.flatMap((group, index) =>
      index === 0 || group.length === 0 ? group : [{ text: ' · ', language: 'en', color: noteInk }, ...group],
    ),
    lists: listsOf(printed),
    blocks: [
      ...front(printed, pen),
      articleTable(printed, pen, printTexts),
      ...signatureBlocks(printed, pen),
      ...annexBlocks(printed, pen),
    ],
  })
}

function front<T>(printed: PrintedDraft<T>, pen: WordPen<T>): WordBlock[] {
  const { languages, titles, subtitles, notices } = printed
  const centered = (texts: readonly T[], style: 'title' | 'subtitle') =>
    texts.map((text, index) =>
      paragraph({
        texts: pen.write(text, { language: languages[index] ?? 'ja' }),
        style,
        alignment: 'center',
        change: pen.changeOfText(text),
      }),
    )
  return [
    ...centered(titles, 'title'),
    ...centered(subtitles, 'subtitle'),
    ...notices.map((text, index) =>
      paragraph({
        texts: pen.write(text, { language: languages[index] ?? 'ja', isBold: true, color: '8C1D18' }),
        spaceAfter: 60,
        hasFrame: true,
        change: pen.changeOfText(text),
      }),
    ),
    paragraph({ texts: [], spaceAfter: 60 }),
  ]
}
