import { useTranslation } from 'react-i18next'
import type { Programme } from '../../shared/engagements/programme.ts'
import { formatDate, formatMinutes } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './form.module.css'
import { Unconfirmed } from './unconfirmed.tsx'

type ProgrammeFactsProps = { readonly programme: Programme; readonly kind: 'hands-on' | 'desk' }

/** Cap and last day that the programme of a fiscal year sets; what it does not give is shown as 要確認. */
export function ProgrammeFacts({ programme, kind }: ProgrammeFactsProps) {
  const { t } = useTranslation('engagements')
  const language = useLanguage()
  const rules = kind === 'desk' ? programme.desk : programme.handsOn
  const cap = rules?.capMinutes ?? null
  const lastDay = rules?.lastDay ?? null
  return (
    <dl className={classes.facts} aria-label={t('new.programme', { year: programme.fiscalYear })}>
      <dt>{t('new.cap')}</dt>
      <dd>{cap === null ? <Unconfirmed explanation={t('unconfirmed.cap')} /> : formatMinutes(cap)}</dd>
      <dt>{t('new.lastDay')}</dt>
      <dd>
        {lastDay === null ? (
          <Unconfirmed explanation={t('period.unconfirmed')} />
        ) : (
          formatDate(lastDay, language)
        )}
      </dd>
    </dl>
  )
}
