import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './self-check-list.module.css'

/** Says that JETRO's own form is not known: 要確認. */
export function UnconfirmedForm() {
  const { t } = useTranslation(['self-check', 'programme'])
  return (
    <p className={classes.unconfirmed}>
      <IconHelpCircle size={18} stroke={1.75} aria-hidden />
      <span>
        <b>{t('programme:unconfirmed')}</b> {t('unconfirmedNote')}
      </span>
    </p>
  )
}
