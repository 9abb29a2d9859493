import { Checkbox } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import { photoUrl } from '../photos/photo-url.ts'
import classes from './report.module.css'

type SecretChoiceProps = {
  readonly photos: Output<'inspections.listPhotos'>['items']
  /** Of the local captions. */
  readonly language: string
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** The photos that show a secret: each stays out of the report unless it is chosen; nothing without any. */
export function SecretChoice({ photos, language, chosen, onChoose }: SecretChoiceProps) {
  const { t } = useTranslation('score')
  if (photos.length === 0) return null
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  return (
    <section aria-label={t('report.secrets')}>
      <h3 className={classes.heading}>
        <IconLock size={20} stroke={1.75} aria-hidden />
        {t('report.secrets')}
      </h3>
      <p className={classes.soft}>{t('report.secretsHint')}</p>
      <ul className={classes.secrets}>
        {photos.map((photo) => {
          const { id, itemId, caption } = photo
          const name = caption.ja ?? caption.local ?? t('report.noCaption')
          return (
            <li key={id}>
              <label className={classes.secret} htmlFor={`report-secret-${id}`}>
                <Checkbox
                  id={`report-secret-${id}`}
                  checked={chosen.has(id)}
                  aria-label={`${itemId} ${name}`}
                  onChange={() => toggle(id)}
                />
                <img src={photoUrl(photo, 'thumbnail')} alt="" loading="lazy" width={80} height={60} />
                <span>
                  <b>{itemId}</b>{' '}
                  <span lang={caption.ja === null && caption.local !== null ? language : 'ja'}>{name}</span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
