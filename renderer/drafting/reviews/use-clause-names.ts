import { useMemo } from 'react'
import type { DocumentKind } from '../../../shared/drafting/library/kinds.ts'
import { localLanguageOf, type RuleJurisdiction } from '../../../shared/drafting/rules/kinds.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'

/** What a clause is called: in Japanese, in the language of the place, and in that of the interface. */
export type ClauseName = { readonly ja: string; readonly local: string; readonly spoken: string }

/** The names of the clauses of a kind of document by id; null until they are read. */
export function useClauseNames(
  kind: DocumentKind,
  jurisdiction: RuleJurisdiction,
): ReadonlyMap<string, ClauseName> | null {
  const spoken = useLanguage()
  const local = localLanguageOf(jurisdiction)
  const languages = [...new Set(['ja', 'en', local, spoken] as const)]
  const { data } = useRead('clauses.list', { kind, languages })
  return useMemo(() => {
    if (data === undefined) return null
    return new Map(
      data.items.map(({ id, heading }) => {
        const english = heading.en ?? id
        const name = {
          ja: heading.ja ?? english,
          local: heading[local] ?? english,
          spoken: heading[spoken] ?? english,
        }
        return [id, name] as const
      }),
    )
  }, [data, local, spoken])
}
