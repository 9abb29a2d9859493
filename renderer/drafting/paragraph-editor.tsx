import { Textarea } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ok } from '../../shared/result.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { onEnter } from '../ui/on-enter.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import { useChange } from '../ui/use-change.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './clause-preview.module.css'

type ParagraphEditorProps = {
  readonly place: {
    readonly draftId: string
    readonly clauseId: string
    readonly key: string
    readonly side: 'ja' | 'local'
  }
  readonly text: string
  readonly isEdited: boolean
  readonly language: string
  /** What the field is called. */
  readonly name: string
  readonly onLeave: () => void
}

const longest = 10_000

/** Writes one side of a row in place; it saves itself, and Enter or Escape leave it. */
export function ParagraphEditor({ place, text, isEdited, language, name, onLeave }: ParagraphEditorProps) {
  const { t } = useTranslation('drafting')
  const spoken = useLanguage()
  // What comes back from the store is trimmed; a space just typed must not vanish under the cursor.
  const [before] = useState(text)
  const change = useChange('drafts.setText', { isQuiet: true, isLong: true })
  const { draftId, clauseId, key, side } = place
  const { run } = change
  const save = useCallback(
    async (next: string) => {
      const isKept = next.trim() !== '' && next.trim().length <= longest
      return isKept ? run({ draftId, clauseId, key, side, text: next }) : ok(next)
    },
    [run, draftId, clauseId, key, side],
  )
  const { value, setValue, field, flush, progress } = useAutosave({ value: before, save })
  const isRefused = value.trim() === '' || value.trim().length > longest

  const leave = () => void flush().then(onLeave)
  const leaveOnEnter = onEnter(leave)
  const backToShipped = async () => {
    await flush()
    const result = await run({ draftId, clauseId, key, side, text: null })
    if (result.ok) onLeave()
  }

  return (
    <div className={classes.editor}>
      <Textarea
        {...field}
        // Measured by script, every key would lay the whole text out.
        autosize={false}
        classNames={{ input: classes.editorInput ?? '' }}
        autoFocus
        lang={language}
        aria-label={name}
        value={value}
        error={isRefused ? t('screen.refused') : undefined}
        onChange={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave()
          else leaveOnEnter(event)
        }}
      />
      <div className={classes.editorActs} lang={spoken}>
        <PlainButton icon={<IconCheck size={18} stroke={1.75} aria-hidden />} onClick={leave}>
          {t('screen.endEdit')}
        </PlainButton>
        {isEdited && (
          <PlainButton
            isQuiet
            icon={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />}
            onClick={() => void backToShipped()}
          >
            {t('screen.toShipped')}
          </PlainButton>
        )}
        <SaveState progress={progress} />
      </div>
      {progress.kind !== 'failed' && <FailureNotice failure={change.failure} />}
    </div>
  )
}
