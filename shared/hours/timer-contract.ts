import { z } from 'zod'
import { id, instant, localDateTime, minutes, optionalText, utcOffset } from '../fields.ts'
import { read, write } from '../method.ts'
import { service, timeEntry, unbilledReason } from './contract.ts'

const participants = z.string().max(1000).nullable().optional()

/** The timer of this laptop as it stands. */
const timer = z.object({
  state: z.enum(['running', 'paused']),
  /** The same from start to stop. */
  sessionId: z.string(),
  engagementId: id,
  companyName: z.string(),
  expertId: id,
  siteId: id.nullable(),
  menuItem: z.string(),
  service,
  timeZone: z.string(),
  note: z.string().nullable(),
  participants: z.string().nullable(),
  /** When the running part began, or when the timer was paused. */
  startedAt: instant,
  startsAt: z.string(),
  /** What the clocks make of this moment, in the timer's zone. */
  measuredAt: z.string(),
  /** Of the running part; it is not in the ledger yet. */
  elapsedMinutes: minutes,
  /** Since the start, with what the ledger already has. */
  sessionMinutes: minutes,
  /** The wall clock was set while the part ran; what was measured stands. */
  clockChanged: z.boolean(),
  /** The application was closed, or crashed, while the part ran. */
  isFromEarlierRun: z.boolean(),
  /** Why the minute that runs now will not be billed; null when it will. */
  unbilledReason: unbilledReason.nullable(),
  budget: z.object({
    capMinutes: minutes.nullable(),
    /** With what of the running part will be billed. */
    billedMinutes: minutes,
    /** What this laptop may still bill after that. */
    remainingMinutes: minutes.nullable(),
    /** The mark in per cent that was reached. */
    level: z.union([z.literal(80), z.literal(90), z.literal(100)]).nullable(),
  }),
})

/** What a pause, a switch or a stop has written into the ledger. */
const measured = z.object({
  /** The timer as it goes on; null once it is stopped. */
  timer: timer.nullable(),
  /** Whole minutes that were stored; 0 for a part under a minute, of which nothing is stored. */
  minutes,
  billedMinutes: minutes,
  /** The parts, in order of time. */
  entries: z.array(timeEntry),
  clockChanged: z.boolean(),
})

export type TimerStatus = z.infer<typeof timer>
export type Measurement = z.infer<typeof measured>

export const timerContract = {
  'timer.status': read(z.strictObject({}), timer.nullable()),
  'timer.start': write(
    z.strictObject({
      engagementId: id,
      expertId: id,
      siteId: id.nullable().optional(),
      menuItem: z.string().min(1).max(64),
      service,
      /** IANA zone; defaults to the site's. */
      timeZone: z.string().min(1).max(64).optional(),
      /** What is done, in Japanese. */
      note: optionalText,
      participants,
    }),
    timer,
  ),
  'timer.pause': write(z.strictObject({}), measured),
  'timer.resume': write(z.strictObject({}), timer),
  /** Ends the running part and goes on with another; a paused timer only takes the new facts. */
  'timer.switch': write(
    z.strictObject({
      menuItem: z.string().min(1).max(64).optional(),
      service: service.optional(),
      siteId: id.nullable().optional(),
      note: optionalText,
      participants,
    }),
    measured,
  ),
  /** Always succeeds while a timer is there, unless `endedAt` can't have been. */
  'timer.stop': write(
    z.strictObject({
      /** When a forgotten timer should have been stopped, on the wall clock of its zone. */
      endedAt: localDateTime.optional(),
      endOffset: utcOffset.optional(),
    }),
    measured,
  ),
} as const
