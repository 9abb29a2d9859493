import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { onEnter } from '../../ui/on-enter.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { ExpertField } from '../expert-field.tsx'
import type { DraftSource } from '../first-draft.ts'
import { WhereFields } from '../where-fields.tsx'
import { WorkFields } from '../work-fields.tsx'
import classes from './timer-dialogs.module.css'

type WorkFormProps = {
  readonly draft: EntryDraft
  readonly source: DraftSource
  /** A timer that runs keeps its expert. */
  readonly hasExpert: boolean
  readonly expertError?: string | undefined
  readonly onChange: (part: Partial<EntryDraft>) => void
  readonly onSubmit: () => void
}

/** What is measured: where, what, by whom and with whom. */
export function WorkForm({ draft, source, hasExpert, expertError, onChange, onSubmit }: WorkFormProps) {
  const { t } = useTranslation('timer')
  return (
    <div className={classes.form}>
      <WorkFields draft={draft} menuItems={source.menuItems} onChange={onChange} />
      <WhereFields draft={draft} sites={source.engagement.sites} onChange={onChange} />
      {hasExpert && (
        <ExpertField
          expertId={draft.expertId}
          experts={source.experts}
          error={expertError}
          onChange={(expertId) => onChange({ expertId })}
        />
      )}
      <TextInput
        size="sm"
        label={t('work.note')}
        lang="ja"
        maxLength={10_000}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        onKeyDown={onEnter(onSubmit)}
      />
      <TextInput
        size="sm"
        label={t('work.participants')}
        maxLength={1000}
        value={draft.participants}
        onChange={(event) => onChange({ participants: event.currentTarget.value })}
        onKeyDown={onEnter(onSubmit)}
      />
    </div>
  )
}
