import type { Handlers, TaskHandler } from '../../context.ts'

/** Puts workbooks together; what the vault holds is no part of it. */
const consolidateWorkbooks: TaskHandler<'exchange.consolidate'> = async (context, input) => {
  const { runConsolidation } = await import('./run.ts')
  return runConsolidation(context, input)
}

/** The method of JETRO's office. */
export const consolidateHandlers: Handlers<'exchange.consolidate'> = {
  'exchange.consolidate': consolidateWorkbooks,
}
