import { ActionIcon, Button, Modal, UnstyledButton } from '@mantine/core'
import { IconEye, IconEyeOff, IconPhotoEdit, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../shared/inspections/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { StatedPairField } from '../../ui/stated-pair-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { newRun, useStatedPair } from '../../ui/use-stated-pair.ts'
import { EditStoredPhoto } from './editor/edit-stored-photo.tsx'
import classes from './photo-panel.module.css'
import { PhotoThumb } from './photo-thumb.tsx'
import { photoUrl } from './photo-url.ts'

type PhotoRowProps = {
  readonly photo: Photo
  /** Its place among the photos of the finding, from 1. */
  readonly number: number
  /** The language of the site. */
  readonly language: string
}

/** One photo with its caption, which saves itself, and what can be done with it. */
export const PhotoRow = memo(function PhotoRow({ photo, number, language }: PhotoRowProps) {
  const { t } = useTranslation('photos')
  const [opened, setOpened] = useState<'large' | 'editor' | null>(null)
  const [run] = useState(newRun)
  const update = useChange('inspections.updatePhoto')
  const remove = useChange('inspections.removePhoto')
  const caption = useStatedPair({
    stored: photo.caption,
    run,
    save: (change) => update.run({ id: photo.id, caption: change }),
  })
  const text = caption.value.ja || caption.value.local
  const alt = text ? t('photo.altCaption', { number, caption: text }) : t('photo.alt', { number })
  const SecretIcon = photo.isSecret ? IconEyeOff : IconEye
  return (
    <li className={classes.photo}>
      <UnstyledButton
        className={classes.thumb}
        aria-label={[t('photo.enlarge', { number }), ...(photo.isSecret ? [t('photo.secretMark')] : [])].join(
          ' ',
        )}
        onClick={() => setOpened('large')}
      >
        <PhotoThumb photo={photo} alt={alt} />
      </UnstyledButton>
      <div className={classes.texts}>
        <StatedPairField label={t('photo.captionOf', { number })} localLanguage={language} pair={caption} />
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          aria-label={t('photo.editNamed', { number })}
          leftSection={<IconPhotoEdit size={20} stroke={1.75} aria-hidden />}
          onClick={() => setOpened('editor')}
        >
          {t('photo.edit')}
        </Button>
        <Button
          variant={photo.isSecret ? 'filled' : 'default'}
          aria-label={t('photo.secretNamed', { number })}
          aria-pressed={photo.isSecret}
          leftSection={<SecretIcon size={20} stroke={1.75} aria-hidden />}
          onClick={() => void update.run({ id: photo.id, isSecret: !photo.isSecret })}
        >
          {t('photo.secret')}
        </Button>
        {photo.edits !== null && <span className={classes.mark}>{t('photo.editedMark')}</span>}
        <ActionIcon
          variant="subtle"
          color="sumi"
          className={classes.remove}
          aria-label={t('photo.remove', { number })}
          onClick={() => void remove.run({ id: photo.id })}
        >
          <IconTrash size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      {caption.progress.kind === 'failed' && <SaveState progress={caption.progress} />}
      <FailureNotice failure={remove.failure} />
      <Modal
        opened={opened === 'large'}
        onClose={() => setOpened(null)}
        title={alt}
        size="90%"
        closeButtonProps={{ 'aria-label': t('panel.dismiss') }}
      >
        <img className={classes.large} src={photoUrl(photo, 'picture')} alt={alt} />
      </Modal>
      {opened === 'editor' && <EditStoredPhoto photo={photo} onClose={() => setOpened(null)} />}
    </li>
  )
})
