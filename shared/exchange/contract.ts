import { z } from 'zod'
import { calendarDate, filePath, id, instant, listOf } from '../fields.ts'
import { read, task, write } from '../method.ts'
import { newFilePassword, triedFilePassword } from './file-password.ts'
import { profileNames, signedManifest } from './manifest.ts'

/** One canonical record of the exchange workbook 提出用Excel. */
export const exchangeRecord = z.looseObject({ type: z.string(), id: z.string() })
export type ExchangeRecord = z.infer<typeof exchangeRecord>

/** A workbook that left this device, without its records. */
export const writtenExport = z.object({
  id,
  engagementId: id,
  /** Counts from 1 in each engagement on this laptop. */
  batch: z.int(),
  profile: z.enum(profileNames),
  /** *packed* until JETRO received it. */
  state: z.enum(['packed', 'received']),
  receivedAt: instant.nullable(),
  /** How we know: by a receipt file, or by a person's word. */
  receivedBy: z.enum(['receipt', 'hand']).nullable(),
  /** The fingerprint of the key that signed the receipt. */
  receiptSigner: z.string().nullable(),
  exportedAt: instant,
  contentHash: z.string(),
  rows: z.int(),
  photos: z.int(),
})
export type WrittenExport = z.infer<typeof writtenExport>

const changes = z.object({ fresh: z.int(), changed: z.int(), removed: z.int() })

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const exchangeContract = {
  'exchange.list': read(z.strictObject({ engagementId: id.optional() }), listOf(writtenExport)),
  'exchange.export': task(
    z.strictObject({
      engagementId: id,
      out: filePath,
      /** Photos that show a secret and go in all the same. */
      secretPhotos: z.array(id).max(10_000).optional(),
      /** What leaves the laptop, by need to know; everything unless told. */
      profile: z.enum(profileNames).optional(),
      /** Leaves the names of information assets out. */
      masksAssets: z.boolean().optional(),
      /** Encrypts the file as Office does (agile, AES-256). */
      password: newFilePassword.optional(),
    }),
    z.object({
      path: z.string(),
      contentHash: z.string(),
      rows: z.int(),
      photos: z.int(),
      /** Photos that were held back because they show a secret. */
      heldBack: z.int(),
      batch: z.int(),
      /** True where nothing had changed: the same batch as before, written once more. */
      isRepeat: z.boolean(),
    }),
  ),
  'exchange.batches': read(
    z.strictObject({ engagementId: id }),
    z.object({
      items: z.array(writtenExport),
      /** Records that changed since the newest batch that JETRO received: new, changed and removed ones. */
      waiting: changes,
      /** As `waiting`, since the newest batch that was written: what no batch carries. */
      here: changes,
    }),
  ),
  /** Marks a batch as received, by a person's word. */
  'exchange.receive': write(z.strictObject({ exportId: id, receivedOn: calendarDate }), writtenExport),
  'exchange.verify': task(
    z.strictObject({
      path: filePath,
      password: triedFilePassword.optional(),
      /** Fingerprints of the keys that JETRO's office has registered. */
      registeredKeys: z
        .array(
          z
            .string()
            .trim()
            .toUpperCase()
            .regex(/^[A-Z2-7]{5}(-[A-Z2-7]{5}){3}$/),
        )
        .max(10_000)
        .optional(),
    }),
    z.object({
      /** Only an unaltered file of a registered key is genuine. */
      status: z.enum(['genuine', 'unregistered', 'altered', 'unsigned']),
      differences: z.array(
        z.object({ sheet: z.string(), cell: z.string(), recorded: cellValue, shown: cellValue }),
      ),
      fingerprint: z.string().nullable(),
      batch: z.int().nullable(),
      profile: z.enum(profileNames).nullable(),
    }),
  ),
  'exchange.read': task(
    z.strictObject({ path: filePath, password: triedFilePassword.optional() }),
    z.object({
      schemaVersion: z.int(),
      contentHash: z.string(),
      records: z.array(exchangeRecord),
      /** What the file says of itself; null for one of before schema version 4. */
      manifest: signedManifest.nullable(),
    }),
  ),
} as const
