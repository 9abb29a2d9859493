import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../shared/assets/index.ts'

/** What the three requirements come to, in a sentence. */
export function useVerdictText(): (verdict: Verdict) => string {
  const { t, i18n } = useTranslation('assets')
  return ({ kind, open }) => {
    if (kind !== null) return t(`verdicts.${kind}`)
    const names = open.map((each) => t(`fields.${each}`))
    return t('verdicts.open', {
      requirements: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(names),
    })
  }
}
