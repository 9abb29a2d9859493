import { escapeHtml } from '../../office/escape-html.ts'
import { printable } from '../../office/printable.ts'
import type { Comment, CommentsBy, CommentText } from './commented-copy.ts'

const proofingTags: Readonly<Record<string, string>> = {
  ja: 'ja-JP',
  en: 'en-GB',
  th: 'th-TH',
  vi: 'vi-VN',
  id: 'id-ID',
  hi: 'hi-IN',
  de: 'de-DE',
  fr: 'fr-FR',
}
const eastAsianFonts: Readonly<Record<string, string>> = { ja: 'Yu Gothic', 'zh-CN': 'Microsoft YaHei' }
const complexFonts: Readonly<Record<string, string>> = { th: 'Tahoma', hi: 'Nirmala UI' }

/** The comments as elements of `w:comments`, numbered from `firstId`; a line of a text is a paragraph. */
export function commentsXml(
  comments: readonly Comment[],
  { author, date }: CommentsBy,
  firstId: number,
  namespace: string,
): string {
  return comments
    .map(
      ({ texts }, index) =>
        `<w:comment xmlns:w="${namespace}" w:id="${firstId + index}" w:author="${toXml(author)}" w:date="${toXml(date)}" w:initials="${toXml(initials(author))}">${texts.flatMap(toParagraphs).join('')}</w:comment>`,
    )
    .join('')
}

function toParagraphs({ text, language }: CommentText): string[] {
  return text
    .split(/\r\n?|\n/)
    .map(
      (line) =>
        `<w:p><w:r>${runProperties(language)}<w:t xml:space="preserve">${toXml(line)}</w:t></w:r></w:p>`,
    )
}

/** Fonts for each script that a line may hold, and the language it is proofed in. */
function runProperties(language: string): string {
  const eastAsia = eastAsianFonts[language]
  const complex = complexFonts[language]
  const tag = proofingTags[language] ?? language
  const hint = eastAsia === undefined ? '' : ' w:hint="eastAsia"'
  const fonts = `<w:rFonts${hint} w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="${eastAsia ?? 'Yu Gothic'}" w:cs="${complex ?? 'Tahoma'}"/>`
  const latin = eastAsia === undefined && complex === undefined ? tag : 'en-GB'
  const languages = `<w:lang w:val="${latin}" w:eastAsia="${eastAsia === undefined ? 'ja-JP' : tag}" w:bidi="${complex === undefined ? 'th-TH' : tag}"/>`
  return `<w:rPr>${fonts}${languages}</w:rPr>`
}

function initials(author: string): string {
  return [...author][0] ?? ''
}

function toXml(text: string): string {
  return escapeHtml(printable(text))
}
