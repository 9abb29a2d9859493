import { open } from 'node:fs/promises'
import { checkPack } from '../../../shared/drafting/lawpacks/check-pack.ts'
import { type LawPackFile, lawPackFile } from '../../../shared/drafting/lawpacks/pack.ts'
import { broken, type PackProblem } from '../../../shared/drafting/lawpacks/problem.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { toFieldProblems } from '../../field-problems.ts'
import { codeOf } from '../../vault/index.ts'
import { knownSources } from './shipped-pack.ts'

/** All that ships, in nine languages, takes 0.3 MB. */
const maxBytes = 4 * 1024 * 1024
const namedProblems = 50
const longestName = 200
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a law pack: work for a thread beside the main one. `LAW_PACK_BROKEN` or `LAW_PACK_UNKNOWN_NAME` with all that
 * is wrong, after its first; `NOT_FOUND` or `UNSUPPORTED_FILE`. Nothing in it may be later than `today`.
 */
export async function readLawPack({
  path,
  today,
}: {
  readonly path: string
  readonly today: string
}): Promise<Result<LawPackFile>> {
  let text: string | null
  try {
    text = await readText(path)
  } catch (error) {
    const reason = codeOf(error)
    if (reason === 'ENOENT') return fail('NOT_FOUND', { path })
    if (reason !== '') return fail('UNSUPPORTED_FILE', { path, reason: 'unreadable' })
    throw error
  }
  const judged = text === null ? [broken('too-large', '', '4 MB')] : judgeText(text, today)
  return Array.isArray(judged) ? refuse(judged) : ok(judged)
}

async function readText(path: string): Promise<string | null> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    return size > maxBytes ? null : await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

function judgeText(text: string, today: string): LawPackFile | PackProblem[] {
  const keys = new Set<string>()
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''), (key, value: unknown) => {
      if (forbiddenKeys.has(key)) keys.add(key)
      return value
    })
  } catch {
    return [broken('not-json', '')]
  }
  if (keys.size > 0) return [...keys].map((name) => broken('forbidden-key', '', name))
  const { format, formatVersion } = (raw ?? {}) as Record<string, unknown>
  if (format !== 'kagimori-law') return [broken('not-a-pack', '')]
  if (typeof formatVersion === 'number' && formatVersion > 1) return [broken('newer-format', 'formatVersion')]
  const parsed = lawPackFile.safeParse(raw)
  if (!parsed.success) return toFieldProblems(parsed.error).map(({ path }) => broken('bad-field', path))
  const problems = checkPack(parsed.data, { today, knownSources })
  return problems.length > 0 ? problems : parsed.data
}

function refuse(problems: readonly PackProblem[]): Result<never> {
  const named = problems
    .slice(0, namedProblems)
    .map(({ place, name, ...problem }) => ({ ...problem, place: harmless(place), name: harmless(name) }))
  const { code = 'LAW_PACK_BROKEN', ...first } = named[0] ?? {}
  return fail(code, { ...first, count: problems.length, problems: named })
}

// What is quoted from a stranger's file shall turn no sentence around.
function harmless(quoted: string): string {
  return [...quoted.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')].slice(0, longestName).join('')
}
