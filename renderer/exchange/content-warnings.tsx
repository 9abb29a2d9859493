import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProfileName } from '../../shared/exchange/manifest.ts'
import classes from './exchange.module.css'
import type { WorkbookContent } from './use-workbook-content.ts'

type ContentWarningsProps = {
  readonly engagementId: string
  readonly content: WorkbookContent
  readonly profile: ProfileName
}

/** What a person may want to finish before exporting what the profile lets out; none of it stops the export. */
export function ContentWarnings({ engagementId, content, profile }: ContentWarningsProps) {
  const { t } = useTranslation('exchange')
  const unanswered = profile === 'hours' ? [] : content.unanswered
  const faulty = profile === 'everything' ? content.faulty : []
  const warnings = [
    ...unanswered.map(({ id, siteName, items }) => ({
      key: id,
      text: t('warnings.unanswered', { site: siteName, number: items }),
      to: `/engagements/${engagementId}/inspection?inspection=${id}`,
    })),
    ...faulty.map(({ id, title, errors }) => ({
      key: id,
      text: t('warnings.faulty', { title, number: errors }),
      to: `/engagements/${engagementId}/drafts?draft=${id}`,
    })),
  ]
  if (warnings.length === 0) return null
  return (
    <section aria-label={t('warnings.title')} className={classes.warnings}>
      <h3>
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        {t('warnings.title')}
      </h3>
      <ul>
        {warnings.map(({ key, text, to }) => (
          <li key={key}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
