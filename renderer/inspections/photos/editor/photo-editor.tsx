import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoEdits } from '../../../../shared/inspections/contract.ts'
import { leavesAsIs } from '../../../../shared/inspections/photo-edits.ts'
import type { Failure, Result } from '../../../../shared/result.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { EditorStage } from './editor-stage.tsx'
import { EditorTools } from './editor-tools.tsx'
import { OriginalChoice } from './original-choice.tsx'
import classes from './photo-editor.module.css'
import { type ShapeKind, toEdits } from './shapes.ts'
import { useDraft } from './use-draft.ts'
import { usePicture } from './use-picture.ts'

type PhotoEditorProps = {
  readonly title: string
  /** Of the picture that the edits begin with. */
  readonly url: string
  readonly stored: PhotoEdits | null
  /** What the choice begins with. */
  readonly keepsOriginal: boolean
  /** Whether the picture is in the vault already. */
  readonly isStored: boolean
  readonly discardLabel: string
  readonly onSave: (edits: PhotoEdits, keepsOriginal: boolean) => Promise<Result<unknown>>
  readonly onDiscard: () => void
  /** The picture can't be shown, hence not edited; without it the editor says so. */
  readonly onUnreadable?: () => void
}

/** Edits one picture; nothing of it is stored before it is saved. */
export function PhotoEditor(props: PhotoEditorProps) {
  const { t } = useTranslation('photos')
  const { isStored, onSave, onDiscard, onUnreadable } = props
  const picture = usePicture(props.url)
  const edit = useDraft(props.stored)
  const [tool, setTool] = useState<ShapeKind | null>(null)
  const [keeps, setKeeps] = useState(props.keepsOriginal)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const edits = toEdits(edit.draft)
  const bringsBack = props.stored !== null && leavesAsIs(edits)

  useEffect(() => {
    if (picture === 'failed') onUnreadable?.()
  }, [picture, onUnreadable])

  const save = async () => {
    setSaving(true)
    const result = await onSave(edits, keeps)
    setSaving(false)
    setFailure(result.ok ? null : result)
  }

  return (
    <Modal
      opened
      fullScreen
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
      title={props.title}
      withCloseButton={false}
      // A key too many must not cost the work.
      closeOnEscape={edit.undo === null && !isSaving}
      onClose={onDiscard}
    >
      <EditorTools edit={edit} tool={tool} onTool={setTool} />
      {typeof picture === 'string' ? (
        <p className={classes.loading} role="status">
          {t(picture === 'failed' ? 'photo.lost' : 'editor.loading')}
        </p>
      ) : (
        <EditorStage picture={picture} edit={edit} tool={tool} />
      )}
      <p className={classes.hint}>{t('editor.hint')}</p>
      <FailureNotice failure={failure} />
      <div className={classes.foot}>
        <OriginalChoice keeps={keeps} isStored={isStored} onKeeps={setKeeps} />
        <div className={classes.ends}>
          <Button variant="default" disabled={isSaving} onClick={onDiscard}>
            {props.discardLabel}
          </Button>
          <Button loading={isSaving} disabled={typeof picture === 'string'} onClick={() => void save()}>
            {t(bringsBack ? 'editor.saveReset' : 'editor.save')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
