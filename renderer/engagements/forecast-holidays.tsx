import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Forecast } from '../../shared/engagements/plan-contract.ts'
import classes from './forecast.module.css'
import { HolidayRemarks } from './holiday-remarks.tsx'
import { HolidayTable } from './holiday-table.tsx'

type ForecastHolidaysProps = { readonly forecast: Forecast }

/** The public holidays until support ends, and what is not known of them; opened on demand. */
export function ForecastHolidays({ forecast }: ForecastHolidaysProps) {
  const { t } = useTranslation('forecast')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={classes.holidays} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('holidays.title')} ({forecast.holidays.length})
      </summary>
      {isOpen && (
        <>
          <HolidayTable holidays={forecast.holidays} />
          <HolidayRemarks forecast={forecast} />
        </>
      )}
    </details>
  )
}
