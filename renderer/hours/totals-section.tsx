import { useTranslation } from 'react-i18next'
import type { HoursSummary, TimeEntry } from '../../shared/hours/contract.ts'
import { Unconfirmed, useWords } from '../engagements/index.ts'
import { formatMinutes } from '../ui/format.ts'
import classes from './totals.module.css'
import { TotalsList } from './totals-list.tsx'
import { unbilledByReason } from './unbilled-by-reason.ts'
import { useUnbilledWord } from './use-unbilled-word.ts'

type TotalsSectionProps = { readonly summary: HoursSummary; readonly entries: readonly TimeEntry[] }

/** 集計: billed, not billed (and why) and left, and the billed hours by menu item and by service. */
export function TotalsSection({ summary, entries }: TotalsSectionProps) {
  const { t } = useTranslation(['hours', 'ledger', 'engagements'])
  const words = useWords()
  const unbilledWord = useUnbilledWord()
  const { capMinutes, remainingMinutes, spendableMinutes, byMenuItem, byService } = summary
  const unbilled = unbilledByReason(entries)
  const unknown = <Unconfirmed explanation={t('engagements:unconfirmed.cap')} />
  return (
    <section className={classes.totals} aria-label={t('totals.title')}>
      <h2 className={classes.title}>{t('totals.title')}</h2>
      <TotalsList
        rows={[
          { name: t('totals.billed'), value: formatMinutes(summary.billedMinutes) },
          {
            name: t('totals.remaining'),
            value: remainingMinutes === null ? unknown : formatMinutes(remainingMinutes),
          },
          ...(spendableMinutes === null || spendableMinutes === remainingMinutes
            ? []
            : [{ name: t('ledger:totals.spendable'), value: formatMinutes(spendableMinutes) }]),
          { name: t('totals.cap'), value: capMinutes === null ? unknown : formatMinutes(capMinutes) },
          { name: t('totals.unbilled'), value: formatMinutes(summary.unbilledMinutes) },
        ]}
      />
      {unbilled.length > 0 && (
        <TotalsList
          heading={t('ledger:totals.unbilledBy')}
          rows={unbilled.map(({ reason, minutes }) => ({
            name: unbilledWord(reason),
            value: formatMinutes(minutes),
          }))}
        />
      )}
      {summary.billedMinutes > 0 && (
        <>
          <TotalsList
            heading={t('totals.byMenuItem')}
            rows={Object.entries(byMenuItem).map(([id, minutes]) => ({
              name: words.menuItem(id),
              value: formatMinutes(minutes),
            }))}
          />
          <TotalsList
            heading={t('totals.byService')}
            rows={(['consultation', 'training'] as const)
              .filter((service) => byService[service] !== undefined)
              .map((service) => ({
                name: words.service(service),
                value: formatMinutes(byService[service] ?? 0),
              }))}
          />
        </>
      )}
    </section>
  )
}
