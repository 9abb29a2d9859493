import { FileButton, Progress } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { IconCamera, IconPhotoPlus, IconPlayerStop } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist, Photo } from '../../../shared/inspections/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { wordPair } from '../card-words.ts'
import { Word } from '../word.tsx'
import { CameraDialog } from './camera-dialog.tsx'
import { EditNewPhoto } from './editor/edit-new-photo.tsx'
import classes from './photo-panel.module.css'
import { PhotoRow } from './photo-row.tsx'
import { type PhotoSource, picturesOf } from './photo-sources.ts'
import { RefusedPhotos } from './refused-photos.tsx'
import { RemovedPhotos } from './removed-photos.tsx'
import { useAddPhotos } from './use-add-photos.ts'

type PhotoPanelProps = {
  readonly checklist: Checklist
  /** The language of the site. */
  readonly language: string
  readonly photos: readonly Photo[]
  /** Makes the finding where the item has none yet. */
  readonly ensureFinding: () => Promise<Result<{ id: string }>>
}

const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif'

/** The photos of a finding: from file, drop, paste or camera, each with its caption in both languages. */
export function PhotoPanel({ checklist, language, photos, ensureFinding }: PhotoPanelProps) {
  const { t } = useTranslation('photos')
  const adding = useAddPhotos(ensureFinding)
  const { progress, stopped, unedited } = adding
  const forgetFiles = useRef<() => void>(null)
  const [isDropping, setDropping] = useState(false)
  const [isCameraOpen, setCameraOpen] = useState(false)
  const [editsFirst, setEditsFirst] = useSessionStorage({ key: 'photos.editsFirst', defaultValue: false })
  const add = (sources: readonly PhotoSource[]) =>
    editsFirst ? adding.addEdited(sources) : adding.add(sources)
  const addFiles = (files: readonly File[]) => add(files.map((file) => ({ name: file.name, blob: file })))
  useImagePaste((files) => add(files.map((blob) => ({ name: t('panel.pasted'), blob }))))

  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setDropping(true)
    },
    onDragLeave: () => setDropping(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setDropping(false)
      void addFiles(picturesOf(event.dataTransfer))
    },
  }

  const shown = photos.filter((photo) => !photo.isRemoved)
  return (
    <section
      className={classes.panel}
      data-dropping={isDropping || undefined}
      aria-label={t('panel.title')}
      {...drop}
    >
      <div className={classes.head}>
        <h3 className={classes.title}>
          <Word text={wordPair(checklist, 'card', 'photos')} language={checklist.language} />
        </h3>
        <FileButton
          multiple
          accept={accepted}
          resetRef={forgetFiles}
          onChange={(files) => {
            // Else the same file, chosen once more, would be no change.
            forgetFiles.current?.()
            void addFiles(files)
          }}
        >
          {(props) => (
            <PlainButton {...props} icon={<IconPhotoPlus size={20} stroke={1.75} aria-hidden />}>
              {t('panel.addFile')}
            </PlainButton>
          )}
        </FileButton>
        <PlainButton
          icon={<IconCamera size={20} stroke={1.75} aria-hidden />}
          onClick={() => setCameraOpen(true)}
        >
          {t('panel.camera')}
        </PlainButton>
      </div>
      {progress ? (
        <div className={classes.progress}>
          <Progress
            className={classes.bar}
            value={(progress.done / progress.all) * 100}
            aria-label={t('panel.adding', progress)}
          />
          <span role="status">{t('panel.adding', progress)}</span>
          {progress.all > 1 && (
            <PlainButton icon={<IconPlayerStop size={20} stroke={1.75} aria-hidden />} onClick={adding.stop}>
              {t('panel.stop')}
            </PlainButton>
          )}
        </div>
      ) : (
        <p className={classes.hint} role="status">
          {stopped ? t('panel.stopped', stopped) : t(isDropping ? 'panel.drop' : 'panel.hint')}
        </p>
      )}
      <label className={classes.editsFirst}>
        <input
          type="checkbox"
          checked={editsFirst}
          onChange={(event) => setEditsFirst(event.currentTarget.checked)}
        />
        {t('panel.editsFirst')}
      </label>
      <RefusedPhotos refused={adding.refused} onDismiss={adding.dismiss} />
      {shown.length > 0 && (
        <ul className={classes.photos}>
          {shown.map((photo, index) => (
            <PhotoRow key={photo.id} photo={photo} number={index + 1} language={language} />
          ))}
        </ul>
      )}
      <RemovedPhotos photos={photos.filter((photo) => photo.isRemoved)} />
      <CameraDialog
        isOpen={isCameraOpen}
        onShot={(blob) => add([{ name: t('panel.shot'), blob }])}
        onClose={() => setCameraOpen(false)}
      />
      {unedited && (
        <EditNewPhoto
          key={unedited.photo.key}
          source={unedited.photo.source}
          number={unedited.number}
          all={unedited.all}
          onSave={(edits, keeps) => adding.saveEdited(unedited.photo, edits, keeps)}
          onSkip={adding.skip}
          onUnreadable={() => adding.refuseUnreadable(unedited.photo)}
        />
      )}
    </section>
  )
}

/** Hears a pasted picture anywhere in the window but in a dialog; pasted text stays text. */
function useImagePaste(onPaste: (files: readonly File[]) => void) {
  const current = useRef(onPaste)
  current.current = onPaste
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const files = picturesOf(event.clipboardData)
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      current.current(files)
    }
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}
