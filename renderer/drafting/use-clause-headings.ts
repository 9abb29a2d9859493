import { useEffect, useState } from 'react'
import { useLanguage } from '../ui/use-language.ts'

type Headed = Readonly<Record<string, { readonly heading: string }>>

const files = import.meta.glob<Readonly<Record<string, { readonly heading?: string }>>>(
  '../../locales/*/{clauses,library}.json',
  { import: 'clauses' },
)
const known = new Map<string, Headed>()
const none: Headed = {}

/** The headings of the clauses by id, in the language of the interface or, where the library has none, in English. */
export function useClauseHeadings(): Headed {
  const language = useLanguage()
  const [headings, setHeadings] = useState(known.get(language) ?? none)
  useEffect(() => {
    let isWanted = true
    void fetchHeadings(language).then((fetched) => isWanted && setHeadings(fetched))
    return () => {
      isWanted = false
    }
  }, [language])
  return headings
}

async function fetchHeadings(language: string): Promise<Headed> {
  const before = known.get(language)
  if (before !== undefined) return before
  const headings: Record<string, { readonly heading: string }> = {}
  for (const each of new Set(['en', language])) {
    for (const name of ['clauses', 'library']) {
      const clauses = (await files[`../../locales/${each}/${name}.json`]?.()) ?? {}
      for (const [id, { heading }] of Object.entries(clauses)) {
        if (heading !== undefined) headings[id] = { heading }
      }
    }
  }
  known.set(language, headings)
  return headings
}
