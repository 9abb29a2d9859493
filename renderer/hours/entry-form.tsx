import { Button, Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '../ui/date-field.tsx'
import { onEnter } from '../ui/on-enter.ts'
import { ArrivalFields } from './arrival-fields.tsx'
import classes from './entry-form.module.css'
import { EntryRefusal } from './entry-refusal.tsx'
import { ExpertField } from './expert-field.tsx'
import type { DraftSource } from './first-draft.ts'
import { SpanPreview } from './span-preview.tsx'
import { StoredWord } from './stored-word.tsx'
import { TimeField } from './time-field.tsx'
import { StartTimerButton } from './timer/start-timer-button.tsx'
import { useDraftProblem } from './use-draft-problem.ts'
import type { EntryForm as Form } from './use-entry-form.ts'
import { WhereFields } from './where-fields.tsx'
import { WorkFields } from './work-fields.tsx'

type EntryFormProps = { readonly form: Form; readonly source: DraftSource }

/** Quick entry of hours, usable by keys alone: Enter in any text field stores, and the start is next. */
export function EntryForm({ form, source }: EntryFormProps) {
  const { t } = useTranslation(['hours', 'ledger'])
  const { draft, change, mode } = form
  const submit = () => void form.submit()
  const problem = useDraftProblem(form.problems)
  const titles = {
    new: t('form.title'),
    edit: t('form.editTitle'),
    correct: t('ledger:form.correctTitle'),
  }
  const acts = { new: t('form.submit'), edit: t('form.update'), correct: t('ledger:form.correct') }
  return (
    <section className={classes.form} aria-label={titles[mode]} data-editing={mode !== 'new' || undefined}>
      <div className={classes.head}>
        <h2 className={classes.title}>{titles[mode]}</h2>
        <StoredWord stored={form.stored} />
        {mode === 'new' && (
          <span className={classes.timer}>
            <StartTimerButton engagementId={source.engagement.id} />
          </span>
        )}
      </div>
      <div className={classes.row}>
        <DateField
          className={classes.date}
          size="sm"
          label={t('form.date')}
          value={draft.date}
          year={yearOf(draft.date)}
          onChange={(date) => change({ date })}
          onKeyDown={onEnter(submit)}
          error={problem('date')}
        />
        <TimeField
          ref={form.startRef}
          label={t('form.startsAt')}
          value={draft.start}
          error={problem('start')}
          onChange={(start) => change({ start })}
          onSubmit={submit}
        />
        <TimeField
          label={t('form.endsAt')}
          value={draft.end}
          error={problem('end')}
          onChange={(end) => change({ end })}
          onSubmit={submit}
        />
        <SpanPreview draft={draft} />
        <WhereFields draft={draft} sites={source.engagement.sites} onChange={change} />
        <WorkFields draft={draft} menuItems={source.menuItems} onChange={change} />
        <ExpertField
          expertId={draft.expertId}
          experts={source.experts}
          error={problem('expertId')}
          onChange={(expertId) => change({ expertId })}
        />
        <TextInput
          className={classes.note}
          size="sm"
          label={t('form.note')}
          lang="ja"
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          onKeyDown={onEnter(submit)}
        />
        <TextInput
          className={classes.participants}
          size="sm"
          label={t('ledger:form.participants')}
          maxLength={1000}
          value={draft.participants}
          onChange={(event) => change({ participants: event.currentTarget.value })}
          onKeyDown={onEnter(submit)}
        />
        {mode === 'correct' && (
          <TextInput
            className={classes.note}
            size="sm"
            label={t('ledger:form.reason')}
            description={t('ledger:reason.hint')}
            lang="ja"
            required
            maxLength={1000}
            value={form.reason}
            error={problem('reason')}
            onChange={(event) => form.changeReason(event.currentTarget.value)}
            onKeyDown={onEnter(submit)}
          />
        )}
        <Checkbox
          className={classes.billable}
          size="sm"
          label={t('form.billable')}
          checked={draft.billable}
          onChange={(event) => change({ billable: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.foot}>
        <ArrivalFields draft={draft} error={problem('arrivalDate')} onChange={change} onSubmit={submit} />
        <div className={classes.acts}>
          {mode !== 'new' && (
            <Button variant="default" size="sm" onClick={form.cancelEdit}>
              {t('form.cancel')}
            </Button>
          )}
          <Button size="sm" onClick={submit} loading={form.isRunning}>
            {acts[mode]}
          </Button>
        </div>
      </div>
      <EntryRefusal form={form} />
    </section>
  )
}

function yearOf(date: string): number {
  return Number(/^\d{4}/.exec(date)?.[0] ?? new Date().getFullYear())
}
