/** How the articles and items of a contract begin, in the languages of the library. */
const numbered =
  /^\s*(?:第\s*[0-9一二三四五六七八九十百]+\s*[条條章款]|ข้อ(?:ที่)?\s*[0-9๐-๙]+|(?:điều|pasal|article|art\.|section|clause|artikel|ziffer|अनुच्छेद|धारा|खंड|§)\s*[0-9०-९ivx]+|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)、．:]?\s+\S|[0-9]{1,2}[.、．]\S|[一二三四五六七八九十]{1,3}、|\([0-9a-z一二三四五六七八九十]{1,3}\)|（[0-9a-z一二三四五六七八九十]{1,3}）|[a-z]\)\s)/iu

/** The numbers that open an article, rather than an item below one. */
const article =
  /^\s*(?:第\s*[0-9一二三四五六七八九十百]+\s*[条條章]|ข้อ(?:ที่)?\s*[0-9๐-๙]+(?![.0-9๐-๙])|(?:điều|pasal|article|art\.|section|clause|artikel|ziffer|अनुच्छेद|धारा|§)\s*[0-9०-९ivx]+(?!\.[0-9])|[0-9๐-๙]{1,2}[.、．)]?\s+(?![0-9])\S|[0-9]{1,2}[.、．](?![0-9])\S|[一二三四五六七八九十]{1,3}、)/iu

const longestHeading = 90

/** Tells whether a line begins with the number of an article, a paragraph or an item. */
export function beginsNumbered(text: string): boolean {
  return numbered.test(text)
}

/** Tells whether a line begins with the number of an article. */
export function beginsArticle(text: string): boolean {
  return article.test(text)
}

/**
 * The heading at the beginning of a paragraph, or null: of one that is called a heading, of a short one with a number
 * of an article, and what stands in the brackets or before the colon behind such a number.
 */
export function headingOf(text: string, isHeading: boolean): string | null {
  const line = text.trim()
  if (line === '') return null
  if (isHeading && line.length <= 2 * longestHeading) return line
  const bracketed = /^\s*第\s*[0-9一二三四五六七八九十百]+\s*[条條]\s*[（(【]([^）)】]{1,60})[）)】]/u.exec(
    line,
  )
  if (bracketed) return bracketed[1] ?? null
  if (!article.test(line)) return null
  if (line.length <= longestHeading && !/[。;；]$/u.test(line)) return line
  const led = /^(.{3,90}?)(?:[:：]|\s[–—-]\s|\.\s(?=\p{Lu}))/u.exec(
    line.replace(/^\s*\S{0,10}\d+\.?\s*/u, ''),
  )
  return led?.[1] ?? null
}
