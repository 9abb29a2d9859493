import type { TimeEntry } from '../../shared/hours/contract.ts'

/** A billed entry of an hour in Bangkok, but for what a test says. */
export function entryOf(more: Partial<TimeEntry> = {}): TimeEntry {
  return {
    id: crypto.randomUUID(),
    engagementId: 'engagement',
    expertId: 'expert',
    siteId: 'site',
    menuItem: 'assessment',
    service: 'consultation',
    startsAt: '2024-09-03T09:00',
    endsAt: '2024-09-03T10:00',
    timeZone: 'Asia/Bangkok',
    endTimeZone: 'Asia/Bangkok',
    startOffset: '+07:00',
    endOffset: '+07:00',
    startInstant: '2024-09-03T02:00:00.000Z',
    endInstant: '2024-09-03T03:00:00.000Z',
    minutes: 60,
    billable: true,
    note: null,
    participants: null,
    unbilledReason: null,
    overlapReason: null,
    reversesId: null,
    correctionReason: null,
    device: null,
    isSettled: false,
    isReversed: false,
    isRemoved: false,
    revision: 1,
    ...more,
  }
}
