import { ActionIcon, Modal, UnstyledButton } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../shared/inspections/contract.ts'
import { BilingualField } from '../../ui/bilingual-field.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useChange } from '../../ui/use-change.ts'
import classes from './photo-panel.module.css'
import { photoUrl } from './photo-url.ts'

type PhotoRowProps = {
  readonly photo: Photo
  /** Its place among the photos of the finding, from 1. */
  readonly number: number
  /** The language of the site. */
  readonly language: string
}

/** One photo with its caption, which saves itself. */
export function PhotoRow({ photo, number, language }: PhotoRowProps) {
  const { t } = useTranslation('photos')
  const [isLarge, setLarge] = useState(false)
  const update = useChange('inspections.updatePhoto')
  const remove = useChange('inspections.removePhoto')
  const { ja, local } = photo.caption
  const value = useMemo(() => ({ ja: ja ?? '', local: local ?? '' }), [ja, local])
  const caption = useAutosave({ value, save: (next) => update.run({ id: photo.id, caption: next }) })
  const text = caption.value.ja || caption.value.local
  const alt = text ? t('photo.altCaption', { number, caption: text }) : t('photo.alt', { number })
  const image = <img src={photoUrl(photo.id)} alt={alt} width={photo.width} height={photo.height} />
  return (
    <li className={classes.photo}>
      <UnstyledButton
        className={classes.thumb}
        aria-label={t('photo.enlarge', { number })}
        onClick={() => setLarge(true)}
      >
        {image}
      </UnstyledButton>
      <BilingualField
        label={t('photo.captionOf', { number })}
        localLanguage={language}
        value={caption.value}
        onChange={caption.setValue}
        {...caption.field}
      />
      <ActionIcon
        variant="subtle"
        color="sumi"
        className={classes.remove}
        aria-label={t('photo.remove', { number })}
        onClick={() => void remove.run({ id: photo.id })}
      >
        <IconTrash size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
      {caption.progress.kind === 'failed' && <SaveState progress={caption.progress} />}
      <FailureNotice failure={remove.failure} />
      <Modal
        opened={isLarge}
        onClose={() => setLarge(false)}
        title={alt}
        size="90%"
        closeButtonProps={{ 'aria-label': t('panel.dismiss') }}
      >
        <img className={classes.large} src={photoUrl(photo.id)} alt={alt} />
      </Modal>
    </li>
  )
}
