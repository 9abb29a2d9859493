import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../../shared/inspections/contract.ts'
import { useChange } from '../../../ui/use-change.ts'
import { photoUrl } from '../photo-url.ts'
import { PhotoEditor } from './photo-editor.tsx'

type EditStoredPhotoProps = {
  readonly photo: Photo
  readonly onClose: () => void
}

/** Edits a photo of the vault, from its original where there is one. */
export function EditStoredPhoto({ photo, onClose }: EditStoredPhotoProps) {
  const { t } = useTranslation('photos')
  const { run } = useChange('inspections.editPhoto')
  return (
    <PhotoEditor
      title={t('editor.title')}
      url={photoUrl(photo, 'original')}
      stored={photo.hasOriginal ? photo.edits : null}
      keepsOriginal={photo.hasOriginal || photo.edits === null}
      isStored
      discardLabel={t('editor.cancel')}
      onSave={async (edits, keepsOriginal) => {
        const result = await run({ id: photo.id, edits, keepsOriginal })
        if (result.ok) onClose()
        return result
      }}
      onDiscard={onClose}
    />
  )
}
