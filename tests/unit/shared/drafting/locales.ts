import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../../..')

/** The texts of a namespace in a language, flattened to dotted keys. */
export function flatTexts(language: string, namespace: string): Map<string, string> {
  const texts = JSON.parse(readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8'))
  return new Map(flatten(texts, ''))
}

function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, part]) =>
    flatten(part, path === '' ? key : `${path}.${key}`),
  )
}
