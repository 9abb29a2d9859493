import { z } from 'zod'
import { id, storedPair, textPair } from '../fields.ts'
import { write } from '../method.ts'
import { zoneId } from './finding-contract.ts'

/** A place of the walk. */
export const zone = z.object({
  id: zoneId,
  /** What kind of place it is, which decides the items looked for there; null: only those added by hand. */
  kind: z.string().nullable(),
  name: storedPair,
  /** Removed zones stay listed, with their answers parked, so that they can be restored. */
  isRemoved: z.boolean(),
})

export type Zone = z.infer<typeof zone>

const kind = z.string().min(1).max(64)
const walk = z.object({ zones: z.array(zone) })

/** The methods on the walk of an inspection; each answers all its zones in their order, the removed ones last. */
export const walkContract = {
  /** Without a name the zone gets that of its kind, numbered when there is one already. */
  'inspections.addZone': write(
    z.strictObject({ inspectionId: id, kind: kind.nullable().optional(), name: textPair.optional() }),
    walk.extend({ zoneId }),
  ),
  'inspections.updateZone': write(
    z.strictObject({
      inspectionId: id,
      zoneId,
      kind: kind.nullable().optional(),
      name: textPair.optional(),
    }),
    walk,
  ),
  /** Orders the zones that are on the walk; every one of them must be named once. */
  'inspections.orderZones': write(
    z.strictObject({ inspectionId: id, zoneIds: z.array(zoneId).max(1000) }),
    walk,
  ),
  'inspections.removeZone': write(z.strictObject({ inspectionId: id, zoneId }), walk),
  'inspections.restoreZone': write(z.strictObject({ inspectionId: id, zoneId }), walk),
} as const
