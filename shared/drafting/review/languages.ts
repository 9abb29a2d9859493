import type { LibraryLanguage } from '../library/languages.ts'

const vietnameseLetters = /[ăđơưạ-ỹ]/giu
/** Short words that tell the languages in Latin letters apart. */
const tellingWords: Partial<Record<LibraryLanguage, ReadonlySet<string>>> = {
  en: words('the of and or to in shall by for is be any not with that this as which under from may party'),
  de: words(
    'der die das und oder des den dem mit ist nicht von zu im für auf eine einen einer sich wird nach sind als',
  ),
  fr: words(
    'le la les des du une un et ou dans pour par est sont à au aux ne pas que qui de en sur toute ce cette',
  ),
  id: words(
    'yang dan atau dengan untuk dari pada ini tidak oleh dalam akan kepada adalah setiap pihak wajib ke di',
  ),
  vi: words('của và các không được này trong bên là có cho hoặc khi phải theo với tại những một người'),
}

const chineseWords = /[的是了为與与应應该該这這们們对對从從不或]/u

/** A name in letters of another script makes no paragraph of that language. */
const ownShare = 0.25
const scripts: readonly { readonly language: LibraryLanguage; readonly letters: RegExp }[] = [
  { language: 'th', letters: /\p{Script=Thai}/gu },
  { language: 'hi', letters: /\p{Script=Devanagari}/gu },
  { language: 'zh-CN', letters: /[\p{Script=Han}\u3041-\u30fc]/gu },
]

/** The language of a paragraph by its script and short words; null where it has too little to tell. */
export function languageOf(text: string): LibraryLanguage | null {
  const script = scripts.find(({ letters }) => share(text, letters) > ownShare)
  if (script?.language === 'zh-CN') {
    if (/[\u3041-\u30fa]/u.test(text)) return 'ja'
    // Without kana and without the small words of Chinese it may be a heading of either.
    return chineseWords.test(text) ? 'zh-CN' : null
  }
  if (script !== undefined) return script.language
  const found = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if ((text.match(vietnameseLetters)?.length ?? 0) * 8 > found.length) return 'vi'
  const scores = Object.entries(tellingWords)
    .map(([language, telling]) => ({
      language: language as LibraryLanguage,
      score: found.filter((word) => telling.has(word)).length,
    }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scores
  return best !== undefined && best.score >= 2 && best.score > (second?.score ?? 0) ? best.language : null
}

/** The languages whose terms are looked for in a paragraph: its own, or all that its letters may be of. */
export function possibleLanguages(
  text: string,
  language: LibraryLanguage | null,
  inDocument: ReadonlySet<LibraryLanguage>,
): readonly LibraryLanguage[] {
  if (language !== null) return [language]
  if (/\p{Script=Han}/u.test(text)) return [...inDocument].filter((each) => each === 'ja' || each === 'zh-CN')
  return /\p{Script=Latin}/u.test(text) ? [...inDocument].filter((each) => each in tellingWords) : []
}

/** Which part of the letters of a text is of some kind. */
function share(text: string, letters: RegExp): number {
  return (text.match(letters)?.length ?? 0) / Math.max(1, text.match(/[\p{L}\p{M}]/gu)?.length ?? 0)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
