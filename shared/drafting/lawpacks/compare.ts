import type { LawPlace } from '../rules/kinds.ts'
import type { PackPart, PackRule } from './pack.ts'

/** Something that a pack would bring, take away or alter; of what is altered, the facts that differ. */
export type LawChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly what: 'parameter' | 'rule'
  readonly jurisdiction: LawPlace
  readonly id: string
  /** By their paths in the file, as they are read; null where there was nothing. */
  readonly before: Readonly<Record<string, string>> | null
  readonly after: Readonly<Record<string, string>> | null
}

type Facts = ReadonlyMap<string, string>

/** What differs between two states of the law of a place, the figures first, each in the order of the file. */
export function compareParts(jurisdiction: LawPlace, before: PackPart, after: PackPart): LawChange[] {
  const languages = Object.keys(before.texts).filter((language) => Object.hasOwn(after.texts, language))
  return [
    ...compareAll('parameter', jurisdiction, parameterFacts(before), parameterFacts(after)),
    ...compareAll('rule', jurisdiction, ruleFacts(before, languages), ruleFacts(after, languages)),
  ]
}

function compareAll(
  what: LawChange['what'],
  jurisdiction: LawPlace,
  before: ReadonlyMap<string, Facts>,
  after: ReadonlyMap<string, Facts>,
): LawChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): LawChange[] => {
    const [was, is] = [before.get(id), after.get(id)]
    const head = { what, jurisdiction, id }
    if (was === undefined)
      return [{ ...head, kind: 'added', before: null, after: Object.fromEntries(is ?? []) }]
    if (is === undefined) return [{ ...head, kind: 'removed', before: Object.fromEntries(was), after: null }]
    const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
      (key) => was.get(key) !== is.get(key),
    )
    if (differing.length === 0) return []
    const pick = (facts: Facts) =>
      Object.fromEntries(differing.flatMap((key) => (facts.has(key) ? [[key, facts.get(key) ?? '']] : [])))
    return [{ ...head, kind: 'changed', before: pick(was), after: pick(is) }]
  })
}

function parameterFacts({ parameters }: PackPart): ReadonlyMap<string, Facts> {
  return new Map(Object.entries(parameters).map(([name, facts]) => [name, factsOf(facts)]))
}

function ruleFacts(part: PackPart, languages: readonly string[]): ReadonlyMap<string, Facts> {
  return new Map(
    part.rules.map((rule) => [
      rule.id,
      new Map([
        ...factsOf(withoutId(rule)),
        ...languages.flatMap((language) => textFacts(rule, part, language)),
      ]),
    ]),
  )
}

/** What a rule says in a language, so that a law of another name or a fix of other words counts as a change of it. */
function textFacts({ id, basis, fix }: PackRule, { texts }: PackPart, language: string): [string, string][] {
  const given = texts[language]
  if (given === undefined) return []
  const laws = basis.flatMap(({ law }) => given.laws[law] ?? [])
  const words = fix && given.fixes[fix.words]
  return [
    ...Object.entries(given.messages[id] ?? {}).map(([message, text]): [string, string] => [
      `texts.${language}.${message}`,
      text,
    ]),
    ...(laws.length === 0 ? [] : [[`texts.${language}.laws`, laws.join(' / ')] as [string, string]]),
    ...(words === undefined ? [] : [[`texts.${language}.fix`, words] as [string, string]]),
  ]
}

/** The facts of an object, one level deep; what is deeper stands as JSON. */
function factsOf(value: object): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, fact]): [string, string][] =>
      key === 'when' || key === 'severities' || key === 'places'
        ? Object.entries((fact ?? {}) as object).map(([inner, text]) => [`${key}.${inner}`, String(text)])
        : fact === undefined
          ? []
          : [[key, read(fact)]],
    ),
  )
}

function withoutId({ id: _, ...rest }: PackRule): object {
  return rest
}

function read(fact: unknown): string {
  if (!Array.isArray(fact)) return readOne(fact)
  // The sources of a law and the articles of one stand apart from those of the next.
  const isPlain = fact.every((each) => typeof each === 'string')
  return fact.map(readOne).join(isPlain ? ', ' : '; ')
}

/** `law: lpa, articles: 108, 110` for an object, JSON for what is deeper. */
function readOne(fact: unknown): string {
  if (typeof fact === 'string') return fact
  if (typeof fact !== 'object' || fact === null) return JSON.stringify(fact)
  return Object.entries(fact)
    .map(([key, value]) => {
      const isList = Array.isArray(value) && value.every((each) => typeof each === 'string')
      return `${key}: ${isList ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value)}`
    })
    .join(', ')
}
