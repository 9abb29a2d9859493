import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../shared/inspections/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import classes from './photo-panel.module.css'
import { PhotoThumb } from './photo-thumb.tsx'

type RemovedPhotosProps = { readonly photos: readonly Photo[] }

/** The photos taken out of a finding, each to be put back; opens by itself when one was just removed. */
export function RemovedPhotos({ photos }: RemovedPhotosProps) {
  const { t } = useTranslation('photos')
  const restore = useChange('inspections.restorePhoto')
  const [isOpen, setOpen] = useState(false)
  const before = useRef(photos.length)
  useEffect(() => {
    if (photos.length > before.current) setOpen(true)
    before.current = photos.length
  }, [photos.length])
  if (photos.length === 0) return null
  return (
    <details
      className={classes.removed}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('removed.title', { number: photos.length })}</summary>
      <ul>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <span className={classes.small}>
              <PhotoThumb photo={photo} alt="" />
            </span>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={20} stroke={1.75} aria-hidden />}
              aria-label={t('removed.restoreNamed', { number: index + 1 })}
              onClick={() => void restore.run({ id: photo.id })}
            >
              {t('removed.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <FailureNotice failure={restore.failure} />
    </details>
  )
}
