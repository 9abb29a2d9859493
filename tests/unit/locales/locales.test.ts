import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { uiLanguages } from '../../../shared/languages.ts'

const root = join(import.meta.dirname, '../../..')
const localesDir = join(root, 'locales')
const languages = readdirSync(localesDir).sort()

/** What is not spoken in every language of the interface: contracts, and the workbook for the programme's office. */
const fewerLanguages: Readonly<Record<string, readonly string[]>> = {
  // The other languages have the clauses their places need, and the frame: tests/unit/shared/drafting/frames.test.ts.
  clauses: ['ja', 'en', 'zh-CN', 'th', 'vi'],
  // The languages of the places have what their places need: tests/unit/shared/drafting/library.test.ts.
  library: ['ja', 'en'],
  workbook: ['ja', 'en'],
  consolidated: ['ja', 'en'],
  certificate: ['ja', 'en'],
}

/** Keys that structure files name, not code: ids of items, clauses, rules, error codes and so on. */
const namedByStructure =
  /^(checklist|self-check:questions|clauses|documents|library|lint|rules|errors|measures|programme|drafting:interview|reviews:(verdicts|missing))/

function flatten(value: unknown, prefix = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[prefix, value]])
  const entries = Object.entries(value as Record<string, unknown>)
  return new Map(
    entries.flatMap(([key, child]) => [...flatten(child, prefix === '' ? key : `${prefix}.${key}`)]),
  )
}

function readNamespace(language: string, namespace: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(join(localesDir, language, `${namespace}.json`), 'utf8')))
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort()
const pluralEnding = /_(zero|one|two|few|many|other)$/
const withoutPlural = (key: string) => key.replace(pluralEnding, '')

/** The plural forms that counts up to a thousand need in a language; more may occur (French `many` for millions). */
function neededForms(language: string): string[] {
  const rules = new Intl.PluralRules(language)
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))].sort()
}

/** What is wrong with the plural forms of a file, each as a line. */
function pluralFaults(language: string, texts: ReadonlyMap<string, string>): string[] {
  const possible: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const plurals = [...texts.keys()].filter((key) => pluralEnding.test(key))
  return [...new Set(plurals.map(withoutPlural))].flatMap((key) => {
    const given = plurals
      .filter((each) => withoutPlural(each) === key)
      .map((each) => pluralEnding.exec(each)?.[1] ?? '')
    return [
      ...neededForms(language)
        .filter((form) => !given.includes(form))
        .map((form) => `${key} lacks ${form}`),
      ...given.filter((form) => !possible.includes(form)).map((form) => `${key} has no use for ${form}`),
      ...(texts.has(key) ? [`${key} stands beside its plural forms`] : []),
    ]
  })
}

const namespaces = [...new Set(languages.flatMap((language) => readdirSync(join(localesDir, language))))]
  .map((file) => basename(file, '.json'))
  .sort()

it('are in the languages of the interface and no other', () => {
  expect(languages).toEqual([...uiLanguages].sort())
})

it('reach the window where it knows their shape, and not otherwise', () => {
  const source = readFileSync(join(root, 'renderer/texts.ts'), 'utf8')
  const typed = [...source.matchAll(/^ {2}'?([\w-]+)'?: typeof import/gm)].map((match) => match[1])
  const leftOut = /!\.\.\/locales\/\*\/\{([\w,]+)\}/.exec(source)?.[1]?.split(',') ?? []
  expect([...typed, ...leftOut].sort()).toEqual(namespaces)
})

describe.each(namespaces)('the texts of %s', (namespace) => {
  const wanted = fewerLanguages[namespace] ?? uiLanguages
  const japanese = readNamespace('ja', namespace)
  const keys = [...new Set([...japanese.keys()].map(withoutPlural))].sort()

  it.each(wanted)('are complete in %s, with the same placeholders', (language) => {
    const texts = readNamespace(language, namespace)
    expect([...new Set([...texts.keys()].map(withoutPlural))].sort()).toEqual(keys)
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('')
      const original = japanese.get(key) ?? japanese.get(`${withoutPlural(key)}_other`) ?? ''
      expect([...new Set(placeholders(text))], key).toEqual([...new Set(placeholders(original))])
    }
  })

  it.each(wanted)('have the plural forms that %s needs', (language) => {
    expect(pluralFaults(language, readNamespace(language, namespace))).toEqual([])
  })

  it('are all used', () => {
    const unused = keys.filter(
      (key) => !namedByStructure.test(`${namespace}:${key}`) && !isUsed(namespace, key),
    )
    expect(unused).toEqual([])
  })
})

const literals = readLiterals()

function isUsed(namespace: string, key: string): boolean {
  const names = [key, `${namespace}:${key}`]
  return (
    names.some((name) => literals.plain.has(name)) ||
    names.some((name) => literals.patterns.some((p) => p.test(name)))
  )
}

/** Every string of the sources, and every template as a pattern in which a hole stands for one or more words. */
function readLiterals() {
  const plain = new Set<string>()
  const patterns: RegExp[] = []
  for (const folder of ['main', 'renderer', 'shared']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue
      const source = readFileSync(join(root, folder, file), 'utf8')
      for (const match of source.matchAll(/'([\w.:-]+)'|"([\w.:-]+)"/g)) plain.add(match[1] ?? match[2] ?? '')
      for (const match of source.matchAll(/`([\w.:-]*(?:\$\{[^}`]*\}[\w.:-]*)+)`/g)) {
        const pattern = (match[1] ?? '').split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
        if (pattern.join('').length > 3) patterns.push(new RegExp(`^${pattern.join('[\\w.-]+')}$`))
      }
    }
  }
  return { plain, patterns }
}
