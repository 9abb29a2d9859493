import en from '../../../locales/en/certificate.json' with { type: 'json' }
import ja from '../../../locales/ja/certificate.json' with { type: 'json' }

/** A text in Japanese and in English. */
export type Pair = readonly [ja: string, en: string]

type Dotted<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Dotted<T[K], `${P}${K}.`>
}[keyof T & string]

/** A text of the certificate, e.g. `facts.wipedAt`, with its values put in. */
export function pairOf(key: Dotted<typeof ja>, values: Readonly<Record<string, string | number>> = {}): Pair {
  return [put(find(ja, key), values), put(find(en, key), values)]
}

function find(texts: object, key: string): string {
  let part: unknown = texts
  for (const name of key.split('.')) part = (part as Readonly<Record<string, unknown>> | undefined)?.[name]
  if (typeof part !== 'string') throw new Error(`the certificate has no text ${key}`)
  return part
}

function put(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
