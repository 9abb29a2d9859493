import type { LibraryLanguage } from '../library/languages.ts'
import { escapeSigns, isSpaced } from './patterns.ts'

/** `named` as the term it is; `mentioned` in a way that may mean something else: without its capital, in a compound. */
export type Usage = 'named' | 'mentioned' | 'none'

/** How a text uses a term, in any of its forms. */
export function usageOf(text: string, term: string, language: LibraryLanguage): Usage {
  const { named, mentioned } = formsOf(term, language)
  if (named.test(text)) return 'named'
  return mentioned.test(text) ? 'mentioned' : 'none'
}

type Forms = { readonly named: RegExp; readonly mentioned: RegExp }

const built = new Map<string, Forms>()
const keptForms = 500

function formsOf(term: string, language: LibraryLanguage): Forms {
  const key = `${language} ${term}`
  const known = built.get(key)
  if (known) return known
  if (built.size >= keptForms) built.clear()
  const forms = build(term, language)
  built.set(key, forms)
  return forms
}

const nothing = /(?!)/u
const compound = '[\\p{sc=Han}\\p{sc=Katakana}ー]'

function build(term: string, language: LibraryLanguage): Forms {
  const words = term
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => inflected(word, language))
  const forms = words.join('[\\s\u00a0]+')
  if (language === 'ja') {
    // 会社法 speaks of no 会社 that is a party.
    return {
      named: new RegExp(`(?<!${compound})${forms}(?!${compound})`, 'u'),
      mentioned: new RegExp(forms, 'u'),
    }
  }
  if (language === 'zh-CN') {
    // 境外接收方 is the statute's word for who receives personal data abroad.
    return { named: new RegExp(`(?<!境外)${forms}`, 'u'), mentioned: new RegExp(forms, 'u') }
  }
  const whole = isSpaced(language) ? `(?<![\\p{L}\\p{M}])${forms}(?![\\p{L}\\p{M}])` : forms
  const mentioned = new RegExp(whole, 'iu')
  // Every German noun has a capital: „Zweck“ may be any purpose.
  if (language === 'de') return { named: words.length > 1 ? mentioned : nothing, mentioned }
  // “Accord” is the agreement, “accord” a consent, the “Employee Inventions Act” a statute.
  const isCapital = /^\p{Lu}/u.test(term)
  const named = language === 'en' && isCapital ? `${whole}(?!\\s+\\p{Lu})` : whole
  return { named: new RegExp(named, isCapital ? 'u' : 'iu'), mentioned }
}

const endings: Readonly<Partial<Record<LibraryLanguage, readonly [RegExp, string]>>> = {
  en: [/s$/u, '(?:s|es)?'],
  de: [/(?:en|e|n)$/u, '(?:ens?|em|ern?|es|e|ns?|nen|s)?'],
  fr: [/(?:es|s|x|e)$/u, '(?:es|s|x|e)?'],
  id: [/$/u, '(?:nya)?'],
  hi: [/[\u093e-\u094c\u0902]+$/u, '[\u0900-\u0963]{0,4}'],
}

function inflected(word: string, language: LibraryLanguage): string {
  const ending = endings[language]
  if (!ending || word.length < 4) return escapeSigns(word)
  return `${escapeSigns(word.replace(ending[0], ''))}${ending[1]}`
}
