import { Button, Table } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { InspectionHead } from '../../../shared/inspections/contract.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatInstant } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { useChecklistsAhead } from '../data/use-opened.ts'
import classes from './inspection-list.module.css'
import { checklistTitle } from './start-choices.ts'
import { StartInspection } from './start-inspection.tsx'

type InspectionListProps = {
  readonly engagementId: string
  readonly onOpen: (inspectionId: string) => void
}

/** The inspections of an engagement, site by site, and the start of a new one. */
export function InspectionList({ engagementId, onOpen }: InspectionListProps) {
  const { t } = useTranslation(['inspections', 'common'])
  const language = useLanguage()
  const id = useId()
  const inspections = useRead('inspections.list', { engagementId })
  const checklists = useRead('checklists.list', {})
  const engagement = useRead('engagements.get', { id: engagementId })
  useChecklistsAhead(inspections.data?.items)
  const failure = inspections.failure ?? engagement.failure
  if (failure) return <FailureNotice failure={failure} />
  if (!inspections.data || !engagement.data) return null
  const { sites } = engagement.data
  const start = sites.length > 0 && (
    <StartInspection
      engagementId={engagementId}
      sites={sites}
      inspections={inspections.data.items}
      onStarted={onOpen}
    />
  )
  if (inspections.data.items.length === 0) {
    const hint = t(sites.length > 0 ? 'list.emptyHint' : 'list.noSiteHint')
    return <EmptyState title={t('list.emptyTitle')} hint={hint} action={start} />
  }
  const titleOf = ({ checklistId }: InspectionHead) => {
    const head = checklists.data?.items.find((each) => each.id === checklistId)
    return head === undefined ? checklistId : checklistTitle(head, language)
  }
  const rows = sites.flatMap((site) => {
    const here = inspections.data?.items.filter((one) => one.siteId === site.id) ?? []
    return here.map((inspection) => ({ site, inspection }))
  })
  return (
    <section className={classes.list} aria-label={t('list.title')}>
      <Table verticalSpacing="xs" fz="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('list.site')}</Table.Th>
            <Table.Th>{t('list.language')}</Table.Th>
            <Table.Th>{t('list.checklist')}</Table.Th>
            <Table.Th>{t('list.startedAt')}</Table.Th>
            <Table.Th>{t('list.progress')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ site, inspection }) => {
            const time = formatInstant(inspection.startedAt, language)
            return (
              <Table.Tr key={inspection.id}>
                <Table.Td>
                  <div lang="ja">{inspection.siteName}</div>
                  <div lang={site.language} className={classes.local}>
                    {site.nameLocal}
                  </div>
                </Table.Td>
                <Table.Td>{t(`common:languages.${inspection.language as 'th'}`)}</Table.Td>
                <Table.Td>
                  {t('list.checklistOf', {
                    title: titleOf(inspection),
                    version: inspection.checklistVersion,
                  })}
                </Table.Td>
                <Table.Td>{time}</Table.Td>
                <Table.Td>
                  {t('screen.progress', { done: inspection.answeredCount, all: inspection.itemCount })}
                </Table.Td>
                <Table.Td className={classes.act}>
                  <Button
                    variant="default"
                    aria-label={t('list.openNamed', { site: inspection.siteName, time })}
                    onClick={() => onOpen(inspection.id)}
                  >
                    {t('list.open')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {start && (
        <section className={classes.new} aria-labelledby={id}>
          <h3 id={id}>{t('list.new')}</h3>
          {start}
        </section>
      )}
    </section>
  )
}
