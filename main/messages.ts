import { createInstance } from 'i18next'
import enCli from '../locales/en/cli.json' with { type: 'json' }
import enErrors from '../locales/en/errors.json' with { type: 'json' }
import jaCli from '../locales/ja/cli.json' with { type: 'json' }
import jaErrors from '../locales/ja/errors.json' with { type: 'json' }
import type { Failure } from '../shared/result.ts'

/** The sentences of the command line, in one language. */
export type Messages = {
  /** The sentence and the next step of a failure. */
  readonly failure: (failure: Failure) => string
  /** A text of the `cli` namespace. */
  readonly text: (key: keyof typeof jaCli, values?: Record<string, unknown>) => string
}

/** Speaks the language of a tag or of a POSIX locale (`en_US.UTF-8`): Japanese unless it is English. */
export function createMessages(locale: string): Messages {
  const language = locale.toLowerCase().startsWith('en') ? 'en' : 'ja'
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { ja: { cli: jaCli, errors: jaErrors }, en: { cli: enCli, errors: enErrors } },
  })
  return {
    failure: ({ code, details }) =>
      [[`${code}.reasons.${String(details.reason)}`, `${code}.title`], [`${code}.nextStep`]]
        .map((keys) => i18n.t(keys, { ns: 'errors', ...details }))
        .join(language === 'ja' ? '' : ' '),
    text: (key, values) => i18n.t(key, { ns: 'cli', ...values }),
  }
}
