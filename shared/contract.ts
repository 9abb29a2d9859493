import type { z } from 'zod'
import { assetsContract } from './assets/contract.ts'
import { draftingContract } from './drafting/contract.ts'
import { curesContract } from './drafting/cures-contract.ts'
import { lawPacksContract } from './drafting/lawpacks-contract.ts'
import { libraryContract } from './drafting/library-contract.ts'
import { reviewContract } from './drafting/review-contract.ts'
import { engagementsContract } from './engagements/contract.ts'
import { consolidateContract } from './exchange/consolidate-contract.ts'
import { exchangeContract } from './exchange/contract.ts'
import { mergeContract } from './exchange/merge-contract.ts'
import { receiptContract } from './exchange/receipt-contract.ts'
import { wipeContract } from './exchange/wipe-contract.ts'
import { followUpContract } from './follow-up/contract.ts'
import { allotmentContract } from './hours/allotment-contract.ts'
import { hoursContract } from './hours/contract.ts'
import { hourLogContract } from './hours/hour-log-contract.ts'
import { proofsContract } from './hours/proof-contract.ts'
import { timerContract } from './hours/timer-contract.ts'
import { inspectionsContract } from './inspections/contract.ts'
import { selfCheckContract } from './self-check/contract.ts'
import { vaultContract } from './vault/contract.ts'

/** Every method that window, command line and tests may call, with the shapes of its input and output. */
export const contract = {
  ...vaultContract,
  ...engagementsContract,
  ...hoursContract,
  ...hourLogContract,
  ...allotmentContract,
  ...proofsContract,
  ...timerContract,
  ...inspectionsContract,
  ...assetsContract,
  ...draftingContract,
  ...libraryContract,
  ...curesContract,
  ...lawPacksContract,
  ...reviewContract,
  ...selfCheckContract,
  ...followUpContract,
  ...exchangeContract,
  ...receiptContract,
  ...consolidateContract,
  ...mergeContract,
  ...wipeContract,
} as const

/** The contract as a type. */
export type Contract = typeof contract

/** The name of a method, e.g. `hours.add`. */
export type MethodName = keyof Contract

/** What a caller hands to a method. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>

/** What a service receives: checked, with defaults filled in. */
export type CheckedInput<M extends MethodName> = z.output<Contract[M]['input']>

/** What a method answers. */
export type Output<M extends MethodName> = z.output<Contract[M]['output']>

/** Tells whether a string names a method of the contract. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
