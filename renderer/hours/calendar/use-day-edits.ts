import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { type DayStrip, type StripSpan, spanOnStrip } from '../../../shared/hours/day-layout.ts'
import type { Failure } from '../../../shared/result.ts'
import { useChange } from '../../ui/use-change.ts'
import { clockWords } from './clock-words.ts'
import type { LockReason } from './lock-reason.ts'
import { type SpanTimes, storedTimes, timesOfSpan } from './times-of-span.ts'

/** What stands on the grid for now, until it is stored or dropped; without an id it is a new entry. */
export type Preview = { readonly id: string | null; readonly span: StripSpan }

/** What happened last on the grid. */
export type DayNotice =
  | { readonly kind: 'said'; readonly sentence: string }
  | { readonly kind: 'changed'; readonly sentence: string; readonly undo: () => void }
  | { readonly kind: 'locked'; readonly reason: LockReason; readonly entry: TimeEntry }
  | {
      readonly kind: 'refused'
      readonly failure: Failure
      readonly entry: TimeEntry
      readonly wanted: SpanTimes
    }

/** Stores what is moved on the grid, and takes it back. */
export type DayEdits = {
  readonly preview: Preview | null
  readonly notice: DayNotice | null
  readonly show: (preview: Preview | null) => void
  readonly tell: (notice: DayNotice | null) => void
  readonly save: (entry: TimeEntry, span: StripSpan) => Promise<void>
  /** Holds a new place back until no key was pressed for a while. */
  readonly saveSoon: (entry: TimeEntry, span: StripSpan) => void
  /** Stores at once what is held back; false when nothing was. */
  readonly flush: () => boolean
  readonly drop: () => void
  readonly undoLast: () => void
}

const pauseMs = 700

/** The edits of one day's grid. */
export function useDayEdits(strip: DayStrip): DayEdits {
  const { t } = useTranslation('calendar')
  const update = useChange('hours.update')
  const [preview, show] = useState<Preview | null>(null)
  const [notice, tell] = useState<DayNotice | null>(null)
  const held = useRef<{ entry: TimeEntry; span: StripSpan; timer: number } | null>(null)

  const store = async (entry: TimeEntry, wanted: SpanTimes, sentence: string) => {
    const result = await update.run({ id: entry.id, ...wanted })
    show(null)
    if (!result.ok) return tell({ kind: 'refused', failure: result, entry, wanted })
    const undo = async () => {
      const undone = await update.run({ id: entry.id, ...storedTimes(entry) })
      if (undone.ok) tell({ kind: 'said', sentence: t('day.undone') })
      else tell({ kind: 'refused', failure: undone, entry, wanted: {} })
    }
    tell({ kind: 'changed', sentence, undo: () => void undo() })
  }

  const save = async (entry: TimeEntry, span: StripSpan) => {
    const before = spanOnStrip(strip, entry)
    if (span.from === before.from && span.to === before.to) return show(null)
    show({ id: entry.id, span })
    const from = clockWords(strip, before, entry)
    const to = clockWords(strip, span, entry)
    await store(entry, timesOfSpan(strip, entry, span), t('day.changed', { from, to }))
  }

  const flush = () => {
    const last = held.current
    if (last === null) return false
    clearTimeout(last.timer)
    held.current = null
    void save(last.entry, last.span)
    return true
  }
  const latestFlush = useRef(flush)
  useEffect(() => {
    latestFlush.current = flush
  })
  useEffect(() => () => void latestFlush.current(), [])

  return {
    preview,
    notice,
    show,
    tell,
    save,
    saveSoon: (entry, span) => {
      if (held.current && held.current.entry.id !== entry.id) flush()
      if (held.current) clearTimeout(held.current.timer)
      show({ id: entry.id, span })
      held.current = { entry, span, timer: window.setTimeout(() => latestFlush.current(), pauseMs) }
    },
    flush,
    drop: () => {
      if (held.current) clearTimeout(held.current.timer)
      held.current = null
      show(null)
    },
    undoLast: () => {
      if (notice?.kind === 'changed') notice.undo()
    },
  }
}
