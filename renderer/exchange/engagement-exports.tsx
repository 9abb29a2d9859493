import { Button, Table } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '../../shared/contract.ts'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { BatchState } from './batch-state.tsx'
import classes from './exchange.module.css'
import type { Batches } from './use-batches.ts'
import { ChangeCounts } from './waiting.tsx'

type EngagementExportsProps = {
  readonly engagements: Output<'engagements.list'>['items']
  /** By engagement; one that is not read yet is missing. */
  readonly batches: ReadonlyMap<string, Batches>
}

/** One row an engagement: its newest batch, what waits for the next one, and the way to export it. */
export function EngagementExports({ engagements, batches }: EngagementExportsProps) {
  const { t } = useTranslation(['exchange', 'programme'])
  return (
    <Table verticalSpacing="xs" fz="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('screen.engagement')}</Table.Th>
          <Table.Th>{t('screen.newestBatch')}</Table.Th>
          <Table.Th>{t('screen.waiting')}</Table.Th>
          <Table.Th aria-label={t('export')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {engagements.map(({ id, company, region, fiscalYear }) => {
          const read = batches.get(id)
          return (
            <Table.Tr key={id}>
              <Table.Td>
                <Link to={`/engagements/${id}/exchange`} lang="ja">
                  {company.name}
                </Link>
                <span className={classes.day}>
                  {region && `${t(`programme:regions.${region as 'TH'}`, { defaultValue: region })}　`}
                  {fiscalYear}
                </span>
              </Table.Td>
              <Table.Td>{read && <NewestBatch batch={read.items[0]} />}</Table.Td>
              <Table.Td>{read && <ChangeCounts changes={read.waiting} />}</Table.Td>
              <Table.Td className={classes.number}>
                <Button
                  component={Link}
                  to={`/engagements/${id}/exchange`}
                  variant="default"
                  aria-label={t('screen.exportNamed', { company: company.name })}
                  leftSection={<IconFileSpreadsheet size={20} stroke={1.75} aria-hidden />}
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

function NewestBatch({ batch }: { readonly batch: Batches['items'][number] | undefined }) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  if (batch === undefined) return t('screen.never')
  return (
    <>
      {t('batch.number', { number: formatNumber(batch.batch, language) })}
      <span className={classes.day}>{formatInstant(batch.exportedAt, language)}</span>
      <BatchState batch={batch} />
    </>
  )
}
