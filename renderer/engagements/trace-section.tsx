import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './overview.module.css'
import { useWords } from './use-words.ts'

type TraceSectionProps = { readonly engagement: Engagement }

/** When and why the engagement moved between its steps; nothing for a desk consultation. */
export function TraceSection({ engagement }: TraceSectionProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const language = useLanguage()
  if (engagement.steps.length === 0) return null
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('overview.trace')}</h2>
      </div>
      <ol className={classes.trace}>
        {engagement.steps.map((change) => (
          <li key={change.at + change.to}>
            <div className={classes.when}>{formatInstant(change.at, language)}</div>
            {change.from === null
              ? t('overview.traceFirst', { to: change.to, name: words.step(change.to) })
              : t('overview.traceEntry', { from: change.from, to: change.to, name: words.step(change.to) })}
            {change.reason && (
              <p className={classes.reason}>{t('overview.traceReason', { reason: change.reason })}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
