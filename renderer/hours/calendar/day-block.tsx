import { IconLock } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import {
  type DayStrip,
  type StripBlock,
  type StripSpan,
  shownOnStrip,
} from '../../../shared/hours/day-layout.ts'
import { useWords } from '../../engagements/index.ts'
import { formatMinutes } from '../../ui/format.ts'
import { clockWords } from './clock-words.ts'
import classes from './day.module.css'
import type { LockReason } from './lock-reason.ts'

type DayBlockProps = {
  readonly strip: DayStrip
  readonly block: StripBlock<TimeEntry>
  /** Where it stands for now, while it is moved. */
  readonly moved: StripSpan | null
  readonly lock: LockReason | null
  /** The company of another engagement. */
  readonly company: string | null
  readonly helpId: string
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** One entry on the grid, as long as it was in real time. */
export function DayBlock({ strip, block, moved, lock, company, helpId, onOpen, onKeyDown }: DayBlockProps) {
  const { t } = useTranslation('calendar')
  const words = useWords()
  const { entry, lane, lanes } = block
  const span = moved ?? block.span
  const shown = shownOnStrip(strip, span)
  const minutes = shown.to - shown.from
  const time = clockWords(strip, span, entry)
  const work = words.menuItem(entry.menuItem)
  const duration = formatMinutes(span.to - span.from)
  const state = [
    entry.isRemoved ? t('day.state.removed') : entry.billable ? null : t('day.state.unbilled'),
    lock === 'settled' || lock === 'monthClosed' ? t(`day.state.${lock}`) : null,
    company === null ? null : t('day.state.otherEngagement', { company }),
  ]
    .filter((word) => word !== null)
    .join(' · ')
  // Of another engagement the company says more than the menu item.
  const second = company ?? work
  const third = company === null ? entry.note : work
  const isShort = minutes < 60
  const showsState = state !== '' && minutes >= 120 && company === null
  return (
    <button
      type="button"
      className={classes.block}
      style={{
        top: `calc(var(--hour) * ${shown.from / 60})`,
        height: `calc(var(--hour) * ${minutes / 60} - 1px)`,
        left: `${(lane / lanes) * 100}%`,
        width: `calc(${100 / lanes}% - 2px)`,
      }}
      data-block={entry.id}
      data-foreign={company !== null || undefined}
      data-unbilled={!entry.billable || undefined}
      data-removed={entry.isRemoved || undefined}
      data-moving={moved !== null || undefined}
      data-locked={lock !== null || undefined}
      data-small={minutes < 30 || undefined}
      aria-describedby={helpId}
      title={[time, work, state].filter(Boolean).join('\n')}
      onClick={(event) => {
        // Pointers are heard by the grid; what has none is a key or a screen reader.
        if (event.detail === 0) onOpen()
      }}
      onKeyDown={onKeyDown}
    >
      <span className={classes.line}>
        {(lock === 'settled' || lock === 'monthClosed') && (
          <IconLock className={classes.lock} size={14} stroke={1.75} aria-hidden />
        )}
        <strong>{time}</strong> {duration}
        {isShort && ` ${second}`}
      </span>
      {!isShort && <span className={classes.line}>{second}</span>}
      {minutes >= 90 && third && <span className={classes.line}>{third}</span>}
      {showsState && <span className={classes.line}>{state}</span>}
      <span className="k-visually-hidden">
        {[minutes < 90 && company !== null ? work : '', showsState ? '' : state].filter(Boolean).join(' ')}
      </span>
      {span.to <= strip.minutes && lock === null && <span className={classes.edge} data-edge aria-hidden />}
    </button>
  )
}
