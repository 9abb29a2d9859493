import type { MethodName } from '../shared/contract.ts'
import { assetsHandlers } from './assets/index.ts'
import type { Handlers } from './context.ts'
import {
  clausesHandlers,
  curesHandlers,
  draftingHandlers,
  lawPacksHandlers,
  reviewsHandlers,
} from './drafting/index.ts'
import { engagementsHandlers } from './engagements/index.ts'
import {
  consolidateHandlers,
  exchangeHandlers,
  mergeHandlers,
  receiptHandlers,
  wipeHandlers,
} from './exchange/index.ts'
import { followUpHandlers } from './follow-up/index.ts'
import { allotmentHandlers, hoursHandlers, timerHandlers } from './hours/index.ts'
import { inspectionsHandlers } from './inspections/index.ts'
import { proofHandlers } from './proofs/index.ts'
import { selfCheckHandlers } from './self-check/index.ts'

/** The methods that need an open vault. */
export type ServiceMethod = Exclude<MethodName, `vault.${string}`>

/** Every method that needs an open vault, by name. */
export const handlers: Handlers<ServiceMethod> = {
  ...engagementsHandlers,
  ...hoursHandlers,
  ...allotmentHandlers,
  ...timerHandlers,
  ...proofHandlers,
  ...inspectionsHandlers,
  ...assetsHandlers,
  ...draftingHandlers,
  ...clausesHandlers,
  ...curesHandlers,
  ...lawPacksHandlers,
  ...reviewsHandlers,
  ...selfCheckHandlers,
  ...followUpHandlers,
  ...exchangeHandlers,
  ...consolidateHandlers,
  ...receiptHandlers,
  ...mergeHandlers,
  ...wipeHandlers,
}
