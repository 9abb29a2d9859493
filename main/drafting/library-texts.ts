import deClauses from '../../locales/de/clauses.json' with { type: 'json' }
import deLibrary from '../../locales/de/library.json' with { type: 'json' }
import enClauses from '../../locales/en/clauses.json' with { type: 'json' }
import enLibrary from '../../locales/en/library.json' with { type: 'json' }
import frClauses from '../../locales/fr/clauses.json' with { type: 'json' }
import frLibrary from '../../locales/fr/library.json' with { type: 'json' }
import hiClauses from '../../locales/hi/clauses.json' with { type: 'json' }
import hiLibrary from '../../locales/hi/library.json' with { type: 'json' }
import idClauses from '../../locales/id/clauses.json' with { type: 'json' }
import idLibrary from '../../locales/id/library.json' with { type: 'json' }
import jaClauses from '../../locales/ja/clauses.json' with { type: 'json' }
import jaLibrary from '../../locales/ja/library.json' with { type: 'json' }
import thClauses from '../../locales/th/clauses.json' with { type: 'json' }
import thLibrary from '../../locales/th/library.json' with { type: 'json' }
import viClauses from '../../locales/vi/clauses.json' with { type: 'json' }
import viLibrary from '../../locales/vi/library.json' with { type: 'json' }
import zhClauses from '../../locales/zh-CN/clauses.json' with { type: 'json' }
import zhLibrary from '../../locales/zh-CN/library.json' with { type: 'json' }
import type { LibraryLanguage } from '../../shared/drafting/library/languages.ts'

/** Where the texts of the library stand: those shared with the one-way NDA, and its own. */
export type LibraryNamespace = 'clauses' | 'library'

type Texts = { readonly clauses: unknown; readonly library?: unknown }

const texts: Partial<Record<LibraryLanguage, Texts>> = {
  ja: { clauses: jaClauses, library: jaLibrary },
  en: { clauses: enClauses, library: enLibrary },
  'zh-CN': { clauses: zhClauses, library: zhLibrary },
  th: { clauses: thClauses, library: thLibrary },
  vi: { clauses: viClauses, library: viLibrary },
  id: { clauses: idClauses, library: idLibrary },
  de: { clauses: deClauses, library: deLibrary },
  fr: { clauses: frClauses, library: frLibrary },
  hi: { clauses: hiClauses, library: hiLibrary },
}

/**
 * A text of a language with its placeholders as they stand; a text that is missing is a bug. (The translation
 * library would fill the placeholders.)
 */
export function libraryText(language: LibraryLanguage, namespace: LibraryNamespace, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>(
      (node, part) => (node as Record<string, unknown> | undefined)?.[part],
      texts[language]?.[namespace],
    )
  if (typeof found !== 'string') throw new Error(`no text ${namespace}:${path} in ${language}`)
  return found
}
