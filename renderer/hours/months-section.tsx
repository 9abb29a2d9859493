import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { LedgerMonth } from '../../shared/hours/contract.ts'
import { formatMinutes } from '../ui/format.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { useLanguage } from '../ui/use-language.ts'
import classes from './ledger-panel.module.css'
import { MonthDialog } from './month-dialog.tsx'
import { formatMonth } from './month-word.ts'

type MonthsSectionProps = { readonly engagementId: string; readonly months: readonly LedgerMonth[] }

/** 月の締め: every month with its hours and its state; `?closing=2024-09` opens one. */
export function MonthsSection({ engagementId, months }: MonthsSectionProps) {
  const { t } = useTranslation('ledger')
  const language = useLanguage()
  const [params, setParams] = useSearchParams()
  const opened = months.find(({ month }) => month === params.get('closing'))
  const open = (month: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (month === null) after.delete('closing')
        else after.set('closing', month)
        return after
      },
      { replace: true },
    )
  return (
    <section aria-label={t('months.title')}>
      <h3 className={classes.heading}>{t('months.title')}</h3>
      {months.length === 0 && <p className={classes.empty}>{t('months.empty')}</p>}
      <ul className={classes.list}>
        {months.map((each) => (
          <li key={each.month} className={classes.item}>
            <PlainButton isQuiet className={classes.month} onClick={() => open(each.month)}>
              {formatMonth(each.month, language)}
            </PlainButton>
            <span className={classes.state} data-closed={each.isClosed || undefined}>
              {each.isClosed && <IconCalendarOff size={14} stroke={1.75} aria-hidden />}
              {each.isClosed ? t('months.closed') : t('months.opened')}
            </span>
            <span>{formatMinutes(each.billedMinutes)}</span>
          </li>
        ))}
      </ul>
      {opened && (
        <MonthDialog
          key={`${opened.month} ${opened.isClosed}`}
          engagementId={engagementId}
          month={opened}
          onClose={() => open(null)}
        />
      )}
    </section>
  )
}
