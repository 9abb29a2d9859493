import { Checkbox } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { photoUrl } from '../inspections/index.ts'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'
import type { SecretPhoto } from './use-workbook-content.ts'

type SecretPhotosProps = {
  readonly photos: readonly SecretPhoto[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (id: string, isChosen: boolean) => void
}

/** The photos that show a secret: each stays out of this export unless it is chosen for it. */
export function SecretPhotos({ photos, chosen, onChoose }: SecretPhotosProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  if (photos.length === 0) return null
  return (
    <section aria-label={t('secrets.title')} className={classes.secrets}>
      <h3>
        <IconLock size={20} stroke={1.75} aria-hidden />
        {t('secrets.title')}
      </h3>
      <p role="status">
        {t('secrets.chosen', {
          chosen: formatNumber(chosen.size, language),
          total: formatNumber(photos.length, language),
        })}
      </p>
      <p>{t('secrets.hint')}</p>
      <ul>
        {photos.map((photo) => (
          <li key={photo.id}>
            <SecretPhotoChoice photo={photo} isChosen={chosen.has(photo.id)} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type SecretPhotoChoiceProps = {
  readonly photo: SecretPhoto
  readonly isChosen: boolean
  readonly onChoose: SecretPhotosProps['onChoose']
}

function SecretPhotoChoice({ photo, isChosen, onChoose }: SecretPhotoChoiceProps) {
  const { t } = useTranslation('exchange')
  const { id, caption, itemId, title, place, language } = photo
  const name = caption.ja ?? caption.local ?? t('photos.noCaption')
  return (
    <label className={classes.secret} htmlFor={`secret-${id}`}>
      <Checkbox
        id={`secret-${id}`}
        size="md"
        checked={isChosen}
        aria-label={t('secrets.include', { photo: `${itemId} ${name}` })}
        onChange={(event) => onChoose(id, event.currentTarget.checked)}
      />
      <img src={photoUrl(photo, 'thumbnail')} alt="" loading="lazy" width={96} height={72} />
      <span className={classes.secretTexts}>
        <span className={classes.secretItem}>
          {itemId}　{title}
        </span>
        {caption.ja && <span lang="ja">{caption.ja}</span>}
        {caption.local && <span lang={language}>{caption.local}</span>}
        {!caption.ja && !caption.local && <span>{name}</span>}
        <span className={classes.secretPlace}>{place}</span>
      </span>
    </label>
  )
}
