import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import type { OfferedFix } from '../../shared/hours/overlap.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import type { EntryDraft } from './entry-draft.ts'
import { OverlapFixes } from './overlap-fixes.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import type { ChosenFix } from './use-entry-form.ts'

type OverlapRefusalProps = {
  readonly entry: TimeEntry
  readonly draft: EntryDraft
  readonly fixes: readonly OfferedFix[]
  readonly onChoose: (fix: ChosenFix) => void
}

/** Names the entry that the same expert already has at that time, in whichever engagement, and offers every way out. */
export function OverlapRefusal({ entry, draft, fixes, onChoose }: OverlapRefusalProps) {
  const { t } = useTranslation(['hours', 'ledger'])
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
  const next = fixes.length > 0 ? t('ledger:overlap.next') : t('refusal.overlapNext')
  return (
    <RefusalNotice title={t('refusal.overlap')} nextStep={`${other} ${next}`}>
      <OverlapFixes entry={entry} draft={draft} fixes={fixes} onChoose={onChoose} />
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
