import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '../ui/date-field.tsx'
import { onEnter } from '../ui/on-enter.ts'
import type { EntryDraft } from './entry-draft.ts'
import classes from './entry-form.module.css'
import { parseTime } from './parse-time.ts'
import { ZoneSelect } from './zone-select.tsx'

type ArrivalFieldsProps = {
  readonly draft: EntryDraft
  readonly error: string | undefined
  readonly onChange: (part: Partial<EntryDraft>) => void
  readonly onSubmit: () => void
}

/** For a journey: the date and the zone of the end, with both wall clocks side by side. */
export function ArrivalFields({ draft, error, onChange, onSubmit }: ArrivalFieldsProps) {
  const { t } = useTranslation('ledger')
  const { arrival } = draft
  const start = parseTime(draft.start)
  const end = parseTime(draft.end)
  return (
    <div className={classes.arrival}>
      <Checkbox
        size="sm"
        label={t('form.arrival')}
        checked={arrival !== null}
        onChange={(event) =>
          onChange({
            arrival: event.currentTarget.checked ? { date: draft.date, timeZone: draft.timeZone } : null,
          })
        }
      />
      {arrival !== null && (
        <div className={classes.row}>
          <DateField
            className={classes.date}
            size="sm"
            label={t('form.arrivalDate')}
            value={arrival.date}
            year={Number(/^\d{4}/.exec(draft.date)?.[0] ?? new Date().getFullYear())}
            onChange={(date) => onChange({ arrival: { ...arrival, date } })}
            onKeyDown={onEnter(onSubmit)}
            error={error}
          />
          <ZoneSelect
            label={t('form.arrivalZone')}
            timeZone={arrival.timeZone}
            onChange={(timeZone) => onChange({ arrival: { ...arrival, timeZone } })}
          />
          {start !== null && end !== null && (
            <p className={classes.journey}>
              {t('form.journey', { start, startZone: draft.timeZone, end, endZone: arrival.timeZone })}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
