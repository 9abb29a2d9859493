import type { PackHead } from '../../../shared/drafting/lawpacks/pack.ts'
import { rulesAsOf } from '../../../shared/drafting/rules/rules.ts'

/** How the shipped law is named as a pack. */
export const shippedHead: PackHead = {
  id: 'kagimori',
  version: '1',
  asOf: rulesAsOf,
  publisher: 'Kagimori',
}
