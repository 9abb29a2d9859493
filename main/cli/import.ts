import { resolve } from 'node:path'
import type { Input, Output } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import { printAnswer } from './answer.ts'
import { type CallOptions, createCaller } from './calls.ts'
import { readPasswordFile } from './password-file.ts'

/** What `import` is told. */
export type ImportOptions = CallOptions & {
  readonly path: string | undefined
  /** Only says what the import would do. */
  readonly isPreview: boolean
  /** Whose value stands wherever both sides changed a part; without it the later one. */
  readonly side: 'ours' | 'theirs' | undefined
  /** `all` takes every correction over that may be taken over; without it none. */
  readonly accept: string | undefined
  /** The number of removals, where there are so many that they must be confirmed. */
  readonly removals: string | undefined
  readonly passwordFile: string | undefined
}

type MergePreview = Output<'exchange.preview'>
type MergeDecisions = NonNullable<Input<'exchange.import'>['decisions']>

/** `import FILE`: merges a workbook into the vault, or says what a merge would do. Answers the exit status. */
export async function runImportCommand(options: ImportOptions): Promise<number> {
  const { messages, path, passwordFile, isPreview } = options
  const locked = await readPasswordFile(passwordFile)
  if (!locked.ok) return tell(locked)
  const caller = createCaller(options)
  const file = { path: path === undefined ? undefined : resolve(path), ...locked.value }
  try {
    const looked = (await caller.call('exchange.preview', file)) as Result<MergePreview>
    if (!looked.ok) return tell(looked)
    process.stderr.write(`${messages.text('previewed', factsOf(looked.value))}\n`)
    const { budget } = looked.value
    if (budget !== null) process.stderr.write(`${messages.text('overBudget', budget)}\n`)
    if (isPreview) return tell(looked)
    const decisions = decide(looked.value, options)
    const done = (await caller.call('exchange.import', { ...file, decisions })) as Result<
      Output<'exchange.import'>
    >
    if (done.ok) process.stderr.write(`${messages.text('imported', done.value)}\n`)
    return tell(done)
  } finally {
    await caller.close()
  }

  function tell(result: Result<unknown>): number {
    printAnswer(messages, result)
    return result.ok ? 0 : 1
  }
}

function decide(
  { changes, proposals }: MergePreview,
  { side, accept, removals }: ImportOptions,
): MergeDecisions {
  const parts = changes.flatMap(({ type, id, parts }) =>
    parts
      .filter(({ isConflict, winner }) => isConflict && side !== undefined && winner !== side)
      .map(({ part }) => ({ type, id, part, choose: side ?? 'ours' })),
  )
  const accepted = accept === 'all' ? proposals.filter(({ refusal }) => refusal === null) : []
  return {
    parts,
    proposals: accepted.map(({ id }) => id),
    ...(removals === undefined ? {} : { removals: Number(removals) }),
  }
}

function factsOf({ company, from, counts, proposals }: MergePreview) {
  return { ...counts, company, laptop: from?.name ?? '', corrections: proposals.length }
}
