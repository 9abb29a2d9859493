import { useTranslation } from 'react-i18next'
import type { PlanChange } from '../../shared/engagements/plan-contract.ts'
import { formatInstant, formatMinutes } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './overview.module.css'
import { useWords } from './use-words.ts'

type PlanChangesProps = { readonly changes: readonly PlanChange[] }

/** When and why planned time was moved; nothing for a plan as it was made. */
export function PlanChanges({ changes }: PlanChangesProps) {
  const { t } = useTranslation('forecast')
  const words = useWords()
  const language = useLanguage()
  if (changes.length === 0) return null
  return (
    <>
      <h3 className={classes.subtitle}>{t('changes.title')}</h3>
      <ol className={classes.trace} aria-label={t('changes.title')}>
        {changes.map(({ id, from, to, minutes, reason, at }) => (
          <li key={id}>
            <div className={classes.when}>{formatInstant(at, language)}</div>
            {t('changes.entry', {
              from: words.menuItem(from),
              to: words.menuItem(to),
              time: formatMinutes(minutes),
            })}
            {reason && <p className={classes.reason}>{t('changes.reason', { reason })}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}
