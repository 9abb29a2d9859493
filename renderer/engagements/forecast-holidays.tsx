import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Forecast } from '../../shared/engagements/plan-contract.ts'
import { formatDate, formatYear } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { countryName } from './choices.ts'
import classes from './forecast.module.css'
import overview from './overview.module.css'
import { useWords } from './use-words.ts'

type ForecastHolidaysProps = { readonly forecast: Forecast }

const remarked = ['CN', 'TH', 'VN', 'ID', 'IN', 'DE'] as const

/** The public holidays until support ends, and what is not known of them. */
export function ForecastHolidays({ forecast }: ForecastHolidaysProps) {
  const { t } = useTranslation('forecast')
  const words = useWords()
  const language = useLanguage()
  const { holidays, countries, unknownCountries, holidayYears, holidaySource } = forecast
  return (
    <details className={classes.holidays}>
      <summary>
        {t('holidays.title')} ({holidays.length})
      </summary>
      {holidays.length === 0 ? (
        <p className={overview.hint}>{t('holidays.none')}</p>
      ) : (
        <Table className={overview.table} aria-label={t('holidays.table')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('holidays.date')}</Table.Th>
              <Table.Th>{t('holidays.country')}</Table.Th>
              <Table.Th>{t('holidays.name')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {holidays.map(({ date, country, name }) => {
              const local = new Intl.Locale(`und-${country}`).maximize().language
              const shown = nameIn(language, local, name)
              return (
                <Table.Tr key={`${date} ${country}`}>
                  <Table.Td className={classes.date}>{formatDate(date, language)}</Table.Td>
                  <Table.Td>{countryName(country, language)}</Table.Td>
                  <Table.Td>
                    {shown}
                    {shown !== name.local && (
                      <div className={overview.second} lang={local}>
                        {name.local}
                      </div>
                    )}
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
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
    </details>
  )
}

/** A holiday is named in Japanese, in the country's own language, or else in English. */
function nameIn(language: string, local: string, name: Forecast['holidays'][number]['name']): string {
  const [own] = language.split('-')
  if (own === 'ja') return name.ja ?? name.en
  return own === local ? name.local : name.en
}
