import { useTranslation } from 'react-i18next'
import type { HoursSummary } from '../../shared/hours/contract.ts'
import { Unconfirmed, useWords } from '../engagements/index.ts'
import { formatMinutes } from '../ui/format.ts'
import classes from './totals.module.css'
import { TotalsList } from './totals-list.tsx'

type TotalsSectionProps = { readonly summary: HoursSummary }

/** 集計: billed, not billed and left, and the billed hours by menu item and by service. */
export function TotalsSection({ summary }: TotalsSectionProps) {
  const { t } = useTranslation(['hours', 'engagements'])
  const words = useWords()
  const { capMinutes, remainingMinutes, byMenuItem, byService } = summary
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
          { name: t('totals.cap'), value: capMinutes === null ? unknown : formatMinutes(capMinutes) },
          { name: t('totals.unbilled'), value: formatMinutes(summary.unbilledMinutes) },
        ]}
      />
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
