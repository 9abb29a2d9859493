import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoEdits } from '../../../../shared/inspections/contract.ts'
import type { Result } from '../../../../shared/result.ts'
import type { PhotoSource } from '../photo-sources.ts'
import { PhotoEditor } from './photo-editor.tsx'

type EditNewPhotoProps = {
  readonly source: PhotoSource
  /** Its place among those that wait to be edited, from 1. */
  readonly number: number
  readonly all: number
  readonly onSave: (edits: PhotoEdits, keepsOriginal: boolean) => Promise<Result<unknown>>
  readonly onSkip: () => void
  readonly onUnreadable: () => void
}

/** Edits a picture before anything of it is stored. */
export function EditNewPhoto({ source, number, all, ...acts }: EditNewPhotoProps) {
  const { t } = useTranslation('photos')
  const url = useObjectUrl(source.blob)
  if (url === null) return null
  return (
    <PhotoEditor
      title={all > 1 ? t('editor.titleOf', { number, all }) : t('editor.title')}
      url={url}
      stored={null}
      keepsOriginal={false}
      isStored={false}
      discardLabel={t('editor.skip')}
      onSave={acts.onSave}
      onDiscard={acts.onSkip}
      onUnreadable={acts.onUnreadable}
    />
  )
}

function useObjectUrl(blob: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}
