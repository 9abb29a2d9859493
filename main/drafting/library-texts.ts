import type { LibraryLanguage } from '../../shared/drafting/library/languages.ts'
import { documentTexts } from './texts.ts'

/** Where the texts of the library stand: those shared with the one-way NDA, and its own. */
export type LibraryNamespace = 'clauses' | 'library'

/**
 * A text of a language with its placeholders as they stand; a text that is missing is a bug. (The translation
 * library would fill the placeholders.)
 */
export function libraryText(language: LibraryLanguage, namespace: LibraryNamespace, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>(
      (node, part) => (node as Record<string, unknown> | undefined)?.[part],
      documentTexts[language][namespace],
    )
  if (typeof found !== 'string') throw new Error(`no text ${namespace}:${path} in ${language}`)
  return found
}
