import { Button, Table } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '../../shared/contract.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'

type Engagement = Output<'engagements.list'>['items'][number]

type EngagementExportsProps = {
  readonly engagements: readonly Engagement[]
  /** The newest first. */
  readonly exports: Output<'exchange.list'>['items']
  readonly isRunning: boolean
  readonly onExport: (engagement: Engagement) => void
}

/** One row an engagement: when its workbook was last written, and a button that writes it now. */
export function EngagementExports({ engagements, exports, isRunning, onExport }: EngagementExportsProps) {
  const { t } = useTranslation(['exchange', 'programme'])
  const language = useLanguage()
  return (
    <Table verticalSpacing="xs" fz="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('screen.engagement')}</Table.Th>
          <Table.Th>{t('screen.region')}</Table.Th>
          <Table.Th>{t('screen.fiscalYear')}</Table.Th>
          <Table.Th>{t('screen.lastExport')}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {engagements.map((engagement) => {
          const { id, company, region, fiscalYear } = engagement
          const last = exports.find((one) => one.engagementId === id)
          return (
            <Table.Tr key={id}>
              <Table.Td>
                <Link to={`/engagements/${id}/exchange`} lang="ja">
                  {company.name}
                </Link>
              </Table.Td>
              <Table.Td>
                {region && t(`programme:regions.${region as 'TH'}`, { defaultValue: region })}
              </Table.Td>
              <Table.Td>{fiscalYear}</Table.Td>
              <Table.Td>{last ? formatInstant(last.exportedAt, language) : t('screen.never')}</Table.Td>
              <Table.Td className={classes.number}>
                <Button
                  variant="default"
                  disabled={isRunning}
                  aria-label={t('screen.exportNamed', { company: company.name })}
                  leftSection={<IconFileSpreadsheet size={20} stroke={1.75} aria-hidden />}
                  onClick={() => onExport(engagement)}
                >
                  {t('export')}
                </Button>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
