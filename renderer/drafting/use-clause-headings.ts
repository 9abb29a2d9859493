import { useEffect, useState } from 'react'
import { isDraftLanguage } from '../../shared/drafting/languages.ts'
import { useLanguage } from '../ui/use-language.ts'

type Headed = Readonly<Record<string, { readonly heading: string }>>

const files = import.meta.glob<Headed>('../../locales/*/clauses.json', { import: 'clauses' })
const known = new Map<string, Headed>()
const none: Headed = {}

/** The headings of the clauses by id, in the language of the interface or, where contracts have none, in English. */
export function useClauseHeadings(): Headed {
  const language = useLanguage()
  const spoken = isDraftLanguage(language) ? language : 'en'
  const [headings, setHeadings] = useState(known.get(spoken) ?? none)
  useEffect(() => {
    let isWanted = true
    void fetchHeadings(spoken).then((fetched) => isWanted && setHeadings(fetched))
    return () => {
      isWanted = false
    }
  }, [spoken])
  return headings
}

async function fetchHeadings(language: string): Promise<Headed> {
  const fetched = known.get(language) ?? (await files[`../../locales/${language}/clauses.json`]?.()) ?? none
  known.set(language, fetched)
  return fetched
}
