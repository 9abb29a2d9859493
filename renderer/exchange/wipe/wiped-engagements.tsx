import { Button, Table } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { WipedEngagement } from '../../../shared/exchange/wipe-contract.ts'
import { AlertNotice } from '../../ui/alert-notice.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatInstant, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { type JustWiped, useCertificate } from './use-wipe.ts'
import classes from './wipe.module.css'

/** The engagement that was just removed, and all that were; nothing where there are none. */
export function WipedEngagements() {
  const { t } = useTranslation('wipe')
  const wiped = (useLocation().state as { readonly wiped?: JustWiped } | null)?.wiped
  const { data, failure } = useRead('exchange.wipes', {})
  const certificate = useCertificate()
  const queries = useQueryClient()
  useEffect(() => {
    if (!wiped) return
    // Nothing in the window remembers the engagement any more.
    queries.removeQueries({ type: 'inactive' })
    void queries.invalidateQueries()
  }, [queries, wiped])
  if (failure) return <FailureNotice failure={failure} />
  if (!wiped && !data?.items.length) return null
  const save = (id: string) => void certificate.write('docx', `certificate_${id.slice(0, 8)}.docx`, { id })
  return (
    <section className={classes.wiped} aria-label={t('wiped.title')}>
      <h2>{t('wiped.title')}</h2>
      {wiped && <JustWipedNotice wiped={wiped} />}
      {certificate.written && (
        <DoneNotice
          title={t('wiped.saved', { name: certificate.written.file.name })}
          order={3}
          handle={certificate.written.file.handle}
        />
      )}
      <FailureNotice failure={certificate.failure} />
      {data && data.items.length > 0 && <WipedTable items={data.items} onSave={save} />}
    </section>
  )
}

function JustWipedNotice({ wiped: { name, handle, result } }: { readonly wiped: JustWiped }) {
  const { t } = useTranslation('wipe')
  if (!result.isFinished) return <AlertNotice title={t('done.title')} nextStep={t('done.unfinished')} />
  if (result.path === null) return <AlertNotice title={t('done.title')} nextStep={t('done.unsaved')} />
  return (
    <DoneNotice title={t('done.title')} order={3} handle={handle}>
      <p>{t('done.certificate', { name })}</p>
    </DoneNotice>
  )
}

type WipedTableProps = {
  readonly items: readonly WipedEngagement[]
  readonly onSave: (id: string) => void
}

function WipedTable({ items, onSave }: WipedTableProps) {
  const { t } = useTranslation(['wipe', 'exchange'])
  const language = useLanguage()
  return (
    <Table verticalSpacing="xs" fz="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('wiped.engagement')}</Table.Th>
          <Table.Th>{t('wiped.wipedAt')}</Table.Th>
          <Table.Th>{t('wiped.batch')}</Table.Th>
          <Table.Th aria-label={t('wiped.save')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ id, engagementId, wipedAt, finishedAt, batch, contentHash }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className={classes.id}>
              {engagementId}
            </Table.Th>
            <Table.Td>{formatInstant(wipedAt, language)}</Table.Td>
            <Table.Td>
              {t('exchange:batch.number', { number: formatNumber(batch, language) })}
              <span className={classes.hash}>{contentHash.slice(0, 12)}</span>
            </Table.Td>
            <Table.Td>
              {finishedAt === null ? (
                t('wiped.left')
              ) : (
                <Button
                  variant="default"
                  aria-label={t('wiped.saveNamed', { id: engagementId })}
                  onClick={() => onSave(id)}
                >
                  {t('wiped.save')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
