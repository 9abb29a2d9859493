import { type CanonicalValue, compareCodeUnits } from '../canonical.ts'

type Plain = { readonly [key: string]: CanonicalValue }
type Text = { readonly clauseId: string; readonly key: string }

/**
 * The fields of a record as they are merged: each side of a text pair, each answer and text of a draft, each measure of a follow-up is a field
 * of its own, named with dots. `recordOf` puts them together again.
 */
export function fieldsOf({ type, id: _, ...record }: Plain): Plain {
  const fields: Record<string, CanonicalValue> = {}
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue
    if (tableOf[String(type)] === key) spread(fields, `${key}.`, value as Plain)
    else if (type === 'draft' && key === 'texts') spreadTexts(fields, value as unknown as readonly Text[])
    else if (isPair(value)) spreadPair(fields, key, value)
    else fields[key] = value
  }
  return fields
}

/** The record of merged fields. */
export function recordOf(type: string, id: string, fields: Plain): Plain & { type: string; id: string } {
  const record: Record<string, CanonicalValue> = {}
  const pairs: Record<string, Record<string, CanonicalValue>> = {}
  const table = tableOf[type]
  const entries: Record<string, CanonicalValue> = {}
  const texts: Plain[] = []
  for (const [name, value] of Object.entries(fields)) {
    const side = sideOf.exec(name)
    if (table !== undefined && name.startsWith(`${table}.`)) entries[name.slice(table.length + 1)] = value
    else if (type === 'draft' && name.startsWith('texts.')) texts.push(value as Plain)
    else if (side !== null) putSide(pairs, side, value)
    else record[name] = value
  }
  const hasContent = Object.keys(fields).some((name) => name !== 'removed')
  if (table !== undefined && hasContent) record[table] = entries
  if (type === 'draft' && hasContent) record.texts = texts.sort(byClause)
  return { ...record, ...pairs, type, id }
}

/** The field of a type that holds entries by their names: each of them is merged by itself. */
const tableOf: Readonly<Record<string, string>> = { draft: 'answers', 'follow-up': 'measures' }

const sideOf = /^(\w+)\.(states\.)?(ja|local)$/

function isPair(value: CanonicalValue): value is Plain {
  return value !== null && typeof value === 'object' && 'ja' in value && 'local' in value
}

function spread(fields: Record<string, CanonicalValue>, prefix: string, values: Plain): void {
  for (const [key, value] of Object.entries(values)) fields[`${prefix}${key}`] = value
}

function spreadTexts(fields: Record<string, CanonicalValue>, texts: readonly Text[]): void {
  for (const text of texts) fields[`texts.${text.clauseId}.${text.key}`] = text
}

function spreadPair(fields: Record<string, CanonicalValue>, key: string, pair: Plain): void {
  for (const [name, value] of Object.entries(pair)) {
    if (name === 'states') spread(fields, `${key}.states.`, value as Plain)
    else fields[`${key}.${name}`] = value
  }
}

function putSide(
  pairs: Record<string, Record<string, CanonicalValue>>,
  [, key = '', states, side = '']: readonly string[],
  value: CanonicalValue,
): void {
  const pair = pairs[key] ?? {}
  pairs[key] = pair
  if (states === undefined) pair[side] = value
  else pair.states = { ...(pair.states as Plain | undefined), [side]: value }
}

function byClause(a: Plain, b: Plain): number {
  return (
    compareCodeUnits(String(a.clauseId), String(b.clauseId)) || compareCodeUnits(String(a.key), String(b.key))
  )
}
