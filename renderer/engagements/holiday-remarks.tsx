import { useTranslation } from 'react-i18next'
import type { Forecast } from '../../shared/engagements/plan-contract.ts'
import { formatYear } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { countryName } from './choices.ts'
import classes from './forecast.module.css'
import { useWords } from './use-words.ts'

type HolidayRemarksProps = { readonly forecast: Forecast }

const remarked = ['CN', 'TH', 'VN', 'ID', 'IN', 'DE'] as const

/** What is not known of the holidays, as 要確認, and where they come from. */
export function HolidayRemarks({ forecast }: HolidayRemarksProps) {
  const { t } = useTranslation('forecast')
  const words = useWords()
  const language = useLanguage()
  const { countries, unknownCountries, holidayYears, holidaySource } = forecast
  return (
    <ul className={classes.remarks}>
      {unknownCountries.length > 0 && (
        <li>
          <strong>{words.unconfirmed}</strong>{' '}
          {t('holidays.unknown', {
            countries: unknownCountries.map((each) => countryName(each, language)).join(', '),
          })}
        </li>
      )}
      {remarked
        .filter((country) => countries.includes(country))
        .map((country) => (
          <li key={country}>
            <strong>{words.unconfirmed}</strong> {t(`remarks.${country}`)}
          </li>
        ))}
      <li>
        {t('holidays.years', {
          from: formatYear(holidayYears.from, language),
          to: formatYear(holidayYears.to, language),
        })}{' '}
        {t('holidays.source', { source: holidaySource })}
      </li>
    </ul>
  )
}
