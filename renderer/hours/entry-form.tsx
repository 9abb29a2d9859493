import { Button, Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '../ui/date-field.tsx'
import { onEnter } from '../ui/on-enter.ts'
import { writeDate } from '../ui/parse-date.ts'
import { useLanguage } from '../ui/use-language.ts'
import type { DraftProblem } from './entry-draft.ts'
import classes from './entry-form.module.css'
import { EntryRefusal } from './entry-refusal.tsx'
import { ExpertField } from './expert-field.tsx'
import type { DraftSource } from './first-draft.ts'
import { SpanPreview } from './span-preview.tsx'
import { StoredWord } from './stored-word.tsx'
import { TimeField } from './time-field.tsx'
import type { EntryForm as Form } from './use-entry-form.ts'
import { WhereFields } from './where-fields.tsx'
import { WorkFields } from './work-fields.tsx'

type EntryFormProps = { readonly form: Form; readonly source: DraftSource }

/** Quick entry of hours, usable by keys alone: Enter in any text field stores, and the start is next. */
export function EntryForm({ form, source }: EntryFormProps) {
  const { t } = useTranslation(['hours', 'common'])
  const language = useLanguage()
  const { draft, change } = form
  const submit = () => void form.submit()
  const problem = (field: DraftProblem['field']) => {
    const found = form.problems.find((each) => each.field === field)
    if (!found) return undefined
    if (found.reason === 'order') return t('problem.endBeforeStart')
    if (found.reason === 'required') return t('problem.required')
    return field === 'date'
      ? t('common:date.example', { date: writeDate('2024-09-03', language) })
      : t('problem.time')
  }
  const title = form.editedId === null ? t('form.title') : t('form.editTitle')
  return (
    <section className={classes.form} aria-label={title} data-editing={form.editedId !== null || undefined}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <StoredWord stored={form.stored} />
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
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          onKeyDown={onEnter(submit)}
        />
        <Checkbox
          className={classes.billable}
          size="sm"
          label={t('form.billable')}
          checked={draft.billable}
          onChange={(event) => change({ billable: event.currentTarget.checked })}
        />
        {form.editedId !== null && (
          <Button variant="default" size="sm" onClick={form.cancelEdit}>
            {t('form.cancel')}
          </Button>
        )}
        <Button size="sm" onClick={submit} loading={form.isRunning}>
          {form.editedId === null ? t('form.submit') : t('form.update')}
        </Button>
      </div>
      <EntryRefusal form={form} />
    </section>
  )
}

function yearOf(date: string): number {
  return Number(/^\d{4}/.exec(date)?.[0] ?? new Date().getFullYear())
}
