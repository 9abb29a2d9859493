import { Table } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { useWords } from '../engagements/index.ts'
import { formatMinutes } from '../ui/format.ts'
import { clockSpan, zoneRemark } from './clock.ts'
import { EntryActions } from './entry-actions.tsx'
import classes from './entry-table.module.css'
import type { DraftSource } from './first-draft.ts'

type EntryRowProps = {
  readonly entry: TimeEntry
  readonly source: DraftSource
  readonly isEdited: boolean
  readonly isPointed: boolean
  readonly onEdit: () => void
}

/** One time entry in local time; a removed one stays readable, struck through and named so. */
export function EntryRow({ entry, source, isEdited, isPointed, onEdit }: EntryRowProps) {
  const { t } = useTranslation('hours')
  const words = useWords()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (!isPointed) return
    row.current?.focus()
    row.current?.scrollIntoView({ block: 'center' })
  }, [isPointed])
  const { sites } = source.engagement
  const zone = zoneRemark(entry, sites[0]?.timeZone)
  const siteName = sites.find((site) => site.id === entry.siteId)?.name
  const billing = entry.isRemoved ? t('list.removed') : entry.billable ? t('list.billed') : t('list.unbilled')
  return (
    <Table.Tr
      ref={row}
      tabIndex={isPointed ? -1 : undefined}
      className={classes.entry}
      data-removed={entry.isRemoved || undefined}
      data-marked={isEdited || isPointed || undefined}
    >
      <Table.Td className={classes.time}>
        <span className={classes.struck}>{clockSpan(entry)}</span>
        {zone && <div className={classes.soft}>{zone}</div>}
      </Table.Td>
      <Table.Td className={classes.number}>
        <span className={classes.struck}>{formatMinutes(entry.minutes)}</span>
      </Table.Td>
      <Table.Td className={classes.work}>
        {words.menuItem(entry.menuItem)}
        <div className={classes.soft}>
          {[words.service(entry.service), siteName].filter(Boolean).join(' · ')}
        </div>
      </Table.Td>
      <Table.Td className={classes.expert}>
        {source.experts.find((expert) => expert.id === entry.expertId)?.name}
      </Table.Td>
      <Table.Td className={classes.billing} data-billed={(entry.billable && !entry.isRemoved) || undefined}>
        {billing}
      </Table.Td>
      <Table.Td className={classes.note}>{entry.note}</Table.Td>
      <Table.Td className={classes.actions}>
        <EntryActions entry={entry} onEdit={onEdit} />
      </Table.Td>
    </Table.Tr>
  )
}
