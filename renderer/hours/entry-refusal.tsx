import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ClosedMonthRefusal } from './closed-month-refusal.tsx'
import { OverlapRefusal } from './overlap-refusal.tsx'
import { refusalOf } from './refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { TimeChoiceRefusal } from './time-choice-refusal.tsx'
import { UnbilledRefusal } from './unbilled-refusal.tsx'
import type { EntryForm } from './use-entry-form.ts'

type EntryRefusalProps = { readonly form: EntryForm }

const unbilledReasons = { cap: 'over-cap', allotment: 'not-allotted', period: 'outside-period' } as const

/** Why an entry was refused, with the next step one click away. */
export function EntryRefusal({ form }: EntryRefusalProps) {
  const { t } = useTranslation('hours')
  if (!form.failure) return null
  const refusal = refusalOf(form.failure)
  switch (refusal.kind) {
    case 'cap':
    case 'allotment':
    case 'period':
      return (
        <UnbilledRefusal refusal={refusal}>
          <Button
            variant="default"
            size="compact-md"
            onClick={() =>
              void form.submit({ billable: false, unbilledReason: unbilledReasons[refusal.kind] })
            }
          >
            {t('refusal.keepUnbilled')}
          </Button>
        </UnbilledRefusal>
      )
    case 'overlap':
      return (
        <OverlapRefusal
          entry={refusal.entry}
          draft={form.draft}
          fixes={refusal.fixes}
          onChoose={(fix) => void form.submit({}, fix)}
        />
      )
    case 'month-closed':
      return <ClosedMonthRefusal engagementId={refusal.engagementId} month={refusal.month} />
    case 'time-choice':
      return <TimeChoiceRefusal problems={refusal.problems} onChoose={(part) => void form.submit(part)} />
    case 'not-adopted':
      return <RefusalNotice title={t('refusal.notAdopted')} />
    case 'other':
      return <FailureNotice failure={form.failure} />
  }
}
