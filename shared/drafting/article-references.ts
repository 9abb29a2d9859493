import type { TextOf } from './bind-values.ts'
import { libraryClauses } from './library/structure.ts'

// Word joiners: nobody sees them, no line breaks at them, and they outlive an edit of the words around them.
const joiner = '\u2060'
const reference = /\u2060([^\u2060]+)\u2060/u

/** How a document's language writes the number of an article, with `%1` for the number: `第%1条`, `Article %1`. */
export function articleForm(text: TextOf): string {
  const heading = text('document.article', { number: '%1', heading: '\n' })
  return /^.*?%1\p{L}*/u.exec(heading)?.[0] ?? '%1'
}

/**
 * The values of the placeholders `{{article_C_DISP}}`, which name an article in brackets: `（第12条）`, ` (Article 12)`;
 * nothing for a clause that does not stand in the document.
 */
export function articleValues(
  standing: readonly { readonly id: string; readonly number: number }[],
  language: string,
  text: TextOf,
): Record<string, string> {
  const form = articleForm(text)
  const [open, close] = language === 'ja' || language === 'zh-CN' ? ['（', '）'] : [' (', ')']
  const named = ({ number }: { readonly number: number }) =>
    `${open}${joiner}${form.replace('%1', String(number))}${joiner}${close}`
  return Object.fromEntries([
    ...libraryClauses.map(({ id }) => [placeholderOf(id), '']),
    ...standing.map((clause) => [placeholderOf(clause.id), named(clause)]),
  ])
}

function placeholderOf(clauseId: string): string {
  return `article_${clauseId.replace('-', '_')}`
}

/** A text cut where it refers to articles; what a reference says stands without its joiners. */
export function splitReferences(text: string): { readonly text: string; readonly isReference: boolean }[] {
  return text
    .split(reference)
    .map((part, index) => ({ text: withoutReferences(part), isReference: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

/** A text without what marks its references, for places that can't follow them. */
export function withoutReferences(text: string): string {
  return text.replaceAll(joiner, '')
}
