import { describe, expect, it } from 'vitest'
import { documentKinds, libraryJurisdictions } from '../../../../shared/drafting/library/kinds.ts'
import {
  completeLanguages,
  type LibraryLanguage,
  libraryLanguages,
} from '../../../../shared/drafting/library/languages.ts'
import {
  clauseStands,
  isBarred,
  paragraphLanguages,
  selectParagraphs,
} from '../../../../shared/drafting/library/select.ts'
import librarySources from '../../../../shared/drafting/library/sources.json' with { type: 'json' }
import { libraryClauses } from '../../../../shared/drafting/library/structure.ts'
import sources from '../../../../shared/drafting/sources.json' with { type: 'json' }
import { textFaults } from './library-faults.ts'
import { flatTexts } from './locales.ts'

const ids = {
  C: 'PARTY PURP DEF LIST MARK ORAL EXC WB COMPEL USE NEED SUBC SEC COPY TRANSF REV MOULD SITE AUDIT INC RET TERM SURV IP PUB RESID NONSOL LD DAM INJ CRIM LAW DISP LANG PD SIGN',
  W: 'PURP CLASS DUTY PROH DEVICE MONITOR SEARCH VISIT REPORT EXIT DISC DED EDU PD PROC PUB',
  E: 'CONF LIST THIRD IP ACK RETURN SIDE POST NC NCPAY NCLD NCREL NCFORM TRAIN DEP PD',
}

const ndas = ['NDA_MUT', 'NDA_UNI', 'NDA_OUT', 'NDA_JD']
const pledges = ['PLG_JOIN', 'PLG_PROJ', 'PLG_EXIT']
const atWork = [...pledges, 'WR_CONF', 'EC_CONF', 'NCA']
const everyone = [...ndas, ...pledges, 'PLG_VIS', 'WR_CONF', 'EC_CONF', 'NCA']
/** A rule is neither made between parties nor signed. */
const signed = everyone.filter((kind) => kind !== 'WR_CONF')

/** The documents of the inventory that a clause of an agreement or a pledge stands in; the others stand in NDAs. */
const documentsOf: Readonly<Record<string, readonly string[]>> = {
  'C-PARTY': signed,
  'C-PURP': [...ndas, 'PLG_PROJ'],
  'C-DEF': everyone,
  'C-LIST': [...ndas, ...pledges, 'EC_CONF', 'NCA'],
  'C-MARK': [...ndas, 'WR_CONF'],
  'C-ORAL': [...ndas, 'PLG_VIS'],
  'C-EXC': everyone,
  'C-WB': everyone,
  'C-USE': everyone,
  'C-SUBC': ['NDA_OUT', 'NDA_JD'],
  'C-SEC': [...ndas, 'WR_CONF'],
  'C-COPY': everyone,
  'C-TRANSF': everyone,
  'C-MOULD': ['NDA_OUT'],
  'C-SITE': [...ndas, 'PLG_VIS'],
  'C-INC': [...ndas, 'WR_CONF'],
  'C-RET': everyone,
  'C-SURV': everyone,
  'C-IP': ['NDA_JD', 'EC_CONF'],
  'C-PUB': ['NDA_JD'],
  'C-NONSOL': [...ndas, ...atWork.filter((kind) => kind !== 'WR_CONF')],
  'C-DAM': everyone,
  'C-CRIM': [...pledges, 'PLG_VIS', 'WR_CONF'],
  'C-DISP': [...ndas, 'NCA'],
  'C-LANG': everyone,
  'C-PD': everyone,
  'C-SIGN': signed,
}

/** Which languages are complete; one that is not is not answered. */
const isComplete: Readonly<Record<LibraryLanguage, boolean>> = {
  ja: true,
  en: true,
  'zh-CN': true,
  th: true,
  vi: true,
  id: true,
  hi: true,
  de: true,
  fr: true,
}

/** The texts a language needs, by namespace and key. */
function neededKeys(language: LibraryLanguage): { namespace: 'clauses' | 'library'; key: string }[] {
  return libraryClauses.flatMap((clause) => {
    const needed = clause.paragraphs.filter((each) => paragraphLanguages(clause, each).includes(language))
    return [
      ...(needed.length > 0
        ? [{ namespace: clause.headingNamespace, key: `clauses.${clause.id}.heading` }]
        : []),
      ...needed.map(({ namespace, key }) => ({ namespace, key: `clauses.${clause.id}.${key}` })),
    ]
  })
}

