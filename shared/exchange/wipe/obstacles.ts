import { z } from 'zod'
import { minutes } from '../../fields.ts'

/** What stands in the way of removing an engagement for good. */
export const wipeObstacle = z.discriminatedUnion('code', [
  /** JETRO has not received any batch. */
  z.object({ code: z.literal('no-received-batch') }),
  /** No batch that JETRO received holds everything. */
  z.object({ code: z.literal('not-everything'), batch: z.int() }),
  /** Something changed since the newest batch of everything that JETRO received. */
  z.object({ code: z.literal('not-newest'), batch: z.int() }),
  z.object({ code: z.literal('timer-running') }),
  /** Other laptops hold minutes that they did not give back. */
  z.object({ code: z.literal('minutes-elsewhere'), minutes, laptops: z.int() }),
  /** This laptop holds minutes of another one that leads the engagement. */
  z.object({ code: z.literal('minutes-here'), minutes }),
])
export type WipeObstacle = z.infer<typeof wipeObstacle>

/** A batch as far as the rule asks for it. */
export type ReceivedBatch = {
  readonly batch: number
  readonly isEverything: boolean
  readonly isReceived: boolean
  /** True where it holds each record as it is now. */
  readonly isCurrent: boolean
}

/** What the rule looks at; batches are ordered newest first. */
export type WipeFacts = {
  readonly batches: readonly ReceivedBatch[]
  readonly hasTimer: boolean
  /** Minutes left on each of the laptops that were allotted some. */
  readonly minutesElsewhere: readonly number[]
  readonly minutesHere: number
}

/** The batch by which JETRO has all there is: received, of everything, and as the records are now. */
export function coveringBatch<B extends ReceivedBatch>(batches: readonly B[]): B | undefined {
  return batches.find(({ isReceived, isEverything, isCurrent }) => isReceived && isEverything && isCurrent)
}

/** Why an engagement can't be removed yet; nothing where it can. */
export function wipeObstacles({
  batches,
  hasTimer,
  minutesElsewhere,
  minutesHere,
}: WipeFacts): WipeObstacle[] {
  const elsewhere = minutesElsewhere.filter((left) => left > 0)
  const minutes = elsewhere.reduce((sum, left) => sum + left, 0)
  return [
    ...batchObstacles(batches),
    ...(hasTimer ? [{ code: 'timer-running' } as const] : []),
    ...(minutes > 0 ? [{ code: 'minutes-elsewhere', minutes, laptops: elsewhere.length } as const] : []),
    ...(minutesHere > 0 ? [{ code: 'minutes-here', minutes: minutesHere } as const] : []),
  ]
}

function batchObstacles(batches: readonly ReceivedBatch[]): WipeObstacle[] {
  if (coveringBatch(batches) !== undefined) return []
  const [received] = batches.filter(({ isReceived }) => isReceived)
  if (received === undefined) return [{ code: 'no-received-batch' }]
  const [whole] = batches.filter(({ isReceived, isEverything }) => isReceived && isEverything)
  return whole === undefined
    ? [{ code: 'not-everything', batch: received.batch }]
    : [{ code: 'not-newest', batch: whole.batch }]
}
