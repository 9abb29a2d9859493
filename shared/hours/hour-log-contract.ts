import { z } from 'zod'
import { filePath, id, instant, languageTag, listOf, minutes, name } from '../fields.ts'
import { read, task, write } from '../method.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** Who signs an hour log. */
export const signingParty = z.enum(['expert', 'company'])

/** The most that a drawn signature may weigh, in bytes. */
export const maxSignatureBytes = 200_000

/** A sign-off of the billed minutes of an engagement or of one of its months. */
export const signOff = z.object({
  id,
  engagementId: id,
  /** `YYYY-MM`; null: the whole engagement. */
  month: z.string().nullable(),
  party: signingParty,
  signer: z.string(),
  /** False where the name alone was given: the box stays free for ink. */
  hasPicture: z.boolean(),
  /** The billed minutes that were signed. */
  minutes: z.int(),
  /** The billed minutes as they are now. */
  currentMinutes: z.int(),
  /** True where the billed minutes changed since. */
  isStale: z.boolean(),
  signedAt: instant,
})

export type SigningParty = z.infer<typeof signingParty>
export type SignOff = z.infer<typeof signOff>

/** The methods of the hour log 支援時間実績 as a document, and of its signatures. */
export const hourLogContract = {
  /** Writes the log of one engagement, or of one expert and month over all engagements. */
  'hours.writeLog': task(
    z
      .strictObject({
        engagementId: id.optional(),
        expertId: id.optional(),
        month: month.optional(),
        format: z.enum(['xlsx', 'pdf']),
        /** Japanese is always there; the other language is the site's unless named here, and none for `['ja']`. */
        languages: z.array(languageTag).min(1).max(2).optional(),
        out: filePath,
      })
      .refine(
        ({ engagementId, expertId, month: of }) =>
          engagementId === undefined
            ? expertId !== undefined && of !== undefined
            : expertId === undefined && of === undefined,
        { error: 'engagement-or-expert-and-month' },
      ),
    z.object({
      path: z.string(),
      format: z.enum(['xlsx', 'pdf']),
      entries: z.int(),
      billedMinutes: z.int(),
      unbilledMinutes: z.int(),
      /** Signatures in the document whose minutes changed since; they are marked there. */
      staleSignOffs: minutes,
    }),
  ),
  'hours.signOffs': read(z.strictObject({ engagementId: id }), listOf(signOff)),
  /** Takes the place of an earlier sign-off of the same party for the same months. */
  'hours.sign': task(
    z.strictObject({
      engagementId: id,
      month: month.optional(),
      party: signingParty,
      signer: name,
      /** A PNG as base64; without it the box stays free for ink. */
      picture: z
        .base64()
        .min(1)
        .max(Math.ceil(maxSignatureBytes / 3) * 4)
        .optional(),
    }),
    signOff,
  ),
  'hours.removeSignOff': write(z.strictObject({ id }), z.object({ id })),
} as const
