import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import type jaCli from '../locales/ja/cli.json'
import { nearestLanguage, sentenceGap, type UiLanguage } from '../shared/languages.ts'
import type { Failure } from '../shared/result.ts'

/** The sentences of the command line, in one language. */
export type Messages = {
  readonly language: UiLanguage
  /** The sentence and the next step of a failure. */
  readonly failure: (failure: Failure) => string
  /** A text of the `cli` namespace. */
  readonly text: (key: keyof typeof jaCli, values?: Record<string, unknown>) => string
}

const localesDir = join(import.meta.dirname, '../locales')

/** Speaks the language of a tag or of a POSIX locale (`en_US.UTF-8`); Japanese where it has none of ours. */
export function createMessages(locale: string): Messages {
  const language = nearestLanguage(locale)
  const read = (ns: string) => JSON.parse(readFileSync(join(localesDir, language, `${ns}.json`), 'utf8'))
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    // One language of nine is read, as a call of a few milliseconds shall not wait for the others.
    resources: { [language]: { cli: read('cli'), errors: read('errors') } },
  })
  return {
    language,
    failure: ({ code, details }) =>
      [
        [`${code}.reasons.${String(details.reason)}`, `${code}.title`],
        [`${code}.nextSteps.${String(details.reason)}`, `${code}.nextStep`],
      ]
        .map((keys) => i18n.t(keys, { ns: 'errors', ...details }))
        .join(sentenceGap(language)),
    text: (key, values) => i18n.t(key, { ns: 'cli', ...values }),
  }
}
