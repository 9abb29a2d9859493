import { IconPlus } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type DayStrip, type StripSpan, timeOnStrip } from '../../../shared/hours/day-layout.ts'
import classes from './day.module.css'

type DaySlotProps = {
  readonly strip: DayStrip
  readonly span: StripSpan
  readonly slotRef: RefObject<HTMLButtonElement | null>
  readonly helpId: string
  readonly onCreate: () => void
  readonly onMove: (span: StripSpan) => void
  readonly steps: { readonly step: number; readonly fineStep: number }
}

/** The empty place that the keys move over the grid: Enter makes an entry of it. */
export function DaySlot({ strip, span, slotRef, helpId, onCreate, onMove, steps }: DaySlotProps) {
  const { t } = useTranslation('calendar')
  const from = timeOnStrip(strip, span.from).localTime.slice(11)
  const to = timeOnStrip(strip, span.to).localTime.slice(11)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? steps.fineStep : steps.step
    const jumps: Readonly<Record<string, number>> = {
      ArrowUp: -step,
      ArrowDown: step,
      PageUp: -60,
      PageDown: 60,
    }
    const by = jumps[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = event.shiftKey
      ? { from: span.from, to: span.to + by }
      : { from: span.from + by, to: span.to + by }
    if (next.from < 0 || next.to > strip.minutes || next.to - next.from < step) return
    onMove(next)
  }
  return (
    <button
      type="button"
      ref={slotRef}
      className={classes.slot}
      style={{
        top: `calc(var(--hour) * ${span.from / 60})`,
        height: `calc(var(--hour) * ${(span.to - span.from) / 60} - 1px)`,
      }}
      aria-label={t('day.slot', { from, to })}
      aria-describedby={helpId}
      onClick={(event) => {
        if (event.detail === 0) onCreate()
      }}
      onKeyDown={onKeyDown}
    >
      <IconPlus size={16} stroke={1.75} aria-hidden />
      <span>
        {from}–{to}
      </span>
    </button>
  )
}
