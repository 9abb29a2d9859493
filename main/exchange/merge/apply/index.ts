import type { Applier } from './applier.ts'
import { assetAppliers } from './assets.ts'
import { draftAppliers } from './drafts.ts'
import { intakeAppliers } from './intake.ts'
import { ledgerAppliers } from './ledger.ts'
import { partyAppliers } from './parties.ts'
import { walkAppliers } from './walk.ts'

export type { Applier, ApplyContext } from './applier.ts'

/** Every type of record that is merged, in the order in which records need each other. */
export const appliers: Readonly<Record<string, Applier>> = {
  ...partyAppliers,
  ...walkAppliers,
  ...intakeAppliers,
  ...draftAppliers,
  ...assetAppliers,
  ...ledgerAppliers,
}

/** The place of a type in that order. */
export const applyOrder: ReadonlyMap<string, number> = new Map(
  Object.keys(appliers).map((type, index) => [type, index]),
)
