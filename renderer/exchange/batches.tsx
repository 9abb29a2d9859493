import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenExport } from '../../shared/exchange/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { BatchState } from './batch-state.tsx'
import classes from './exchange.module.css'
import { ReceiveDialog } from './receive-dialog.tsx'
import { TakeReceipt } from './take-receipt.tsx'
import { type Batches, useBatches } from './use-batches.ts'
import { ChangeCounts, countOf, Waiting } from './waiting.tsx'

type BatchesProps = { readonly engagementId: string }

/** 提出回: the workbooks of an engagement that left this laptop, which of them JETRO has, and what waits. */
export function BatchesSection({ engagementId }: BatchesProps) {
  const { t } = useTranslation('exchange')
  const [marked, setMarked] = useState<WrittenExport | null>(null)
  const { batches, failure } = useBatches([engagementId])
  const read = batches.get(engagementId)
  if (failure) return <FailureNotice failure={failure} />
  if (!read) return null
  return (
    <section className={classes.batches} aria-label={t('batch.title')}>
      <h2>{t('batch.title')}</h2>
      <Waiting batches={read} />
      {read.items.length > 0 && (
        <>
          <BatchTable batches={read} onMark={setMarked} />
          <TakeReceipt />
        </>
      )}
      {marked && <ReceiveDialog batch={marked} onClose={() => setMarked(null)} />}
    </section>
  )
}

type BatchTableProps = {
  readonly batches: Batches
  readonly onMark: (batch: WrittenExport) => void
}

function BatchTable({ batches: { items, here }, onMark }: BatchTableProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  return (
    <Table verticalSpacing="xs" fz="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('batch.batch')}</Table.Th>
          <Table.Th>{t('batch.exportedAt')}</Table.Th>
          <Table.Th>{t('batch.profile')}</Table.Th>
          <Table.Th className={classes.number}>{t('batch.records')}</Table.Th>
          <Table.Th className={classes.number}>{t('batch.photos')}</Table.Th>
          <Table.Th>{t('batch.state')}</Table.Th>
          <Table.Th aria-label={t('batch.receive')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {countOf(here) > 0 && (
          <Table.Tr>
            <Table.Th scope="row">{t('batch.next')}</Table.Th>
            <Table.Td colSpan={4}>
              <ChangeCounts changes={here} />
              <span className={classes.day}>{t('batch.hereHint')}</span>
            </Table.Td>
            <Table.Td colSpan={2}>
              <BatchState batch={null} />
            </Table.Td>
          </Table.Tr>
        )}
        {items.map((one) => {
          const number = formatNumber(one.batch, language)
          const isReceived = one.state === 'received'
          return (
            <Table.Tr key={one.id}>
              <Table.Th scope="row">
                {t('batch.number', { number })}
                <span className={classes.shortHash} title={t('batch.shortHash')}>
                  <span className="k-visually-hidden">{t('batch.shortHash')} </span>
                  {one.contentHash.slice(0, 12)}
                </span>
              </Table.Th>
              <Table.Td>{formatInstant(one.exportedAt, language)}</Table.Td>
              <Table.Td>{t(`profile.names.${one.profile}`)}</Table.Td>
              <Table.Td className={classes.number}>{formatNumber(one.rows, language)}</Table.Td>
              <Table.Td className={classes.number}>{formatNumber(one.photos, language)}</Table.Td>
              <Table.Td>
                <BatchState batch={one} />
              </Table.Td>
              <Table.Td className={classes.number}>
                {one.receivedBy !== 'receipt' && (
                  <Button
                    variant={isReceived ? 'subtle' : 'default'}
                    aria-label={t(isReceived ? 'batch.correctNamed' : 'batch.receiveNamed', { number })}
                    onClick={() => onMark(one)}
                  >
                    {t(isReceived ? 'batch.correct' : 'batch.receive')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
