import {
  CarriageReturn,
  DeletedTextRun,
  InsertedTextRun,
  type IRunOptions,
  NoBreakHyphen,
  OnOffElement,
  type ParagraphChild,
  SimpleField,
  Tab,
  TextRun,
  UnderlineType,
} from 'docx'
import { printable } from './printable.ts'

/** A change that Word shows as tracked: who made it and when, and the numbers that its pieces take. */
export type WordChange = {
  readonly kind: 'added' | 'removed'
  readonly author: string
  /** An instant, `2026-11-22T10:00:00Z`. */
  readonly date: string
  /** Gives each piece a number of its own within the file. */
  readonly nextId: () => number
}

/** A piece of text in one language: decides fonts, proofing language and the size of complex scripts. */
export type WordText = {
  readonly text: string
  /** Language tag, e.g. `ja`, `zh-CN`, `th`. */
  readonly language: string
  readonly isBold?: boolean
  /** Colour as `RRGGBB`. */
  readonly color?: string
  /** Points; the body's size unless told. */
  readonly sizePoints?: number
  /** The bookmark of a numbered paragraph whose number the text is: it follows that number when it changes. */
  readonly refersTo?: string
  readonly change?: WordChange
}

/** How a text looks, apart from its words. */
export type WordLook = Omit<WordText, 'text' | 'refersTo' | 'change'>

const ink = '1F2328'
const paper = 'FFFFFF'

const eastAsianFont: Readonly<Record<string, string>> = { 'zh-CN': 'Microsoft YaHei', ja: 'Yu Gothic' }

/** Fonts of Office for the scripts that Word calls complex. */
const complexFont: Readonly<Record<string, string>> = { th: 'Tahoma', hi: 'Nirmala UI' }

const proofingTags: Readonly<Record<string, string>> = {
  ja: 'ja-JP',
  en: 'en-GB',
  'zh-CN': 'zh-CN',
  th: 'th-TH',
  vi: 'vi-VN',
  id: 'id-ID',
  hi: 'hi-IN',
  de: 'de-DE',
  fr: 'fr-FR',
}

/** Fonts for each script a run may hold, and the language Word proofs it in. */
export function runOptions({ language, sizePoints, isBold, color }: WordLook): IRunOptions {
  const tag = proofingTags[language] ?? language
  const isEastAsian = language in eastAsianFont
  const isComplex = language in complexFont
  return {
    font: {
      ascii: 'Arial',
      hAnsi: 'Arial',
      eastAsia: eastAsianFont[language] ?? 'Yu Gothic',
      cs: complexFont[language] ?? 'Tahoma',
      ...(isEastAsian ? { hint: 'eastAsia' } : {}),
    },
    language: {
      value: isEastAsian || isComplex ? 'en-GB' : tag,
      eastAsia: isEastAsian ? tag : 'ja-JP',
      bidirectional: isComplex ? tag : 'th-TH',
    },
    ...(sizePoints === undefined ? {} : { size: `${sizePoints}pt`, sizeComplexScript: `${sizePoints}pt` }),
    ...(isBold ? { bold: true, boldComplexScript: true } : {}),
    ...(color === undefined ? {} : { color }),
  }
}

/**
 * A text as runs: a tab, a line break and a no-break hyphen (U+2011) become Word's own, low lines a blank that
 * never breaks, and words that refer to a bookmark a field that follows its number.
 */
export function textRuns(text: WordText): ParagraphChild[] {
  const { refersTo, change } = text
  const runs = text.text.split(/(_{4,})/).flatMap((part) => (part === '' ? [] : [runOf(part, text)]))
  if (refersTo === undefined || change !== undefined) return runs
  const field = new SimpleField(`REF ${refersTo} \\r \\h`)
  for (const run of runs) field.addChildElement(run)
  return [field]
}

// In Japanese text some word processors break a row of low lines, and drop no-break spaces at a line's end, but
// none breaks no-break hyphens: a line below unseen ones is a blank that stays whole.
function runOf(part: string, { text: _, refersTo: _bookmark, change, ...look }: WordText) {
  const options: IRunOptions = part.startsWith('____')
    ? {
        ...runOptions({ ...look, color: paper }),
        underline: { type: UnderlineType.SINGLE, color: look.color ?? ink },
        children: [...part].flatMap(() => [new NoBreakHyphen(), new NoBreakHyphen()]),
      }
    : { ...runOptions(look), children: characters(part) }
  if (change !== undefined) {
    const revision = { id: change.nextId(), author: printable(change.author), date: change.date }
    return change.kind === 'added'
      ? new InsertedTextRun({ ...options, ...revision })
      : new DeletedTextRun({ ...options, ...revision })
  }
  const isComplex = look.language in complexFont && complexLetters.test(part)
  return isComplex ? new ComplexRun(options) : new TextRun(options)
}

const complexLetters = /[\p{Script=Thai}\p{Script=Devanagari}]/u

/** A run that is set in the font of complex scripts with all it holds, digits and brackets too. */
class ComplexRun extends TextRun {
  constructor(options: IRunOptions) {
    super(options)
    this.properties.push(new OnOffElement('w:cs', true))
  }
}

const marks = /([\t\n\u2011])/

function characters(raw: string) {
  return printable(raw)
    .split(marks)
    .flatMap((part) => {
      if (part === '') return []
      if (part === '\t') return [new Tab()]
      if (part === '\n') return [new CarriageReturn()]
      return [part === '\u2011' ? new NoBreakHyphen() : part]
    })
}
