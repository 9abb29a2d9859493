import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import { RefusalNotice } from './refusal-notice.tsx'

type OverlapRefusalProps = { readonly entry: TimeEntry }

/** Names the entry that the same expert already has at that time, in whichever engagement, and leads there. */
export function OverlapRefusal({ entry }: OverlapRefusalProps) {
  const { t } = useTranslation('hours')
  const language = useLanguage()
  const navigate = useNavigate()
  const engagement = useRead('engagements.get', { id: entry.engagementId })
  const other = t('refusal.overlapWith', {
    company: engagement.data?.company.name ?? '',
    date: formatDate(entry.startsAt, language),
    from: entry.startsAt.slice(11),
    until: entry.endsAt.slice(11),
    zone: entry.timeZone,
  })
  return (
    <RefusalNotice title={t('refusal.overlap')} nextStep={`${other} ${t('refusal.overlapNext')}`}>
      <Button
        variant="default"
        size="compact-md"
        onClick={() => void navigate(`/engagements/${entry.engagementId}/hours?entry=${entry.id}`)}
      >
        {t('refusal.jump')}
      </Button>
    </RefusalNotice>
  )
}
