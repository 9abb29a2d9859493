import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import classes from './exchange.module.css'

type WrittenExportsProps = { readonly engagementId: string }

/** The workbooks of an engagement that left this device; nothing while there is none. */
export function WrittenExports({ engagementId }: WrittenExportsProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { data, failure } = useRead('exchange.list', { engagementId })
  if (failure) return <FailureNotice failure={failure} />
  if (!data || data.items.length === 0) return null
  return (
    <section>
      <h2>{t('history.title')}</h2>
      <Table verticalSpacing="xs" fz="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('history.exportedAt')}</Table.Th>
            <Table.Th className={classes.number}>{t('history.rows')}</Table.Th>
            <Table.Th className={classes.number}>{t('history.photos')}</Table.Th>
            <Table.Th>{t('history.hash')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map((one) => (
            <Table.Tr key={one.exportedAt}>
              <Table.Td>{formatInstant(one.exportedAt, language)}</Table.Td>
              <Table.Td className={classes.number}>{formatNumber(one.rows, language)}</Table.Td>
              <Table.Td className={classes.number}>{formatNumber(one.photos, language)}</Table.Td>
              <Table.Td className={classes.hash}>{one.contentHash}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
