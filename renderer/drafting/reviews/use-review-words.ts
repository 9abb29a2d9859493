import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewHead, ReviewQuote } from '../../../shared/drafting/review-contract.ts'
import { sentenceGap } from '../../../shared/languages.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'

/** What is said of a reviewed document in the language of the interface. */
export function useReviewWords() {
  const { t } = useTranslation(['reviewing', 'common'])
  const language = useLanguage()
  return useMemo(() => {
    const countries = new Intl.DisplayNames(language, { type: 'region' })
    const separator = sentenceGap(language) === '' ? '、' : ', '
    return {
      country: (code: string) => countries.of(code) ?? code,
      languages: (tags: ReviewHead['languages']) =>
        tags.map((tag) => t(`common:languages.${tag}`)).join(separator),
      size: ({ pages, paragraphs }: Pick<ReviewHead, 'pages' | 'paragraphs'>) => {
        const counted = formatNumber(paragraphs, language)
        return pages === null
          ? t('words.paragraphs', { paragraphs: counted })
          : t('words.size', { pages: formatNumber(pages, language), paragraphs: counted })
      },
      /** Where a quotation stands, counted from 1. */
      position: ({ page, paragraph }: ReviewQuote) =>
        page === null
          ? t('words.paragraph', { paragraph: paragraph + 1 })
          : t('words.pageAndParagraph', { page, paragraph: paragraph + 1 }),
    }
  }, [t, language])
}
