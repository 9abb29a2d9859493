import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useLanguage } from '../ui/use-language.ts'
import { formatMonth } from './month-word.ts'
import { RefusalNotice } from './refusal-notice.tsx'

type ClosedMonthRefusalProps = { readonly engagementId: string; readonly month: string }

/** The month is closed: leads to where it is reopened. */
export function ClosedMonthRefusal({ engagementId, month }: ClosedMonthRefusalProps) {
  const { t } = useTranslation('ledger')
  const language = useLanguage()
  const navigate = useNavigate()
  return (
    <RefusalNotice
      title={t('months.refusal', { month: formatMonth(month, language) })}
      nextStep={t('months.refusalNext')}
    >
      <Button
        variant="default"
        size="compact-md"
        onClick={() => void navigate(`/engagements/${engagementId}/hours?closing=${month}`)}
      >
        {t('months.openPanel')}
      </Button>
    </RefusalNotice>
  )
}
