import { ActionIcon, Button, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import { timeZones } from '../../engagements/index.ts'
import { DateField } from '../../ui/date-field.tsx'
import { todayHere } from '../../ui/parse-date.ts'
import classes from './day.module.css'
import { addDays } from './month-rows.ts'

type DayToolbarProps = {
  readonly day: string
  readonly zone: string
  readonly expertId: string | null
  readonly experts: Output<'experts.list'>['items']
  /** The zones that are likely wanted; they stand first. */
  readonly usualZones: readonly string[]
  readonly onDay: (day: string) => void
  readonly onZone: (zone: string) => void
  readonly onExpert: (expertId: string) => void
}

/** Which day of which expert, by the clock of which zone. */
export function DayToolbar(props: DayToolbarProps) {
  const { day, zone, expertId, experts, usualZones, onDay, onZone, onExpert } = props
  const { t } = useTranslation('calendar')
  const zones = useMemo(() => [...new Set([...usualZones, zone, ...timeZones()])], [usualZones, zone])
  return (
    <div className={classes.toolbar}>
      <div className={classes.days}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('day.previous')}
          onClick={() => onDay(addDays(day, -1))}
        >
          <IconChevronLeft size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
        <DateField
          className={classes.date}
          label={t('day.date')}
          value={day}
          year={Number(day.slice(0, 4))}
          onChange={(typed) => /^\d{4}-\d{2}-\d{2}$/.test(typed) && onDay(typed)}
        />
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('day.next')}
          onClick={() => onDay(addDays(day, 1))}
        >
          <IconChevronRight size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => onDay(todayHere())}>
          {t('day.today')}
        </Button>
      </div>
      <Select
        className={classes.choice}
        label={t('day.expert')}
        data={experts.map((each) => ({ value: each.id, label: each.name }))}
        value={expertId}
        onChange={(value) => value && onExpert(value)}
      />
      <Select
        className={classes.choice}
        label={t('day.zone')}
        data={zones}
        value={zone}
        onChange={(value) => value && onZone(value)}
        searchable
        openOnFocus={false}
        autoSelectOnBlur
        limit={500}
        nothingFoundMessage={t('day.zoneNone')}
      />
    </div>
  )
}
