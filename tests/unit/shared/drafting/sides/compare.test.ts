import { describe, expect, it } from 'vitest'
import type { LibraryLanguage } from '../../../../../shared/drafting/library/languages.ts'
import { compareRows, compareSides, learnTerms } from '../../../../../shared/drafting/sides/compare.ts'
import { writings } from './writings.ts'

const definitions: Readonly<Partial<Record<LibraryLanguage, readonly [string, string]>>> = {
  en: [
    '甲（以下「開示者」という。）と乙（以下「受領者」という。）は、次のとおり契約（以下「本契約」という。）を締結する。「秘密情報」とは別紙の情報をいう。',
    'A (the "Discloser") and B (the "Recipient") make this agreement (the "Agreement"). "Confidential Information" means the information in the Annex.',
  ],
  fr: [
    '甲（以下「開示者」という。）と乙（以下「受領者」という。）',
    'A (ci-après le « Divulgateur ») et B (ci-après le « Destinataire »)',
  ],
  de: [
    '甲（以下「開示者」という。）と乙（以下「受領者」という。）',
    'A (nachfolgend „Auftraggeber“) und B (nachfolgend „Auftragnehmer“)',
  ],
}

function row(key: string, ja: string, local: string) {
  return { clauseId: 'C-DEF', key, label: key, ja, local }
}

describe('the comparison of two sides', () => {
  it.each(writings)('in %s reads what differs (%s): %s | %s', (language, kind, ja, local) => {
    const defined = definitions[language]
    const rows = [...(defined ? [row('definitions', ...defined)] : []), row('row', ja, local)]
    const kinds = compareRows(rows, { ja: 'ja', local: language }).map((problem) => problem.kind)
    if (kind === null) expect(kinds).toEqual([])
    else expect(kinds).toContain(kind)
  })

  it('quotes what stands on each side, and sets like against like', () => {
    const found = compareSides('30日以内に100万円を支払う。', 'ชำระ ๑๐๐,๐๐๐ เยน ภายใน ๖๐ วัน', {
      ja: 'ja',
      local: 'th',
    })
    expect(found).toEqual([
      { kind: 'period', ja: '30日', local: '๖๐ วัน' },
      { kind: 'amount', ja: '100万円', local: '๑๐๐,๐๐๐ เยน' },
    ])
  })

  it('says where a problem is', () => {
    const rows = [row('first', '第5条', 'Article 5'), row('second', '第6条', 'Article 7')]
    expect(compareRows(rows, { ja: 'ja', local: 'en' })).toEqual([
      { kind: 'numbering', ja: '6', local: '7', clauseId: 'C-DEF', key: 'second', label: 'second' },
    ])
  })

  it('learns the pairs of terms from the definitions of the document', () => {
    expect(
      learnTerms([row('definitions', ...(definitions.en ?? ['', '']))], { ja: 'ja', local: 'en' }).terms,
    ).toEqual([
      { ja: '開示者', local: 'Discloser' },
      { ja: '受領者', local: 'Recipient' },
      { ja: '本契約', local: 'Agreement' },
      { ja: '秘密情報', local: 'Confidential Information' },
    ])
  })

  it('shows definitions that contradict one another, each where it stands', () => {
    const rows = [
      row('first', '「受領者」とは、乙をいう。', '“Recipient” means B.'),
      row('second', '「受領者」とは、丙をいう。', '“Discloser” means C.'),
    ]
    expect(compareRows(rows, { ja: 'ja', local: 'en' })).toMatchObject([
      { key: 'first', kind: 'term', ja: '受領者', local: 'Recipient' },
      { key: 'second', kind: 'term', ja: '受領者', local: 'Discloser' },
    ])
  })

  it('leaves out answered words, such as an address with its postcode in one language alone', () => {
    const [ja, local] = [
      '甲（所在地：東京都港区芝1-2-3）',
      'A (address: 1-2-3 Shiba, Minato-ku, Tokyo 105-0014)',
    ]
    const languages = { ja: 'ja', local: 'en' } as const
    expect(compareSides(ja, local, languages)).not.toEqual([])
    const names = { ja: ['東京都港区芝1-2-3'], local: ['1-2-3 Shiba, Minato-ku, Tokyo 105-0014'] }
    expect(compareSides(ja, local, languages, { names })).toEqual([])
  })

  it('answers in time whatever is pasted', () => {
    const pasted = [
      '(1',
      '1 ',
      '百',
      '「',
      '[a',
      '{{ a',
      '一月 ',
      'ein',
      '1 tháng ',
      '\u202e',
      '<w:p>',
      '\ud800',
    ].map((each) => each.repeat(10_000))
    const start = performance.now()
    for (const text of pasted) {
      compareSides(text, text.slice(0, 5_000), { ja: 'ja', local: 'de' })
      compareSides(text, 'x', { ja: 'ja', local: 'vi' })
    }
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
