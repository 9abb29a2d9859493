import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { Explained } from './explained.tsx'

type GroupWarningProps = { readonly warnings: Engagement['warnings'] }

/** A word where a company of the same group is engaged in the same region and year; nothing else. */
export function GroupWarning({ warnings }: GroupWarningProps) {
  const { t } = useTranslation('engagements')
  if (warnings.length === 0) return null
  const detail = warnings.map((each) => t('warnings.groupDetail', { company: each.companyName })).join('\n')
  return (
    <Explained label={t('warnings.group')} explanation={detail} isWarning>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      {t('warnings.group')}
    </Explained>
  )
}
