import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Expert } from '../../../shared/engagements/index.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { formatMonth } from '../month-word.ts'
import classes from './log.module.css'
import type { LogChoice } from './use-hour-log.ts'

type ExpertMonthFieldsProps = {
  readonly experts: readonly Expert[]
  readonly choice: LogChoice
  readonly onChange: (change: Partial<LogChoice>) => void
}

/** An expert and one of the months in which they worked, over all engagements. */
export function ExpertMonthFields({ experts, choice, onChange }: ExpertMonthFieldsProps) {
  const { t } = useTranslation('hourlog')
  const language = useLanguage()
  const { expertId, month } = choice
  const entries = useRead('hours.list', expertId === null ? {} : { expertId }, { enabled: expertId !== null })
  const months = [...new Set(entries.data?.items.map(({ startsAt }) => startsAt.slice(0, 7)))].toSorted()
  const hasNone = entries.data !== undefined && months.length === 0
  return (
    <div className={classes.fields}>
      <Select
        label={t('expert')}
        value={expertId}
        data={experts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => onChange({ expertId: value, month: null })}
      />
      <Select
        label={t('month')}
        value={month}
        disabled={months.length === 0}
        data={months.toReversed().map((each) => ({ value: each, label: formatMonth(each, language) }))}
        onChange={(value) => onChange({ month: value })}
      />
      {hasNone && <p className={classes.soft}>{t('noMonths')}</p>}
    </div>
  )
}
