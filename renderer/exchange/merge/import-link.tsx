import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import exchange from '../exchange.module.css'
import { ImportDrop } from './import-drop.tsx'

/** The way from the exchange to the import: a workbook that is chosen or dropped here is read there. */
export function ImportLink() {
  const { t } = useTranslation('merge')
  const navigate = useNavigate()
  return (
    <section className={exchange.verify} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={exchange.soft}>{t('hint')}</p>
      <ImportDrop onFile={(file) => void navigate('/exchange/import', { state: { file } })} />
    </section>
  )
}
