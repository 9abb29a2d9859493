import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/result.ts'
import type { GivenAnswer } from '../../shared/self-check/index.ts'
import { BilingualField } from '../ui/bilingual-field.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import classes from './answer-sheet.module.css'

type AnswerNoteProps = {
  readonly label: string
  /** True where a reason is still owed. */
  readonly isMissing: boolean
  readonly language: string
  readonly note: GivenAnswer['note'] | undefined
  readonly onSave: (note: { ja: string; local: string }) => Promise<Result<unknown>>
}

/** The reason or remark of an answer in both languages; it saves itself. */
export function AnswerNote({ label, isMissing, language, note, onSave }: AnswerNoteProps) {
  const { t } = useTranslation('self-check')
  const [ja, local] = [note?.ja ?? '', note?.local ?? '']
  const stored = useMemo(() => ({ ja, local }), [ja, local])
  const { value, setValue, progress, field } = useAutosave({ value: stored, save: onSave })
  return (
    <div className={classes.note}>
      <BilingualField
        label={label}
        localLanguage={language}
        value={value}
        onChange={setValue}
        isMultiline
        {...field}
      />
      {isMissing && (
        <span className={classes.missing}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {t('screen.needsReason')}
        </span>
      )}
      {progress.kind === 'failed' && <SaveState progress={progress} />}
    </div>
  )
}
