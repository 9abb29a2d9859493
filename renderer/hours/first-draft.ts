import type { Output } from '../../shared/contract.ts'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { todayHere } from '../ui/parse-date.ts'
import type { EntryDraft } from './entry-draft.ts'

/** What a new draft is filled from. */
export type DraftSource = {
  readonly engagement: Output<'engagements.get'>
  readonly experts: Output<'experts.list'>['items']
  readonly menuItems: readonly string[]
  readonly entries: readonly TimeEntry[]
}

/** A new draft like the last entry of the engagement: same expert, site and kind of work, times still open. */
export function firstDraft({ engagement, experts, menuItems, entries }: DraftSource): EntryDraft {
  const last = entries.at(-1)
  const site = engagement.sites.find((each) => each.id === last?.siteId) ?? engagement.sites[0]
  const today = todayHere()
  const isOver = engagement.lastDay !== null && today > engagement.lastDay
  return {
    date: isOver ? (last?.startsAt.slice(0, 10) ?? '') : today,
    start: '',
    end: '',
    arrival: null,
    siteId: site?.id ?? null,
    timeZone: site?.timeZone ?? last?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    menuItem: last?.menuItem ?? menuItems[0] ?? '',
    service: last?.service ?? 'consultation',
    expertId: last?.expertId ?? (experts.length === 1 ? (experts[0]?.id ?? null) : null),
    billable: true,
    note: '',
    participants: '',
  }
}

/** The draft after one was stored: the same day, place, expert and work, times, texts and participants still open. */
export function nextDraft(stored: EntryDraft): EntryDraft {
  return {
    ...stored,
    start: '',
    end: '',
    arrival: null,
    note: '',
    participants: '',
    billable: true,
    unbilledReason: undefined,
    startOffset: undefined,
    endOffset: undefined,
  }
}
