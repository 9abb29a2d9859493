import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/inspections/contract.ts'
import classes from './card-head.module.css'

type FallbackMarkProps = { readonly checklist: Pick<Checklist, 'language' | 'isFallback'> }

/** Says that a checklist stands in another language than the site's. */
export function FallbackMark({ checklist }: FallbackMarkProps) {
  const { t } = useTranslation(['inspections', 'common'])
  if (!checklist.isFallback) return null
  const language = t(`common:languages.${checklist.language as 'en'}`)
  return (
    <span className={classes.fallback}>
      <IconLanguage stroke={1.75} aria-hidden />
      {t('screen.fallback', { language })}
    </span>
  )
}
