import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import { languageName } from './choices.ts'
import classes from './expert-dialog.module.css'

/** The registered experts with the languages they work in. */
export function ExpertList() {
  const { t } = useTranslation('engagements')
  const language = useLanguage()
  const names = new Intl.ListFormat(language, { type: 'unit' })
  const experts = useRead('experts.list', {})
  if (experts.failure) return <FailureNotice failure={experts.failure} />
  if (experts.data?.items.length === 0) return <p className={classes.hint}>{t('experts.empty')}</p>
  return (
    <ul className={classes.list} aria-label={t('experts.list')}>
      {experts.data?.items.map((expert) => (
        <li key={expert.id} className={classes.expert}>
          <span className={classes.name}>{expert.name}</span>
          <span className={classes.hint}>
            {names.format(expert.languages.map((tag) => languageName(tag, language))) ||
              t('experts.noLanguages')}
          </span>
        </li>
      ))}
    </ul>
  )
}
