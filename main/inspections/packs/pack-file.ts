import { open } from 'node:fs/promises'
import type { SheetProblem } from '../../../shared/inspections/contract.ts'
import type { UiLanguage } from '../../../shared/languages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { toFieldProblems } from '../../field-problems.ts'
import { codeOf } from '../../vault/index.ts'
import { type PackFile, packFile } from '../pack.ts'
import { checkPack } from './check-pack.ts'
import type { PackProblem, Problem, ProblemCode, ProblemValues } from './problem.ts'
import { createTeller } from './say-problems.ts'
import { tidyPack } from './tidy-pack.ts'

/** A checklist that was read from a file and can be stored, and what of the file was passed over. */
export type ReadPack = {
  readonly id: string
  readonly version: string
  readonly items: number
  readonly languages: readonly string[]
  /** The whole `PackFile` as JSON, the same for the same contents. */
  readonly body: string
  readonly warnings: readonly SheetProblem[]
}

const maxBytes = 24 * 1024 * 1024
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a checklist from a file of `exportPack`: work for a thread beside the main one. `CHECKLIST_REFUSED` with
 * all that is wrong, `NOT_FOUND` or `UNSUPPORTED_FILE`.
 */
export async function readPackFile({
  path,
  language,
}: {
  readonly path: string
  readonly language: UiLanguage
}): Promise<Result<ReadPack>> {
  const teller = await createTeller(language)
  let text: string | null
  try {
    text = await readText(path)
  } catch (error) {
    const reason = codeOf(error)
    if (reason === 'ENOENT') return fail('NOT_FOUND', { path })
    if (reason !== '') return fail('UNSUPPORTED_FILE', { path, reason: 'unreadable' })
    throw error
  }
  const judged = text === null ? [nowhere('too-large')] : judgeText(text)
  return Array.isArray(judged) ? teller.refuse(judged) : ok(toReadPack(judged, []))
}

/** A checklist that passed its checks, ready to be stored. */
export function toReadPack(file: PackFile, warnings: readonly SheetProblem[]): ReadPack {
  const { id, version, items, languages } = file
  return { id, version, items: items.length, languages, body: JSON.stringify(packFile.parse(file)), warnings }
}

/** The text of a file; null beyond the size that a checklist may have. */
async function readText(path: string): Promise<string | null> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    return size > maxBytes ? null : await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

function judgeText(text: string): PackFile | Problem[] {
  const keys = new Set<string>()
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''), (key, value: unknown) => {
      if (refusedKeys.has(key)) keys.add(key)
      return value
    })
  } catch {
    return [nowhere('not-a-pack')]
  }
  if (keys.size > 0) return [...keys].map((name) => nowhere('prototype-key', { name }))
  const { format, formatVersion } = (raw ?? {}) as Record<string, unknown>
  if (format !== 'kagimori-checklist') return [nowhere('not-a-pack')]
  if (typeof formatVersion === 'number' && formatVersion > 1) return [nowhere('newer-pack')]
  const parsed = packFile.safeParse(raw)
  if (!parsed.success) {
    return toFieldProblems(parsed.error).map(({ path }) => nowhere('bad-field', { part: path }))
  }
  const tidy = tidyPack(parsed.data)
  const problems = checkPack(tidy)
  return problems.length > 0 ? problems.map(inPack) : tidy
}

function inPack(problem: PackProblem): Problem {
  const { code, language, values } = problem
  return nowhere(code, { part: pathOf(problem), language: language ?? '', ...values })
}

/** Where in the file a fault stands. */
function pathOf({ part, field, language }: PackProblem): string {
  const isWhole = field === 'name' || field === 'kind' || (field === 'title' && !/^(items\.|$)/.test(part))
  return [language === undefined ? '' : `texts.${language}`, part, isWhole ? '' : field]
    .filter(Boolean)
    .join('.')
}

function nowhere(code: ProblemCode, values: ProblemValues = {}): Problem {
  return { sheet: null, row: null, column: null, code, values, isWarning: false }
}
