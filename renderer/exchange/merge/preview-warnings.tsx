import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MergePreview } from '../../../shared/exchange/merge-contract.ts'
import { formatMinutes } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatMoment } from './format-value.ts'
import classes from './merge.module.css'

type PreviewWarningsProps = { readonly preview: MergePreview }

/** What a person should know before the import; none of it stops the import. */
export function PreviewWarnings({ preview }: PreviewWarningsProps) {
  const { t } = useTranslation('merge')
  const language = useLanguage()
  const { from, twinId, budget, overlaps, changes } = preview
  // An entry is known by its beginning.
  const beginOf = (entryId: string) =>
    formatMoment(changes.find(({ id }) => id === entryId)?.label ?? '', language)
  const isUnknown = from !== null && !from.isKnown && !from.isThisLaptop
  if (!isUnknown && twinId === null && budget === null && overlaps.length === 0) return null
  return (
    <section className={classes.warnings} aria-label={t('warnings.title')}>
      <h2>
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        {t('warnings.title')}
      </h2>
      <ul>
        {isUnknown && <li>{t('warnings.unknown')}</li>}
        {twinId !== null && (
          <li>
            {t('warnings.twin')} <Link to={`/engagements/${twinId}/overview`}>{t('warnings.openTwin')}</Link>
          </li>
        )}
        {budget !== null && (
          <li>
            <strong>
              {t('warnings.budget', {
                billed: formatMinutes(budget.billedMinutes),
                cap: formatMinutes(budget.capMinutes),
                over: formatMinutes(budget.overMinutes),
              })}
            </strong>{' '}
            {t('warnings.budgetNext')}
          </li>
        )}
        {overlaps.length > 0 && (
          <li>
            {t('warnings.overlaps')}
            <ul>
              {overlaps.map(({ expert, entryId, otherId, minutes }) => (
                <li key={`${entryId} ${otherId}`}>
                  {t('warnings.overlap', {
                    expert,
                    time: beginOf(entryId),
                    duration: formatMinutes(minutes),
                  })}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  )
}
