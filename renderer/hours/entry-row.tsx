import { Table } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { useWords } from '../engagements/index.ts'
import { ProofMark } from '../proofs/index.ts'
import { formatMinutes } from '../ui/format.ts'
import { clockSpan, zoneRemark } from './clock.ts'
import { EntryActions } from './entry-actions.tsx'
import { EntryMarks } from './entry-marks.tsx'
import { EntryRemarks } from './entry-remarks.tsx'
import classes from './entry-table.module.css'
import type { DraftSource } from './first-draft.ts'
import { useUnbilledWord } from './use-unbilled-word.ts'

type EntryRowProps = {
  readonly entry: TimeEntry
  readonly source: DraftSource
  readonly isMonthClosed: boolean
  readonly isEdited: boolean
  readonly isPointed: boolean
  readonly onEdit: () => void
}

/**
 * One time entry in local time; a removed one stays readable, struck through and named so, and so do a reversal and
 * what it takes back.
 */
export function EntryRow({ entry, source, isMonthClosed, isEdited, isPointed, onEdit }: EntryRowProps) {
  const { t } = useTranslation(['hours', 'ledger'])
  const words = useWords()
  const unbilledWord = useUnbilledWord()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (!isPointed) return
    row.current?.focus()
    row.current?.scrollIntoView({ block: 'center' })
  }, [isPointed])
  const { sites } = source.engagement
  const zone = zoneRemark(entry, sites[0]?.timeZone)
  const siteName = sites.find((site) => site.id === entry.siteId)?.name
  const state = stateOf(entry)
  const billing = {
    removed: t('list.removed'),
    reversal: t('ledger:row.reversal'),
    reversed: t('ledger:row.reversed'),
    counts: entry.billable ? t('list.billed') : t('list.unbilled'),
  }[state]
  return (
    <Table.Tr
      ref={row}
      tabIndex={isPointed ? -1 : undefined}
      className={classes.entry}
      data-state={state}
      data-marked={isEdited || isPointed || undefined}
    >
      <Table.Td className={classes.time}>
        <span className={classes.struck}>{clockSpan(entry)}</span>
        <EntryMarks entry={entry} isMonthClosed={isMonthClosed} />
        {zone && <div className={classes.soft}>{zone}</div>}
      </Table.Td>
      <Table.Td className={classes.number}>
        <span className={state === 'reversal' ? undefined : classes.struck}>
          {formatMinutes(state === 'reversal' ? -entry.minutes : entry.minutes)}
        </span>
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
      <Table.Td className={classes.billing} data-billed={(entry.billable && state === 'counts') || undefined}>
        {billing}
        {state === 'counts' && entry.unbilledReason !== null && (
          <div className={classes.soft}>{unbilledWord(entry.unbilledReason)}</div>
        )}
      </Table.Td>
      <Table.Td className={classes.note}>
        {entry.note}
        <EntryRemarks entry={entry} />
      </Table.Td>
      <Table.Td className={classes.actions}>
        <div className={classes.acts}>
          <ProofMark entry={entry} />
          <EntryActions entry={entry} onEdit={onEdit} />
        </div>
      </Table.Td>
    </Table.Tr>
  )
}

function stateOf(entry: TimeEntry): 'removed' | 'reversal' | 'reversed' | 'counts' {
  if (entry.isRemoved) return 'removed'
  if (entry.reversesId !== null) return 'reversal'
  return entry.isReversed ? 'reversed' : 'counts'
}
