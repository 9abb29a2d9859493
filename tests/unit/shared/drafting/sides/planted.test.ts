import { describe, expect, it } from 'vitest'
import type { LibraryLanguage } from '../../../../../shared/drafting/library/languages.ts'
import { compareRows, type RowProblem } from '../../../../../shared/drafting/sides/compare.ts'
import { problemKinds } from '../../../../../shared/drafting/sides/problems.ts'
import { de } from './planted/de.ts'
import { en } from './planted/en.ts'
import { fr } from './planted/fr.ts'
import { hi } from './planted/hi.ts'
import { id } from './planted/id.ts'
import type { Equal, PlantedPairs } from './planted/pair.ts'
import { th } from './planted/th.ts'
import { vi } from './planted/vi.ts'
import { zhCN } from './planted/zh-CN.ts'

const languages: readonly (readonly [LibraryLanguage, PlantedPairs])[] = [
  ['en', en],
  ['zh-CN', zhCN],
  ['th', th],
  ['vi', vi],
  ['id', id],
  ['hi', hi],
  ['de', de],
  ['fr', fr],
]

/** What is found in a row that stands under the definitions of its document. */
function problemsIn(row: Equal, definitions: Equal, language: LibraryLanguage): RowProblem[] {
  const rows = [definitions, row].map(([ja, local], index) => ({
    clauseId: 'C-DEF',
    key: index === 0 ? 'definitions' : 'row',
    label: String(index + 1),
    ja,
    local,
  }))
  return compareRows(rows, { ja: 'ja', local: language })
}

describe('the planted mismatches', () => {
  it('are 200 of all seven kinds, besides 60 and more equal pairs', () => {
    const planted = languages.flatMap(([, pairs]) => pairs.planted)
    expect(planted).toHaveLength(200)
    for (const [language, pairs] of languages) {
      expect(new Set(pairs.planted.map(([kind]) => kind)), language).toEqual(new Set(problemKinds))
    }
    expect(languages.flatMap(([, pairs]) => pairs.equal).length).toBeGreaterThanOrEqual(60)
  })

  describe.each(languages)('in %s', (language, { definitions, planted, equal }) => {
    it.each(planted)('are found: %s | %s | %s', (kind, ja, local) => {
      const found = problemsIn([ja, local], definitions, language)
      expect(found.filter(({ key }) => key === 'row').map((problem) => problem.kind)).toContain(kind)
      expect(found.filter(({ key }) => key === 'definitions')).toEqual([])
    })

    it.each(planted)('are of that kind alone: %s | %s | %s', (kind, ja, local) => {
      const kinds = problemsIn([ja, local], definitions, language).map((problem) => problem.kind)
      expect(kinds.filter((each) => each !== kind && each !== 'term')).toEqual([])
    })

    it.each(equal)('are not found where both sides agree: %s | %s', (ja, local) => {
      expect(problemsIn([ja, local], definitions, language)).toEqual([])
    })
  })
})
