import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { timeZones } from '../engagements/index.ts'
import classes from './entry-form.module.css'

type ZoneSelectProps = {
  readonly label: string
  readonly timeZone: string
  readonly onChange: (timeZone: string) => void
}

/** A time zone, found by typing a part of its name. */
export function ZoneSelect({ label, timeZone, onChange }: ZoneSelectProps) {
  const { t } = useTranslation('hours')
  const zones = useMemo(timeZones, [])
  return (
    <Select
      className={classes.where}
      size="sm"
      label={label}
      data={zones.includes(timeZone) ? zones : [timeZone, ...zones]}
      value={timeZone}
      onChange={(chosen) => chosen && onChange(chosen)}
      searchable
      openOnFocus={false}
      autoSelectOnBlur
      limit={500}
      nothingFoundMessage={t('form.zoneNone')}
    />
  )
}
