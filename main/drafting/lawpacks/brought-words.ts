import { ownWords } from '../../../shared/drafting/lawpacks/check-texts.ts'
import type { PackTexts } from '../../../shared/drafting/rules/rules.ts'
import type { UiLanguage } from '../../../shared/languages.ts'
import type { RuleText } from '../rule-texts.ts'

type Texts = Readonly<Record<string, PackTexts>>

/**
 * The sentences of a law pack in one language. What the pack lacks there is said in English and so marked, names of
 * laws apart; how articles are cited is the application's.
 */
export function broughtWords(texts: Texts, language: UiLanguage, shipped: RuleText): RuleText {
  return (key, values) => {
    const [, kind, ...path] = /^rules:(messages|laws|fixes)\.([^.]+)(?:\.(.+))?$/u.exec(key) ?? []
    if (kind === undefined) return shipped(key, values)
    const own = find(texts[language], kind, path)
    if (own !== undefined) return own
    if (kind === 'fixes' && path[0] === ownWords) return shipped(key, values)
    const english = find(texts.en, kind, path)
    if (english === undefined) throw new Error(`the pack has no text ${key}`)
    return kind === 'laws' ? english : `[EN] ${english}`
  }
}

function find(texts: PackTexts | undefined, kind: string, path: readonly (string | undefined)[]) {
  const found = [kind, ...path]
    .filter((part) => part !== undefined)
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, part)
          ? (node as Record<string, unknown>)[part]
          : undefined,
      texts,
    )
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}
