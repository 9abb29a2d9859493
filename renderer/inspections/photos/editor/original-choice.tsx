import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './photo-editor.module.css'

type OriginalChoiceProps = {
  readonly keeps: boolean
  /** The unedited picture is in the vault, and so in the backups that were made since. */
  readonly isStored: boolean
  readonly onKeeps: (keeps: boolean) => void
}

/** Whether the picture without its edits stays in the vault. */
export function OriginalChoice({ keeps, isStored, onKeeps }: OriginalChoiceProps) {
  const { t } = useTranslation('photos')
  const never = isStored ? t('editor.original.neverStored') : t('editor.original.neverHint')
  return (
    <Radio.Group
      className={classes.original}
      label={t('editor.original.label')}
      value={keeps ? 'keep' : 'never'}
      onChange={(value) => onKeeps(value === 'keep')}
    >
      <div className={classes.choices}>
        <Radio value="keep" size="md" label={t('editor.original.keep')} />
        <Radio value="never" size="md" label={t('editor.original.never')} />
      </div>
      <p className={classes.hint} role="status">
        {keeps ? t('editor.original.keepHint') : never}
      </p>
    </Radio.Group>
  )
}
