import de from '../../../locales/de/hourlog.json' with { type: 'json' }
import deProgramme from '../../../locales/de/programme.json' with { type: 'json' }
import en from '../../../locales/en/hourlog.json' with { type: 'json' }
import enProgramme from '../../../locales/en/programme.json' with { type: 'json' }
import fr from '../../../locales/fr/hourlog.json' with { type: 'json' }
import frProgramme from '../../../locales/fr/programme.json' with { type: 'json' }
import hi from '../../../locales/hi/hourlog.json' with { type: 'json' }
import hiProgramme from '../../../locales/hi/programme.json' with { type: 'json' }
import id from '../../../locales/id/hourlog.json' with { type: 'json' }
import idProgramme from '../../../locales/id/programme.json' with { type: 'json' }
import ja from '../../../locales/ja/hourlog.json' with { type: 'json' }
import jaProgramme from '../../../locales/ja/programme.json' with { type: 'json' }
import th from '../../../locales/th/hourlog.json' with { type: 'json' }
import thProgramme from '../../../locales/th/programme.json' with { type: 'json' }
import vi from '../../../locales/vi/hourlog.json' with { type: 'json' }
import viProgramme from '../../../locales/vi/programme.json' with { type: 'json' }
import zhCN from '../../../locales/zh-CN/hourlog.json' with { type: 'json' }
import zhCNProgramme from '../../../locales/zh-CN/programme.json' with { type: 'json' }
import type { UiLanguage } from '../../../shared/languages.ts'

type Dotted<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Dotted<T[K], `${P}${K}.`>
}[keyof T & string]

/** The key of a text of the document, e.g. `doc.columns.date`. */
export type LogKey = Extract<Dotted<typeof ja>, `doc.${string}`>

/** A text in Japanese and, where the document has a second language, in that. */
export type Pair = { readonly ja: string; readonly local: string | null }

/** The words of a document in its one or two languages. */
export type LogWords = {
  /** The language beside Japanese. */
  readonly local: UiLanguage | null
  readonly pair: (key: LogKey, values?: Readonly<Record<string, string | number>>) => Pair
  /** The name of an id of the programme's data; an id without a name stands for itself. */
  readonly programme: (kind: 'menuItems' | 'services' | 'regions', id: string) => Pair
}

const texts: Readonly<Record<UiLanguage, { readonly log: object; readonly programme: object }>> = {
  ja: { log: ja, programme: jaProgramme },
  en: { log: en, programme: enProgramme },
  'zh-CN': { log: zhCN, programme: zhCNProgramme },
  th: { log: th, programme: thProgramme },
  vi: { log: vi, programme: viProgramme },
  id: { log: id, programme: idProgramme },
  hi: { log: hi, programme: hiProgramme },
  de: { log: de, programme: deProgramme },
  fr: { log: fr, programme: frProgramme },
}

/** The words of a log in Japanese and, unless null, in another language beside it. */
export function createLogWords(local: UiLanguage | null): LogWords {
  const inBoth = (say: (language: UiLanguage) => string): Pair => ({
    ja: say('ja'),
    local: local === null ? null : say(local),
  })
  // Every line asks for the same few words again.
  const known = new Map<string, Pair>()
  const remember = (key: string, make: () => Pair) => {
    const pair = known.get(key) ?? make()
    known.set(key, pair)
    return pair
  }
  return {
    local,
    pair: (key, values) => {
      const plain = remember(key, () =>
        inBoth((language) => textAt(texts[language].log, key.split('.')) ?? key),
      )
      if (values === undefined) return plain
      return { ja: fill(plain.ja, values), local: plain.local === null ? null : fill(plain.local, values) }
    },
    programme: (kind, name) =>
      remember(`${kind} ${name}`, () =>
        inBoth((language) => textAt(texts[language].programme, [kind, name]) ?? name),
      ),
  }
}

function textAt(tree: object, path: readonly string[]): string | undefined {
  let found: unknown = tree
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Readonly<Record<string, unknown>>)[step]
  }
  return typeof found === 'string' ? found : undefined
}

/** Puts values where `{{name}}` stands, as i18next does; it would take longer to start than a log takes to read. */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}
