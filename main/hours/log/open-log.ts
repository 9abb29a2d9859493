import { isUiLanguage, type UiLanguage } from '../../../shared/languages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { type LogScope, type LogSource, readLog } from './read-log.ts'
import { createLogWords, type LogWords } from './words.ts'

/** Which log is wanted, in which languages, and when. */
export type LogOrder = {
  readonly scope: LogScope
  readonly languages: readonly string[] | undefined
  readonly now: string
}

/** What is told of a log that was written. */
export type LogFigures = {
  readonly entries: number
  readonly billedMinutes: number
  readonly unbilledMinutes: number
  readonly staleSignOffs: number
}

/** A log that was read, with the words it is told in. */
export type OpenedLog = {
  readonly source: LogSource
  readonly words: LogWords
  readonly figures: LogFigures
}

/** Reads a log and settles its languages: `NOT_FOUND` or `UNSUPPORTED_LANGUAGE` otherwise. */
export function openLog(db: ReadableDatabase, { scope, languages }: LogOrder): Result<OpenedLog> {
  const unknown = languages?.find((language) => !isUiLanguage(language))
  if (unknown !== undefined) return fail('UNSUPPORTED_LANGUAGE', { language: unknown })
  const read = readLog(db, scope)
  if (!read.ok) return read
  const { log, signOffs } = read.value
  const local = languages === undefined ? siteLanguage(read.value) : languages.find((each) => each !== 'ja')
  return ok({
    source: read.value,
    words: createLogWords((local as UiLanguage | undefined) ?? null),
    figures: {
      entries: log.lines.length,
      billedMinutes: log.billedMinutes,
      unbilledMinutes: log.unbilledMinutes,
      staleSignOffs: [...signOffs.values()].flat().filter(({ isStale }) => isStale).length,
    },
  })
}

/** What the sites speak where they agree and we have its texts; else English. */
function siteLanguage({ engagements }: LogSource): UiLanguage {
  const spoken = new Set(
    [...engagements.values()].flatMap(({ sites }) => sites.map(({ language }) => language)),
  )
  const [only = 'en'] = spoken
  return spoken.size === 1 && isUiLanguage(only) && only !== 'ja' ? only : 'en'
}
