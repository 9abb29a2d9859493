import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../ui/use-language.ts'

type LooseT = (key: string, values?: Record<string, string>) => string

/** Names the facts of rules and figures by their paths in a law pack, and reads their values. */
export function useFactWords() {
  const { t } = useTranslation(['lawpacks', 'drafting'])
  const say = t as unknown as LooseT
  const language = useLanguage()
  const names = new Intl.DisplayNames([language], { type: 'language' })

  function name(path: string): string {
    const [head = '', key = '', last = ''] = path.split('.')
    if (head !== 'texts') return say(`facts.${head}`, { key })
    if (last === 'fix') return `${say('facts.fix')} (${names.of(key) ?? key})`
    return say(last === 'laws' ? 'facts.laws' : 'facts.message', { language: names.of(key) ?? key })
  }

  function value(path: string, text: string): string {
    // The law names no figure.
    if (path === 'value' && text === 'null') return '—'
    if (path === 'confidence') return say(`confidence.${text}`)
    return path === 'severity' || path.startsWith('severities.')
      ? say(`drafting:screen.severities.${text}`)
      : text
  }

  return { name, value }
}
