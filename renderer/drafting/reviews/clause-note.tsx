import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewClause } from '../../../shared/drafting/review-contract.ts'
import { BilingualField } from '../../ui/bilingual-field.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useChange } from '../../ui/use-change.ts'
import classes from './reviews.module.css'

type ClauseNoteProps = {
  readonly reviewId: string
  readonly clause: ReviewClause
  /** The clause in the language of the interface. */
  readonly name: string
  readonly localLanguage: string
}

/** What the expert has to say of a clause, in both languages: a button until something is written. */
export function ClauseNote({ reviewId, clause, name, localLanguage }: ClauseNoteProps) {
  const { t } = useTranslation('reviewing')
  const { clauseId, verdict, machine, note } = clause
  const [isOpen, setOpen] = useState(note.ja !== null || note.local !== null)
  const { run } = useChange('reviews.setVerdict', { isQuiet: true })
  // The field takes a new object for a new value.
  const stored = useMemo(() => ({ ja: note.ja ?? '', local: note.local ?? '' }), [note.ja, note.local])
  const { value, setValue, progress, field } = useAutosave({
    value: stored,
    save: ({ ja, local }) =>
      run({
        id: reviewId,
        clauseId,
        verdict: verdict === machine ? null : verdict,
        note: { ja: ja.trim() === '' ? null : ja, local: local.trim() === '' ? null : local },
      }),
  })
  if (!isOpen) {
    return (
      <Button
        className={classes.wraps}
        variant="subtle"
        px="xs"
        leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
        aria-label={`${t('screen.addNote')}: ${name}`}
        onClick={() => setOpen(true)}
      >
        {t('screen.addNote')}
      </Button>
    )
  }
  return (
    <>
      <BilingualField
        label={t('screen.note')}
        localLanguage={localLanguage}
        value={value}
        onChange={setValue}
        isMultiline
        {...field}
      />
      <SaveState progress={progress} />
    </>
  )
}
