import {
  CarriageReturn,
  DeletedTextRun,
  type IContext,
  InsertedTextRun,
  type IRunOptions,
  type IXmlableObject,
  NoBreakHyphen,
  OnOffElement,
  type ParagraphChild,
  RunProperties,
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

/** The fonts of Office for each script that a text in a language may hold. */
export function fontsOf(language: string) {
  return {
    ascii: 'Arial',
    hAnsi: 'Arial',
    eastAsia: eastAsianFont[language] ?? 'Yu Gothic',
    cs: complexFont[language] ?? 'Tahoma',
  }
}

/** Fonts for each script a run may hold, and the language Word proofs it in. */
export function runOptions({ language, sizePoints, isBold, color }: WordLook): IRunOptions {
  const tag = proofingTags[language] ?? language
  const isEastAsian = language in eastAsianFont
  const isComplex = language in complexFont
  return {
    font: { ...fontsOf(language), ...(isEastAsian ? { hint: 'eastAsia' } : {}) },
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
  const isBlank = part.startsWith('____')
  const children = isBlank
    ? [...part].flatMap(() => [new NoBreakHyphen(), new NoBreakHyphen()])
    : characters(part)
  if (change !== undefined) {
    const { kind, author, date, nextId } = change
    const revision = { id: nextId(), author: printable(author), date }
    const options = { ...(isBlank ? blankOptions(look) : runOptions(look)), ...revision, children }
    return kind === 'added' ? new InsertedTextRun(options) : new DeletedTextRun(options)
  }
  const isComplex = look.language in complexFont && complexLetters.test(part)
  return new LookRun(children, propertiesOf(look, { isBlank, isComplex }))
}

function blankOptions(look: WordLook): IRunOptions {
  return {
    ...runOptions({ ...look, color: paper }),
    underline: { type: UnderlineType.SINGLE, color: look.color ?? ink },
  }
}

const complexLetters = /[\p{Script=Thai}\p{Script=Devanagari}]/u

/** How runs look that look alike: made into XML once, because a document has a thousand of them. */
class SharedProperties extends RunProperties {
  private xml: IXmlableObject | undefined

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.xml ??= super.prepForXml(context)
    return this.xml
  }
}

const sharedProperties = new Map<string, SharedProperties>()

// With `w:cs` all that a run holds is set in the font of complex scripts, digits and brackets too.
function propertiesOf(look: WordLook, { isBlank, isComplex }: { isBlank: boolean; isComplex: boolean }) {
  const { language, isBold = false, color, sizePoints } = look
  const key = [language, isBold, color, sizePoints, isBlank, isComplex].join()
  let properties = sharedProperties.get(key)
  if (properties === undefined) {
    properties = new SharedProperties(isBlank ? blankOptions(look) : runOptions(look))
    if (isComplex) properties.push(new OnOffElement('w:cs', true))
    sharedProperties.set(key, properties)
  }
  return properties
}

class LookRun extends TextRun {
  constructor(children: IRunOptions['children'] & object, properties: SharedProperties) {
    super({ children })
    this.root[0] = properties
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
