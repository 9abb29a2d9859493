import { Button, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconEye, IconEyeOff, IconPhotoEdit } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { EditStoredPhoto } from '../editor/edit-stored-photo.tsx'
import { photoUrl } from '../photo-url.ts'
import type { PlacedPhoto } from './group-photos.ts'
import classes from './photo-gallery.module.css'

type PhotoViewerProps = {
  readonly photo: PlacedPhoto
  /** Its item and zone. */
  readonly place: string
  /** The language of the site. */
  readonly language: string
  /** Null at the ends. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
  readonly onItem: (() => void) | null
  readonly onClose: () => void
}

/** One photo of the gallery, large, with what it shows and where it was taken. */
export function PhotoViewer({ photo, place, language, onPrevious, onNext, ...acts }: PhotoViewerProps) {
  const { t } = useTranslation('photos')
  const [isEditing, setEditing] = useState(false)
  const update = useChange('inspections.updatePhoto')
  const { ja, local } = photo.caption
  const SecretIcon = photo.isSecret ? IconEyeOff : IconEye
  const turn = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') onPrevious?.()
    if (event.key === 'ArrowRight') onNext?.()
  }
  return (
    <Modal
      opened
      size="90%"
      title={place}
      closeButtonProps={{ 'aria-label': t('gallery.back') }}
      onClose={acts.onClose}
      onKeyDown={turn}
    >
      <img className={classes.large} src={photoUrl(photo, 'picture')} alt={ja ?? local ?? place} />
      <p className={classes.texts}>
        {ja && <span lang="ja">{ja}</span>}
        {local && <span lang={language}>{local}</span>}
      </p>
      <div className={classes.acts}>
        <Button
          variant="default"
          disabled={onPrevious === null}
          leftSection={<IconChevronLeft size={20} stroke={1.75} aria-hidden />}
          onClick={() => onPrevious?.()}
        >
          {t('gallery.previous')}
        </Button>
        <Button
          variant="default"
          disabled={onNext === null}
          rightSection={<IconChevronRight size={20} stroke={1.75} aria-hidden />}
          onClick={() => onNext?.()}
        >
          {t('gallery.next')}
        </Button>
        <span className={classes.gap} />
        <Button
          variant="default"
          leftSection={<IconPhotoEdit size={20} stroke={1.75} aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {t('photo.edit')}
        </Button>
        <Button
          variant={photo.isSecret ? 'filled' : 'default'}
          aria-pressed={photo.isSecret}
          leftSection={<SecretIcon size={20} stroke={1.75} aria-hidden />}
          onClick={() => void update.run({ id: photo.id, isSecret: !photo.isSecret })}
        >
          {t('photo.secret')}
        </Button>
        {acts.onItem && (
          <Button onClick={acts.onItem}>{t('gallery.goToItem', { item: photo.itemId })}</Button>
        )}
      </div>
      <FailureNotice failure={update.failure} />
      {isEditing && <EditStoredPhoto photo={photo} onClose={() => setEditing(false)} />}
    </Modal>
  )
}
