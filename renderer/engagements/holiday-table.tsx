import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Forecast } from '../../shared/engagements/plan-contract.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { countryName } from './choices.ts'
import classes from './forecast.module.css'
import overview from './overview.module.css'

type HolidayTableProps = { readonly holidays: Forecast['holidays'] }

/** Holidays by date, with their names in the language of the interface and of their country. */
export function HolidayTable({ holidays }: HolidayTableProps) {
  const { t } = useTranslation('forecast')
  const language = useLanguage()
  if (holidays.length === 0) return <p className={overview.hint}>{t('holidays.none')}</p>
  return (
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
  )
}

/** A holiday is named in Japanese, in the country's own language, or else in English. */
function nameIn(language: string, local: string, name: Forecast['holidays'][number]['name']): string {
  const [own] = language.split('-')
  if (own === 'ja') return name.ja ?? name.en
  return own === local ? name.local : name.en
}
