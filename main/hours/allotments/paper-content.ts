import { z } from 'zod'
import { company, engagementKind, expert, site } from '../../../shared/engagements/index.ts'
import { calendarDate, id, instant } from '../../../shared/fields.ts'
import { unbilledReason } from '../../../shared/hours/contract.ts'
import { isTimeZone } from '../../../shared/hours/local-time.ts'

/** Who writes: the public key in base64url, and the name that the person gave the laptop. */
const sender = { key: z.string().regex(/^[\w-]{43}$/), name: line(60) }
const minutes = z.int().min(1).max(100_000)
const zone = z.string().max(64).refine(isKnownZone)
const storedInstant = instant.refine((text) => new Date(text).toISOString() === text)

/** What a laptop that never heard of the engagement needs to open it. */
/** What a laptop that never heard of the engagement needs to open it. */
export const opening = z.strictObject({
  company: z.strictObject({
    ...company.shape,
    name: line(200),
    nameLocal: line(200).nullable(),
    nameEnglish: line(200).nullable(),
  }),
  region: z.string().max(16).nullable(),
  kind: engagementKind,
  fiscalYear: z.int(),
  adoptedOn: calendarDate.nullable(),
  sites: z.array(siteWithZone()).max(100),
})

const entry = z
  .strictObject({
    id,
    expertId: id,
    siteId: id.nullable(),
    menuItem: z.string().min(1).max(64),
    service: z.enum(['consultation', 'training']),
    startInstant: storedInstant,
    endInstant: storedInstant,
    startZone: zone,
    endZone: zone,
    minutes: z
      .int()
      .min(1)
      .max(24 * 60),
    billable: z.boolean(),
    note: z.string().max(10_000).nullable(),
    participants: z.string().max(1000).nullable(),
    unbilledReason: unbilledReason.nullable(),
    overlapReason: z.string().max(1000).nullable(),
    reversesId: id.nullable(),
    correctionReason: z.string().max(1000).nullable(),
    revision: z.int().min(1).max(1_000_000_000),
    isRemoved: z.boolean(),
  })
  .refine((each) => Date.parse(each.endInstant) - Date.parse(each.startInstant) === each.minutes * 60_000)

const moved = { id, engagementId: id, to: z.string().max(32), minutes, at: instant }

/** What the papers say, by their kind. */
export const paperContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), ...sender }),
  z.strictObject({
    kind: z.literal('allotment'),
    ...sender,
    ...moved,
    /** All that the lead took back from the receiver so far, so that it learns of it. */
    released: z.int().min(0).max(10_000_000),
    releaseReason: z.string().max(1000).nullable(),
    opening,
  }),
  z.strictObject({ kind: z.literal('return'), ...sender, ...moved }),
  z.strictObject({
    kind: z.literal('report'),
    ...sender,
    engagementId: id,
    to: z.string().max(32),
    at: instant,
    entries: z.array(entry).max(20_000),
    experts: z
      .array(
        z.strictObject({ ...expert.shape, name: line(200), languages: z.array(z.string().max(16)).max(20) }),
      )
      .max(1000),
    sites: z.array(siteWithZone()).max(1000),
  }),
])

function line(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
}

function siteWithZone() {
  return z.strictObject({
    ...site.omit({ engagementId: true }).shape,
    name: line(200),
    nameLocal: line(200).nullable(),
    country: z.string().max(2).nullable(),
    timeZone: zone,
    language: z.string().max(16),
  })
}

// A report names the same few zones thousands of times, and the runtime takes its time to look one up.
const knownZones = new Set<string>()

function isKnownZone(name: string): boolean {
  if (knownZones.has(name)) return true
  const isKnown = isTimeZone(name)
  if (isKnown) knownZones.add(name)
  return isKnown
}