describe('the clause library', () => {
  it('has the 68 clauses of the inventory and no other', () => {
    const expected = Object.entries(ids).flatMap(([family, names]) =>
      names.split(' ').map((name) => `${family}-${name}`),
    )
    expect(expected).toHaveLength(68)
    expect(libraryClauses.map(({ id }) => id)).toEqual(expected)
  })

  it('puts each clause into the documents of the inventory', () => {
    for (const { id, kinds } of libraryClauses) {
      if (id.startsWith('C-')) expect(kinds, id).toEqual(documentsOf[id] ?? ndas)
      else if (id.startsWith('W-')) expect(kinds, id).toEqual(['WR_CONF'])
      else expect(kinds, id).toEqual(id.startsWith('E-NC') ? ['EC_CONF', 'NCA'] : ['EC_CONF'])
    }
  })

  it('lets a paragraph that replaces another stand where that one stood', () => {
    const work = libraryClauses.find(({ id }) => id === 'W-DUTY')
    if (!work) throw new Error('no W-DUTY')
    const keysIn = (jurisdiction: 'DE' | 'VN') =>
      selectParagraphs(work, { kind: 'WR_CONF', jurisdiction }).map(({ key }) => key)
    expect(keysIn('DE')).toEqual(['during', 'afterDE'])
    expect(keysIn('VN')).toEqual(['during', 'after', 'secretsVN'])
  })

  it('gives every paragraph a key of its own within its clause, and replaces only what is there', () => {
    for (const { id, paragraphs } of libraryClauses) {
      const keys = paragraphs.map(({ key }) => key)
      expect(new Set(keys).size, id).toBe(keys.length)
      for (const { replaces } of paragraphs) if (replaces !== null) expect(keys, id).toContain(replaces)
    }
  })

  it('names only sources of which it says where they are', () => {
    const known = Object.keys({ ...librarySources.sources, ...sources.sources })
    for (const { id, paragraphs, ...clause } of libraryClauses) {
      for (const source of [...clause.sources, ...paragraphs.flatMap((each) => each.sources)])
        expect(known, id).toContain(source)
    }
  })

  it('calls nothing sourced that has no source', () => {
    for (const { id, paragraphs, ...clause } of libraryClauses) {
      for (const each of [clause, ...paragraphs])
        if (each.confidence === 'sourced') expect(each.sources.length, id).toBeGreaterThan(0)
    }
  })

  it.each(documentKinds)('has clauses for %s in every place that knows it', (kind) => {
    for (const jurisdiction of libraryJurisdictions) {
      const standing = libraryClauses.filter((clause) => clauseStands(clause, { kind, jurisdiction }))
      if (isBarred(kind, jurisdiction)) expect(standing).toEqual([])
      else expect(standing.length, jurisdiction).toBeGreaterThan(6)
      for (const clause of standing) {
        const base = selectParagraphs(clause, { kind, jurisdiction })
        expect(base.length, `${clause.id} ${jurisdiction}`).toBeGreaterThan(0)
      }
    }
  })

  it('keeps a non-compete out of India and out of the employment contract in Vietnam', () => {
    const nonCompete = libraryClauses.filter(({ id }) => id.startsWith('E-NC'))
    expect(nonCompete).toHaveLength(5)
    for (const clause of nonCompete) {
      expect(clauseStands(clause, { jurisdiction: 'IN' }), clause.id).toBe(false)
      expect(clauseStands(clause, { kind: 'EC_CONF', jurisdiction: 'VN' }), clause.id).toBe(false)
      expect(clauseStands(clause, { kind: 'NCA', jurisdiction: 'VN' }), clause.id).toBe(true)
      expect(clauseStands(clause, { kind: 'EC_CONF', jurisdiction: 'DE' }), clause.id).toBe(true)
    }
  })
})

describe('the texts of the clause library', () => {
  it('are answered in the languages that are complete, and those alone', () => {
    expect(completeLanguages).toEqual(libraryLanguages.filter((language) => isComplete[language]))
  })

  it('have a purpose for every clause and a basis for every variant of their own', () => {
    for (const language of ['ja', 'en']) {
      const keys = [...flatTexts(language, 'library').keys()]
      expect(keys.filter((key) => key.startsWith('purposes.'))).toEqual(
        libraryClauses.map(({ id }) => `purposes.${id}`),
      )
      const own = libraryClauses.flatMap(({ id, paragraphs }) =>
        paragraphs
          .filter(({ namespace, jurisdictions }) => namespace === 'library' && jurisdictions !== null)
          .map(({ key }) => `basis.${id}.${key}`),
      )
      expect(keys.filter((key) => key.startsWith('basis.')).sort()).toEqual(own.sort())
    }
  })

  it.each(completeLanguages)('stand in %s for everything that needs them, and nothing else', (language) => {
    const needed = neededKeys(language)
    const own = [...flatTexts(language, 'library').keys()].filter((key) => key.startsWith('clauses.'))
    expect(own.sort()).toEqual(
      needed
        .filter(({ namespace }) => namespace === 'library')
        .map(({ key }) => key)
        .sort(),
    )
    const shared = flatTexts(language, 'clauses')
    for (const { namespace, key } of needed)
      if (namespace === 'clauses') expect(shared.has(key), key).toBe(true)
  })

  it.each(completeLanguages)('say in %s no less and no more than in Japanese', (language) => {
    const texts = flatTexts(language, 'library')
    expect(faultsBeside(language, texts, 'ja', flatTexts('ja', 'library'))).toEqual([])
  })

  // Thai marks no end of a sentence; half of a text that is missing shows in its length.
  it('are in Thai more than half as long as in English, but for headings', () => {
    const english = flatTexts('en', 'library')
    for (const [key, text] of flatTexts('th', 'library')) {
      if (key.endsWith('.heading')) continue
      expect(text.length / (english.get(key)?.length ?? 1), key).toBeGreaterThan(0.5)
    }
  })

  // The other languages of the NDA are held to the Japanese in clauses.test.ts.
  it.each(['id', 'de', 'fr'])('give the clauses of the one-way NDA in %s as in English', (language) => {
    const texts = flatTexts(language, 'clauses')
    expect(faultsBeside(language, texts, 'en', flatTexts('en', 'clauses'))).toEqual([])
  })
})

function faultsBeside(
  language: string,
  texts: ReadonlyMap<string, string>,
  originalLanguage: string,
  originals: ReadonlyMap<string, string>,
): string[] {
  return [...texts]
    .filter(([key]) => key.startsWith('clauses.'))
    .flatMap(([key, text]) =>
      textFaults(
        { language, text },
        { language: originalLanguage, text: originals.get(key) ?? '' },
        key.endsWith('.heading'),
      ),
    )
}
