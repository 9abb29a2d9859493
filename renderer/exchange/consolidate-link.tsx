import { IconTableExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconLink } from '../ui/icon-link.tsx'
import classes from './consolidate.module.css'

/** The way to what JETRO's office does with the workbooks. */
export function ConsolidateLink() {
  const { t } = useTranslation('consolidate')
  return (
    <section className={classes.step} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={classes.soft}>{t('openHint')}</p>
      <IconLink to="/exchange/office" icon={<IconTableExport size={20} stroke={1.75} aria-hidden />}>
        {t('open')}
      </IconLink>
    </section>
  )
}
