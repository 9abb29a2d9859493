import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import {
  type DayStrip,
  drawnSpan,
  movedSpan,
  resizedSpan,
  type StripBlock,
  type StripSpan,
} from '../../../shared/hours/day-layout.ts'

/** How far a drag jumps, in minutes; the fine step while Alt is held. */
export type Steps = { readonly step: number; readonly fineStep: number }

/** What a pointer can do on the grid. */
export type GridActs = {
  readonly isLocked: (entry: TimeEntry) => boolean
  readonly onShow: (preview: { id: string | null; span: StripSpan } | null) => void
  readonly onDrawn: (span: StripSpan) => void
  readonly onMoved: (entry: TimeEntry, span: StripSpan) => void
  readonly onOpen: (entry: TimeEntry) => void
  /** A tap or click on an empty place. */
  readonly onPlace: (minute: number) => void
  /** Someone tried to move what stands. */
  readonly onLocked: (entry: TimeEntry) => void
}

type Grab = {
  readonly pointerId: number
  readonly block: StripBlock<TimeEntry> | undefined
  readonly isEdge: boolean
  readonly minute: number
  readonly y: number
  isDragging: boolean
  span: StripSpan | null
  holdTimer: number
}

const slackPx = { mouse: 4, touch: 10 }
const holdMs = 300

/**
 * Drags by mouse, pen and finger: on an empty place to draw, on a block to move it, on its lower edge to resize it.
 * A finger has to rest for a moment first, because without that it scrolls.
 */
export function useGridPointer(
  area: RefObject<HTMLElement | null>,
  strip: DayStrip,
  blocks: readonly StripBlock<TimeEntry>[],
  steps: Steps,
  acts: GridActs,
) {
  const grab = useRef<Grab | null>(null)

  useEffect(() => {
    const element = area.current
    const keepFromScrolling = (event: TouchEvent) => {
      if (grab.current?.isDragging) event.preventDefault()
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !grab.current?.isDragging) return
      event.stopPropagation()
      grab.current = null
      acts.onShow(null)
    }
    element?.addEventListener('touchmove', keepFromScrolling, { passive: false })
    document.addEventListener('keydown', onEscape, { capture: true })
    return () => {
      element?.removeEventListener('touchmove', keepFromScrolling)
      document.removeEventListener('keydown', onEscape, { capture: true })
    }
  })

  const minuteAt = (clientY: number) => {
    const box = area.current?.getBoundingClientRect()
    return box ? ((clientY - box.top) / box.height) * strip.minutes : 0
  }

  const begin = (held: Grab) => {
    if (held.block && acts.isLocked(held.block.entry)) {
      acts.onLocked(held.block.entry)
      grab.current = null
      return
    }
    held.isDragging = true
    area.current?.setPointerCapture(held.pointerId)
    if (held.block) focusBlock(area.current, held.block.entry.id)
  }

  const drag = (held: Grab, event: PointerEvent) => {
    const step = event.altKey ? steps.fineStep : steps.step
    const minute = minuteAt(event.clientY)
    const by = minute - held.minute
    const { block } = held
    held.span = !block
      ? drawnSpan(strip, held.minute, minute, step)
      : held.isEdge
        ? resizedSpan(block.span, by, step)
        : movedSpan(strip, block.span, by, step)
    acts.onShow({ id: block?.entry.id ?? null, span: held.span })
  }

  const release = () => {
    if (grab.current) clearTimeout(grab.current.holdTimer)
    grab.current = null
  }

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || grab.current) return
      const target = event.target as Element
      const id = target.closest('[data-block]')?.getAttribute('data-block')
      const held: Grab = {
        pointerId: event.pointerId,
        block: blocks.find(({ entry }) => entry.id === id),
        isEdge: target.closest('[data-edge]') !== null,
        minute: minuteAt(event.clientY),
        y: event.clientY,
        isDragging: false,
        span: null,
        holdTimer: 0,
      }
      grab.current = held
      if (event.pointerType !== 'touch') {
        // Or the button released outside would never be heard.
        area.current?.setPointerCapture(event.pointerId)
        return
      }
      held.holdTimer = window.setTimeout(() => {
        if (grab.current !== held) return
        begin(held)
        if (!held.isDragging) return
        held.span = held.block?.span ?? drawnSpan(strip, held.minute, held.minute, steps.step)
        acts.onShow({ id: held.block?.entry.id ?? null, span: held.span })
      }, holdMs)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grab.current
      if (held?.pointerId !== event.pointerId) return
      const isFar =
        Math.abs(event.clientY - held.y) > (event.pointerType === 'touch' ? slackPx.touch : slackPx.mouse)
      if (!held.isDragging) {
        if (!isFar) return
        if (event.pointerType === 'touch') return release()
        begin(held)
      }
      if (held.isDragging) drag(held, event)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = grab.current
      if (held?.pointerId !== event.pointerId) return
      release()
      if (!held.isDragging) {
        if (held.block) acts.onOpen(held.block.entry)
        else acts.onPlace(held.minute)
        return
      }
      if (held.span === null) return
      if (held.block) acts.onMoved(held.block.entry, held.span)
      else acts.onDrawn(held.span)
    },
    onPointerCancel: () => {
      if (grab.current?.isDragging) acts.onShow(null)
      release()
    },
  }
}

function focusBlock(area: HTMLElement | null, id: string): void {
  area?.querySelector<HTMLElement>(`[data-block="${id}"]`)?.focus({ preventScroll: true })
}
