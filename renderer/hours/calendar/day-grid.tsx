import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import {
  type DayStrip,
  gapsBetween,
  layOut,
  movedSpan,
  resizedSpan,
  type StripSpan,
  snap,
  stripMarks,
} from '../../../shared/hours/day-layout.ts'
import { formatMinutes } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { clockWords, placeOfZone } from './clock-words.ts'
import classes from './day.module.css'
import { DayBlock } from './day-block.tsx'
import { DayScale } from './day-scale.tsx'
import { DaySlot } from './day-slot.tsx'
import { formatFullDay } from './format-day.ts'
import { type Locks, lockReason } from './lock-reason.ts'
import type { DayEdits } from './use-day-edits.ts'
import { type Steps, useGridPointer } from './use-grid-pointer.ts'

type DayGridProps = {
  readonly strip: DayStrip
  readonly entries: readonly TimeEntry[]
  readonly locks: Locks
  readonly steps: Steps
  readonly edits: DayEdits
  readonly companyOf: (engagementId: string) => string
  readonly onCreate: (span: StripSpan) => void
  readonly onOpen: (entry: TimeEntry) => void
  readonly onRemove: (entry: TimeEntry) => void
  /** For the ears alone. */
  readonly onSay: (sentence: string) => void
}

const tokyo = 'Asia/Tokyo'
const slotMinutes = 60
const shortestGap = 5

/** The time grid of one day: what the expert did, with gaps and overlaps in sight, made and moved by hand or key. */
export function DayGrid(props: DayGridProps) {
  const { strip, entries, locks, steps, edits, companyOf, onCreate, onOpen, onRemove, onSay } = props
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const helpId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const slot = useRef<HTMLButtonElement>(null)
  const marks = stripMarks(strip)
  const morning = marks.find(({ time }) => time === '09:00')?.minute ?? 540
  const [slotSpan, setSlotSpan] = useState<StripSpan>({ from: morning, to: morning + slotMinutes })
  const blocks = layOut(strip, entries)
  const live = blocks.filter(({ entry }) => !entry.isRemoved)
  const first = Math.min(morning, ...live.map(({ span }) => span.from))

  // The working day is in sight when a date is opened (each has its own grid), and stays while entries change.
  const scrollTo = useRef(first)
  scrollTo.current = first
  useEffect(() => {
    const element = scroller.current
    const box = area.current
    if (!element || !box) return
    element.scrollTop = (Math.max(0, scrollTo.current - 30) / strip.minutes) * box.offsetHeight
  }, [strip.minutes])

  const pointer = useGridPointer(area, strip, blocks, steps, {
    isLocked: (entry) => lockReason(entry, locks) !== null,
    onShow: edits.show,
    onDrawn: (span) => {
      setSlotSpan(span)
      edits.show(null)
      slot.current?.focus({ preventScroll: true })
      onCreate(span)
    },
    onMoved: (entry, span) => void edits.save(entry, span),
    onOpen,
    onPlace: (minute) => {
      if (minute >= slotSpan.from && minute < slotSpan.to && document.activeElement === slot.current) {
        onCreate(slotSpan)
        return
      }
      const from = Math.max(0, Math.min(snap(minute - 15, 30), strip.minutes - slotMinutes))
      setSlotSpan({ from, to: from + slotMinutes })
      slot.current?.focus({ preventScroll: true })
    },
    onLocked: (entry) => {
      const reason = lockReason(entry, locks)
      if (reason) edits.tell({ kind: 'locked', reason, entry })
    },
  })

  const onBlockKey = (entry: TimeEntry, span: StripSpan) => (event: KeyboardEvent) => {
    const step = event.altKey ? steps.fineStep : steps.step
    const by = event.key === 'ArrowUp' ? -step : event.key === 'ArrowDown' ? step : null
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace'
    if (event.key === 'Escape' && edits.preview !== null) {
      event.stopPropagation()
      edits.drop()
      onSay(t('day.dropped'))
      return
    }
    if (by === null && !isRemoval) return
    event.preventDefault()
    event.stopPropagation()
    const reason = lockReason(entry, locks)
    if (reason !== null) {
      edits.tell({ kind: 'locked', reason, entry })
      return
    }
    if (isRemoval) {
      onRemove(entry)
      return
    }
    if (by === null) return
    const next = event.shiftKey ? resizedSpan(span, by, step) : movedSpan(strip, span, by, step)
    edits.saveSoon(entry, next)
    onSay(clockWords(strip, next, entry))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      edits.undoLast()
    }
  }

  const drawn = edits.preview?.id === null ? edits.preview.span : null
  return (
    <div className={classes.scroller} ref={scroller}>
      <div className={classes.heads} aria-hidden>
        <span className={classes.head}>{placeOfZone(strip.zone)}</span>
        {strip.zone !== tokyo && <span className={classes.head}>{t('day.japan')}</span>}
      </div>
      <div className={classes.strip} style={{ height: `calc(var(--hour) * ${strip.minutes / 60})` }}>
        <DayScale marks={marks} />
        {strip.zone !== tokyo && <DayScale marks={stripMarks(strip, tokyo)} isSecond />}
        <div
          ref={area}
          className={classes.area}
          role="application"
          aria-label={t('day.grid', { date: formatFullDay(strip.date, language), zone: strip.zone })}
          onKeyDown={onKeyDown}
          onContextMenu={(event) => event.preventDefault()}
          {...pointer}
        >
          <p id={helpId} className="k-visually-hidden">
            {t('day.keys')}
          </p>
          {gapsBetween(live.map(({ span }) => span))
            .filter(({ from, to }) => to - from >= shortestGap)
            .map(({ from, to }) => (
              <span
                key={from}
                className={classes.gap}
                style={{
                  top: `calc(var(--hour) * ${from / 60})`,
                  height: `calc(var(--hour) * ${(to - from) / 60})`,
                }}
              >
                {to - from >= 30 && t('day.gap', { duration: formatMinutes(to - from) })}
              </span>
            ))}
          <DaySlot
            strip={strip}
            span={slotSpan}
            slotRef={slot}
            helpId={helpId}
            steps={steps}
            onCreate={() => onCreate(slotSpan)}
            onMove={(span) => {
              setSlotSpan(span)
              onSay(clockOf(span))
            }}
          />
          {blocks.map((block) => {
            const { entry } = block
            const moved = edits.preview?.id === entry.id ? edits.preview.span : null
            return (
              <DayBlock
                key={entry.id}
                strip={strip}
                block={block}
                moved={moved}
                lock={lockReason(entry, locks)}
                company={entry.engagementId === locks.engagementId ? null : companyOf(entry.engagementId)}
                helpId={helpId}
                onOpen={() => {
                  if (!edits.flush()) onOpen(entry)
                }}
                onKeyDown={onBlockKey(entry, moved ?? block.span)}
              />
            )
          })}
          {drawn && (
            <span
              className={classes.drawn}
              style={{
                top: `calc(var(--hour) * ${drawn.from / 60})`,
                height: `calc(var(--hour) * ${(drawn.to - drawn.from) / 60})`,
              }}
            >
              {clockOf(drawn)} {formatMinutes(drawn.to - drawn.from)}
            </span>
          )}
        </div>
      </div>
    </div>
  )

  function clockOf(span: StripSpan): string {
    return clockWords(strip, span, { timeZone: strip.zone, endTimeZone: strip.zone })
  }
}
