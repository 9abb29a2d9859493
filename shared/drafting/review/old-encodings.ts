import tables from './vietnamese-encodings.json' with { type: 'json' }

/** The encodings from before Unicode whose letters are known one by one: of Thai, and two of Vietnamese. */
export type OldEncoding = 'tis-620' | 'tcvn3' | 'vni'

/** What a document is written in: Unicode, an old encoding that can be converted, or one that can't be told. */
export type Encoding = 'unicode' | OldEncoding | 'unknown'

const decoders: Readonly<Record<OldEncoding, (text: string) => string>> = {
  'tis-620': (text) => text.replace(/[\u00a1-\u00da\u00df-\u00fb]/g, thaiLetter),
  tcvn3: replaceBy(tables.tcvn3),
  vni: replaceBy(tables.vni),
}

/** Letters that old fonts put where Latin-1 and Windows-1252 have accents, signs and quotation marks. */
const borrowed = /[\u00a1-\u00ff\u0160\u0161\u017d\u017e\u0152\u0153\u0178\u0192\u02c6\u02dc]/g
/** What a PDF gives whose fonts don't tell which letters they draw. */
const noLetter = /(?!\s)[\p{Co}\p{Cc}\ufffd]/gu
const latinLetter = /[a-z]/gi
/** Below this part of all letters the accents are those of French, German or a name. */
const leastBorrowed = 0.07
const sampleLength = 60_000

const commonVietnamese =
  'của và các không được này trong bên thông tin bảo mật hợp đồng điều công ty người phải khi là có một cho hoặc quyền trách nhiệm lao động theo với tại những việc nghĩa vụ về hai đến sau thỏa thuận'
const commonThai = ['การ', 'ความ', 'ที่', 'และ', 'ข้อมูล', 'สัญญา', 'ของ', 'ต้อง', 'ให้', 'ไม่']
const commonEuropean =
  'le la les des du une dans pour par est et ou der die das und oder des den mit ist nicht von zu the of and or to in shall'

/** Tells by the statistics of its letters what a document is written in. */
export function encodingOf(text: string): Encoding {
  const sample = text.slice(0, sampleLength)
  if (count(sample, noLetter) > sample.length / 10) return 'unknown'
  const accents = count(sample, borrowed)
  const letters = accents + count(sample, latinLetter)
  if (letters < 40 || accents < leastBorrowed * letters) return 'unicode'
  // Unicode has letters of its own for Vietnamese; Thai and kanji beside accents are no old font.
  if (count(sample, /[\u1ea0-\u1ef9]/g) > accents / 20) return 'unicode'
  if (wordShare(sample, commonEuropean) > 0.12) return 'unicode'
  if (accents > letters / 2) return speaksThai(decoders['tis-620'](sample)) ? 'tis-620' : 'unknown'
  const best = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, share: wordShare(decoders[encoding](sample), commonVietnamese) }))
    .sort((a, b) => b.share - a.share)[0]
  // Words without accents read the same in every encoding.
  const isBetter =
    best !== undefined && best.share > 0.2 && best.share > 1.5 * wordShare(sample, commonVietnamese)
  return isBetter ? best.encoding : 'unknown'
}

/** The text in Unicode. */
export function decode(text: string, encoding: OldEncoding): string {
  return decoders[encoding](text)
}

function thaiLetter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 0xa1 + 0x0e01)
}

function replaceBy(table: Readonly<Record<string, string>>): (text: string) => string {
  // Two letters that stand for one come before the first of them alone.
  const forms = Object.keys(table).sort((a, b) => b.length - a.length)
  const form = new RegExp(forms.join('|'), 'g')
  return (text) => text.replace(form, (found) => table[found] ?? found)
}

function speaksThai(text: string): boolean {
  return commonThai.filter((word) => text.includes(word)).length >= 4
}

/** Which part of the words of a text is among the common ones. */
function wordShare(text: string, common: string): number {
  const known = new Set(common.split(' '))
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0
}
