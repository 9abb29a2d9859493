import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const localesDir = join(root, 'locales')
const languages = readdirSync(localesDir).sort()

/** Content speaks five languages; the interface speaks two so far. */
const contentLanguages = ['en', 'ja', 'th', 'vi', 'zh-CN']
const interfaceLanguages = ['en', 'ja']
const contentNamespaces = new Set(['checklist', 'clauses', 'programme'])

/** Keys that structure files name, not code: ids of items, clauses, rules, error codes and so on. */
const namedByStructure = /^(checklist|clauses|lint|errors|programme|drafting:interview)/

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
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

const namespaces = [...new Set(languages.flatMap((language) => readdirSync(join(localesDir, language))))]
  .map((file) => basename(file, '.json'))
  .sort()

describe.each(namespaces)('the texts of %s', (namespace) => {
  const wanted = contentNamespaces.has(namespace) ? contentLanguages : interfaceLanguages
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
