/// <reference types="vite/types/importMeta.d.ts" />
import type { UiLanguage } from '../../shared/languages.ts'

/** The words of dialogs, menu and recovery sheet in one language. */
export type ShellTexts = {
  readonly common: (key: string) => string
  readonly vault: (key: string) => string
}

type Texts = { readonly [key: string]: string | Texts }

// A chunk for each file, so that a launch reads one language of nine.
const files = import.meta.glob<Texts>('../../locales/*/{common,vault}.json', { import: 'default' })
const loaded = new Map<UiLanguage, Promise<ShellTexts>>()

/** Answers the shell's words in a language; they are read once. */
export function shellTexts(language: UiLanguage): Promise<ShellTexts> {
  const known = loaded.get(language)
  if (known) return known
  const made = load(language)
  loaded.set(language, made)
  return made
}

async function load(language: UiLanguage): Promise<ShellTexts> {
  const [common, vault] = await Promise.all([read(language, 'common'), read(language, 'vault')])
  return { common: (key) => wordOf(common, key), vault: (key) => wordOf(vault, key) }
}

async function read(language: UiLanguage, namespace: string): Promise<Texts> {
  const file = files[`../../locales/${language}/${namespace}.json`]
  if (!file) throw new Error(`no texts ${namespace} in ${language}`)
  return file()
}

// These words have no placeholders: looking them up needs no library, which would hold the launch up.
function wordOf(texts: Texts, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), texts)
  return typeof found === 'string' ? found : key
}
