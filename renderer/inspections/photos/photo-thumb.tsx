import { IconEyeOff, IconPhotoX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../shared/inspections/contract.ts'
import classes from './photo-thumb.module.css'
import { photoUrl } from './photo-url.ts'

type PhotoThumbProps = {
  readonly photo: Photo
  readonly alt: string
}

/** The small copy of a photo in a box of one size; it says where a file is lost and where a secret is shown. */
export function PhotoThumb({ photo, alt }: PhotoThumbProps) {
  const { t } = useTranslation('photos')
  const url = photoUrl(photo, 'thumbnail')
  const [lost, setLost] = useState<string | null>(null)
  useEffect(() => setLost((before) => (before === url ? before : null)), [url])
  return (
    <span className={classes.thumb}>
      {lost === url ? (
        <span className={classes.lost} role="img" aria-label={`${alt}: ${t('photo.lost')}`}>
          <IconPhotoX size={28} stroke={1.5} aria-hidden />
        </span>
      ) : (
        <img src={url} alt={alt} width={photo.width} height={photo.height} onError={() => setLost(url)} />
      )}
      {photo.isSecret && (
        <span className={classes.secret}>
          <IconEyeOff size={14} stroke={2} aria-hidden />
          {t('photo.secretMark')}
        </span>
      )}
    </span>
  )
}
