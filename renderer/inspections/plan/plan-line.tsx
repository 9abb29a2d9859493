import { UnstyledButton } from '@mantine/core'
import { IconBolt, IconBulb, IconCircleDashed } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RankedFinding } from '../../../shared/inspections/contract.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { TextStateMark } from '../../ui/text-state.tsx'
import { SeverityIcon } from '../answer-mark.tsx'
import type { Place } from '../walk/walk.ts'
import { explainRank } from './explain-rank.ts'
import { zoneWord } from './place-words.ts'
import classes from './plan.module.css'
import type { PlanRow } from './use-improvement-plan.ts'
import type { Room } from './use-room.ts'

type PlanLineProps = {
  readonly room: Room
  readonly row: PlanRow
  /** Of the interface. */
  readonly language: string
  /** From 0. */
  readonly index: number
  readonly onOpenFinding: (place: Place) => void
  /** Where the row stands in a table that holds only the rows in sight, in pixels. */
  readonly start?: number
  readonly measure?: (element: HTMLElement | null) => void
}

/** One gap: what it is, what closes it, and in one line why it stands where it does. */
export const PlanLine = memo(function PlanLine(props: PlanLineProps) {
  const { room, row, language, index, start } = props
  const { t } = useTranslation('plan')
  const { outline, titles, words } = room
  const { itemId, zoneId, severity } = row.finding
  const { action, ranked } = row
  const wordOf = ({ kind, key }: RankedFinding['parts'][number]) => {
    if (kind === 'quickWin') return words.marks?.quickWin ?? key
    if (kind === 'cost') return words.costTiers?.[key] ?? key
    if (kind === 'effort') return words.efforts?.[key] ?? key
    const word = words.severities?.[key] ?? key
    return severity === null ? t('table.asMinor', { severity: word }) : word
  }
  const zone = zoneWord(outline.zones, zoneId, { ui: language, local: outline.language })
  return (
    <tr
      className={classes.row}
      data-sides={outline.language === 'ja' ? 1 : 2}
      data-index={index}
      aria-rowindex={index + 2}
      {...(props.measure ? { ref: props.measure } : {})}
      {...(start === undefined
        ? {}
        : { style: { position: 'absolute', transform: `translateY(${start}px)` } })}
    >
      <td className={classes.rank}>{formatNumber(ranked.rank, language)}</td>
      <th className={classes.item} scope="row">
        <UnstyledButton className={classes.opens} onClick={() => props.onOpenFinding({ itemId, zoneId })}>
          <b>{itemId}</b> {titles.get(itemId)}
        </UnstyledButton>
        <span className={classes.soft}>{zone ?? t('wholeSite')}</span>
      </th>
      <td className={classes.severity}>
        <span className={classes.sign} data-severity={severity ?? undefined}>
          {severity ? (
            <SeverityIcon severity={severity} />
          ) : (
            <IconCircleDashed size="1.25rem" stroke={1.75} aria-hidden />
          )}
          {severity ? (words.severities?.[severity] ?? severity) : t('table.noSeverity')}
        </span>
      </td>
      {(outline.language === 'ja' ? (['ja'] as const) : (['ja', 'local'] as const)).map((side) => (
        <td key={side} className={side === 'ja' ? classes.ja : classes.local}>
          <span className={classes.text} lang={side === 'ja' ? 'ja' : outline.language}>
            {action?.text[side]}
          </span>
          {action?.text.states[side] === 'stale' && <TextStateMark state="stale" />}
          {side === 'ja' && action === undefined && (
            <span className={classes.soft}>{t('table.noAction')}</span>
          )}
        </td>
      ))}
      <td className={classes.cost}>
        {action?.costTier && <span>{words.costTiers?.[action.costTier]}</span>}
        {action?.effort && <span>{words.efforts?.[action.effort]}</span>}
        {action?.isQuickWin && (
          <span className={classes.sign}>
            <IconBolt size="1rem" stroke={1.75} aria-hidden />
            {words.marks?.quickWin}
          </span>
        )}
      </td>
      <td className={classes.owner}>
        {action?.id === null && (
          <span className={classes.sign}>
            <IconBulb size="1rem" stroke={1.75} aria-hidden />
            {t('table.proposal')}
          </span>
        )}
        {action?.owner && (
          <span>
            <span className={classes.label}>{words.card?.owner} </span>
            {action.owner}
          </span>
        )}
        {action?.dueOn && (
          <span>
            <span className={classes.label}>{words.card?.due} </span>
            {formatDate(action.dueOn, language)}
          </span>
        )}
      </td>
      <td className={classes.reason}>{explainRank(ranked, wordOf, language)}</td>
    </tr>
  )
})
