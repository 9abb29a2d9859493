import type { mergeContract } from '../../../shared/exchange/merge-contract.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { Handlers, TaskContext, TaskHandler } from '../../context.ts'
import { ownLaptop } from '../../hours/index.ts'
import { minutesOverBudget } from './over-budget.ts'

/** What an import would do. */
const preview: TaskHandler<'exchange.preview'> = (context, file) =>
  context.work('exchange.preview', { ...identityOf(context), ...file }, controlOf(context))

/** Backs the vault up, merges the file while other writes wait, then takes the accepted corrections over. */
const importWorkbook: TaskHandler<'exchange.import'> = async (context, { decisions = {}, ...file }) => {
  const { db, now, transact, signal, onProgress } = context
  // A file that can't be merged needs no backup.
  const looked = await preview(context, file)
  if (!looked.ok) return looked
  const { asksForRemovals, counts } = looked.value
  if (asksForRemovals && decisions.removals !== counts.removed)
    return fail('MANY_REMOVALS', { removals: counts.removed })
  const laptop = await transact(() => ok(ownLaptop(db, now).id))
  if (!laptop.ok) return laptop
  const backup = await context.backUp()
  if (!backup.ok) return backup
  const input = { ...identityOf(context), ...file, device: laptop.value, now, decisions }
  const release = await context.holdWrites()
  if (signal.aborted) {
    release()
    return fail('CANCELLED')
  }
  // Whoever calls it off now could not know whether it was just done.
  const merged = await context.work('exchange.merge', input, { onProgress }).finally(release)
  if (!merged.ok) return merged
  const { proposals, ...done } = merged.value
  const { acceptCorrections } = await import('../corrections/accept.ts')
  const corrected = await transact(() => ok(acceptCorrections(context, proposals, decisions.proposals ?? [])))
  if (!corrected.ok) return corrected
  return ok({ ...done, ...corrected.value, overMinutes: minutesOverBudget(db, done.engagementId) })
}

function identityOf({ vaultDir, dataKey, nativeBinding }: TaskContext) {
  return { vaultDir, dataKey, nativeBinding }
}

function controlOf({ signal, onProgress }: TaskContext) {
  return { signal, onProgress }
}

/** The methods that merge what other laptops and JETRO send. */
export const mergeHandlers: Handlers<keyof typeof mergeContract> = {
  'exchange.preview': preview,
  'exchange.import': importWorkbook,
}
