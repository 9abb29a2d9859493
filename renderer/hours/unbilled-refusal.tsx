import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatMinutes } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import type { Refusal } from './refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'

type UnbilledRefusalProps = {
  readonly refusal: Extract<Refusal, { kind: 'cap' | 'allotment' | 'period' }>
  /** The button that keeps the entry as not billed. */
  readonly children: ReactNode
}

/** Above the cap, beyond this laptop's part of it, or outside the support period: what remains or which days count. */
export function UnbilledRefusal({ refusal, children }: UnbilledRefusalProps) {
  const { t } = useTranslation(['hours', 'ledger'])
  const language = useLanguage()
  if (refusal.kind === 'cap') {
    const facts = {
      remaining: formatMinutes(refusal.remainingMinutes),
      duration: formatMinutes(refusal.minutes),
    }
    return (
      <RefusalNotice title={t('refusal.cap', facts)} nextStep={t('refusal.capNext')}>
        {children}
      </RefusalNotice>
    )
  }
  if (refusal.kind === 'allotment') {
    const facts = {
      held: formatMinutes(refusal.spendableMinutes),
      duration: formatMinutes(refusal.minutes),
    }
    return (
      <RefusalNotice title={t('ledger:notAllotted.title', facts)} nextStep={t('ledger:notAllotted.next')}>
        {children}
      </RefusalNotice>
    )
  }
  const day = (date: string | null) => (date === null ? t('refusal.periodOpen') : formatDate(date, language))
  return (
    <RefusalNotice
      title={t('refusal.period', { from: day(refusal.firstDay), until: day(refusal.lastDay) })}
      nextStep={t('refusal.periodNext')}
    >
      {children}
    </RefusalNotice>
  )
}
