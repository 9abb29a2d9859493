/** What ends a sentence, an item of a list, or the words before a value that stands alone; Thai has no such mark. */
const sentenceEnds: Readonly<Record<string, RegExp>> = {
  ja: /。/gu,
  'zh-CN': /[。；：]$|。|：(?=\{\{\w+\}\}(?!。))/gu,
  hi: /।|[:;]$|:(?=\s\{\{\w+\}\}(?:\s|$))/gu,
}
const latinEnd = /\.(?=\s|$)|[:;]$|:(?=\s\{\{\w+\}\}(?:\s|$))/gu

const abbreviation = /(?<!\p{L})(?:L|R|No|no|Nr|Abs|Art|art|al|Pasal|n|ayat|bzw)\.(?=\s)/gu

/** The characters a language writes: full-width in Japanese and Chinese, none of them elsewhere. */
const fullWidth = /[、。，：；（）！？「」『』　]|[\uFF01-\uFF5E]/u
const fullWidthLetter = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u
const halfWidthAmongKanji =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\s*[,;:!?]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\.(?!\d)/u

/** A text and the language it is in. */
export type Side = { readonly language: string; readonly text: string }

/** What is wrong with a text beside its original: placeholders, numbers, sentences, widths; each as a line. */
export function textFaults({ language, text }: Side, original: Side, isHeading: boolean): string[] {
  const faults: string[] = []
  const fault = (what: string) => faults.push(`${what}: ${text}`)
  if (text.trim() !== text || text === '' || /\s\s/u.test(text)) fault('blank')
  if (placeholders(text).join() !== placeholders(original.text).join()) fault('placeholders')
  if (numbers(text).join() !== numbers(original.text).join()) fault(`numbers ${numbers(original.text)}`)
  const wanted = isHeading ? 0 : sentences(original.language, original.text)
  if (language !== 'th' && sentences(language, text) !== wanted) fault(`sentences ${wanted}`)
  if (language === 'ja' || language === 'zh-CN') {
    if (fullWidthLetter.test(text) || halfWidthAmongKanji.test(withoutLatin(text))) fault('width')
  } else if (fullWidth.test(text)) fault('width')
  if (/[०-९๐-๙]/u.test(text)) fault('digits')
  return faults
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\w+\}\}/gu)].map(([name]) => name).sort()
}

function numbers(text: string): string[] {
  return [...text.matchAll(/\d+/gu)].map(([digits]) => digits).sort()
}

function sentences(language: string, text: string): number {
  const plain = text
    .replace(/（[^）]*）|\([^)]*\)/gu, '')
    // A proviso is a sentence of its own in Japanese alone.
    .replaceAll('。ただし、', '、')
    .replace(abbreviation, '')
  return (plain.match(sentenceEnds[language] ?? latinEnd) ?? []).length
}

function withoutLatin(text: string): string {
  return text.replace(/\{\{\w+\}\}/gu, '')
}
