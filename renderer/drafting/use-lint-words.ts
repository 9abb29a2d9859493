import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LintItem, LintReport } from '../../shared/drafting/contract.ts'
import { sentenceGap } from '../../shared/languages.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'

type LooseT = (key: string) => string

/** What the lint says, in the language of the interface. */
export type LintWords = {
  readonly notice: (report: LintReport) => string
  readonly message: (item: LintItem) => string
  /** The articles a rule rests on; they are cited in Japanese or English alone. */
  readonly basis: (item: LintItem) => string
}

/** The words of the lint: a report carries them in Japanese and English, the window knows the other languages. */
export function useLintWords(): LintWords {
  const { t } = useTranslation('lint')
  const language = useLanguage()
  return useMemo(
    () => ({
      notice: ({ items, asOf }) =>
        [
          ...(items.length > 0 ? [] : [t('noneTriggered', { asOf: formatDate(asOf, language) })]),
          t('counsel'),
        ].join(sentenceGap(language)),
      message: ({ messageKey }) => (t as unknown as LooseT)(messageKey),
      basis: (item) => item.basis[language === 'ja' ? 'ja' : 'en'],
    }),
    [t, language],
  )
}
