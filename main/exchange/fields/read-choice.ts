import type { ShownValue } from '../../../shared/exchange/shown-cells.ts'
import type { Checklist, ItemValue } from '../../../shared/inspections/index.ts'
import { plain } from './read-cell.ts'

type Choice = { readonly name: string; readonly ja: string; readonly local: string }

/**
 * The key of a word of the card that was written in either language; null for none, undefined for another word. Of two
 * words that disagree the one that was changed counts.
 */
export function readChoice(
  said: ShownValue,
  checklist: Checklist | undefined,
  kind: string,
  current: string | null | undefined,
): string | null | undefined {
  if (said === null || said === '') return null
  const { ja = {}, local = {} } = checklist?.labels ?? {}
  const choices = Object.entries(ja[kind] ?? {}).map(([name, word]) => ({
    name,
    ja: word,
    local: local[kind]?.[name] ?? name,
  }))
  const names = readChoices(said, choices, current ?? null)
  return names?.length === 1 ? names[0] : undefined
}

/** The names of the choices that were written, each a line, in either language; undefined for any other line. */
export function readChoices(
  said: ShownValue,
  choices: readonly Choice[],
  current: ItemValue | null | undefined,
): string[] | undefined {
  if (typeof said !== 'string') return undefined
  const lines = new Set(said.split(/\r?\n/).map(plain).filter(Boolean))
  const written = (side: 'ja' | 'local') => choices.filter((choice) => lines.has(plain(choice[side])))
  const [ja, local] = [written('ja'), written('local')]
  const known = new Set([...ja.map((choice) => plain(choice.ja)), ...local.map(({ local }) => plain(local))])
  if (lines.size === 0 || [...lines].some((line) => !known.has(line))) return undefined
  const was = new Set([current ?? []].flat().map(String))
  const isAsBefore = ja.length === was.size && ja.every(({ name }) => was.has(name))
  const chosen = ja.length === 0 || (isAsBefore && local.length > 0) ? local : ja
  return chosen.map(({ name }) => name)
}
