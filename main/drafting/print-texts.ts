import de from '../../locales/de/print.json' with { type: 'json' }
import en from '../../locales/en/print.json' with { type: 'json' }
import fr from '../../locales/fr/print.json' with { type: 'json' }
import hi from '../../locales/hi/print.json' with { type: 'json' }
import id from '../../locales/id/print.json' with { type: 'json' }
import ja from '../../locales/ja/print.json' with { type: 'json' }
import th from '../../locales/th/print.json' with { type: 'json' }
import vi from '../../locales/vi/print.json' with { type: 'json' }
import zh from '../../locales/zh-CN/print.json' with { type: 'json' }
import type { RowMark } from './printed.ts'

/** What a printed draft says beside its own texts. */
export type PrintTexts = { readonly mark: Readonly<Record<RowMark, string>> }

const texts: Readonly<Record<string, PrintTexts>> = { ja, en, 'zh-CN': zh, th, vi, id, hi, de, fr }

/** The words of printed drafts in a language, Japanese where there are none. */
export function printTexts(language: string): PrintTexts {
  return texts[language] ?? ja
}
