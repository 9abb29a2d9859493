import type { WrittenExport } from '../../shared/exchange/contract.ts'

type Batch = Pick<WrittenExport, 'batch' | 'state'>

/** The newest batch that JETRO received, whichever was marked last: what waits is counted since that one. */
export function newestReceived<B extends Batch>(batches: readonly B[]): B | undefined {
  return batches
    .filter(({ state }) => state === 'received')
    .reduce<B | undefined>(
      (newest, one) => (newest === undefined || one.batch > newest.batch ? one : newest),
      undefined,
    )
}
