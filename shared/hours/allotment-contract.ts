import { z } from 'zod'
import { filePath, id, instant, minutes } from '../fields.ts'
import { read, task } from '../method.ts'

/** A laptop's name for others, by its own word; one line. */
const laptopName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}]*$/u)

/** The text of a signed paper: a card, an allotment, a return or a report. */
const paperText = z.string().min(1).max(8_000_000)

/** The fingerprint of a laptop's public key: 20 characters in groups of five. */
const laptopId = z.string().regex(/^[A-Z2-7]{5}(-[A-Z2-7]{5}){3}$/)

/** A laptop that shares a budget, as the one that leads knows it. */
export const laptop = z.object({
  id: laptopId,
  name: z.string(),
  allottedMinutes: minutes,
  returnedMinutes: minutes,
  releasedMinutes: minutes,
  /** Billed by it, as far as its reports tell. */
  spentMinutes: z.int(),
  /** What a release would take back. */
  unspentMinutes: minutes,
})

const paper = z.object({
  id,
  from: laptopId,
  to: laptopId,
  minutes,
  issuedAt: instant,
  /** When this laptop took it; null for its own papers. */
  acceptedAt: instant.nullable(),
  /** To write it once more; it counts once. */
  text: z.string(),
})

const release = z.object({ device: laptopId, name: z.string(), minutes, reason: z.string(), at: instant })

const sharedBudget = z.object({
  /** False as long as one laptop holds the whole budget. */
  isShared: z.boolean(),
  isLead: z.boolean(),
  /** This laptop; null before it had to do with another. */
  ownId: laptopId.nullable(),
  /** The laptop that leads the engagement; null when it is this one and nothing is shared yet. */
  leadId: laptopId.nullable(),
  leadName: z.string().nullable(),
  /** What this laptop may bill in all; null without a cap. */
  heldMinutes: z.int().nullable(),
  spentMinutes: z.int(),
  spendableMinutes: minutes.nullable(),
  /** On the laptop that leads: all others that it allotted minutes to. */
  laptops: z.array(laptop),
  /** Allotments and returns that this laptop wrote or took, the newest first. */
  papers: z.array(paper),
  releases: z.array(release),
})

const accepted = z.object({
  kind: z.enum(['allotment', 'return', 'report']),
  engagementId: id,
  from: z.object({ id: laptopId, name: z.string() }),
  /** Minutes that changed hands; 0 for a report. */
  minutes,
  /** True when the engagement came with the paper. */
  isNewEngagement: z.boolean(),
  /** Entries of a report that were new here, and those that changed. */
  added: z.int(),
  changed: z.int(),
  /** Entries that came billed and stand here as not allotted. */
  notAllotted: z.int(),
})

export type SharedBudget = z.infer<typeof sharedBudget>
export type Laptop = z.infer<typeof laptop>
export type AcceptedPaper = z.infer<typeof accepted>

export const allotmentContract = {
  /** This laptop's card; others need it to allot minutes to it. Makes the laptop's keys at the first call. */
  'allotments.card': task(
    z.strictObject({ name: laptopName.optional(), out: filePath.optional() }),
    z.object({ id: laptopId, name: z.string(), publicKey: z.string(), text: z.string() }),
  ),
  /** Takes minutes from this laptop into a paper: for any laptop on the one that leads, back to it on any other. */
  'allotments.issue': task(
    z.strictObject({
      engagementId: id,
      /** The card of the receiver; may be left out for a return. */
      to: paperText.optional(),
      minutes: z.int().min(1).max(100_000),
      out: filePath.optional(),
    }),
    z.object({ id, minutes, to: laptopId, text: z.string() }),
  ),
  /** Writes a paper that this laptop issued once more. */
  'allotments.save': task(z.strictObject({ id, out: filePath }), z.object({ path: z.string() })),
  /** Takes an allotment, a return or a report; any other engagement than the given one is refused. */
  'allotments.accept': task(
    z.strictObject({
      path: filePath.optional(),
      text: paperText.optional(),
      engagementId: id.optional(),
    }),
    accepted,
  ),
  /** All entries of this laptop, signed, for the one that leads. */
  'allotments.report': task(
    z.strictObject({ engagementId: id, out: filePath.optional() }),
    z.object({ entries: z.int(), text: z.string() }),
  ),
  /** Takes back all that a laptop did not spend, as far as its reports tell. */
  'allotments.release': task(
    z.strictObject({
      engagementId: id,
      device: laptopId,
      /** In Japanese; it goes into the export. */
      reason: z.string().trim().min(1).max(1000),
    }),
    z.object({ minutes }),
  ),
  'allotments.list': read(z.strictObject({ engagementId: id }), sharedBudget),
} as const
