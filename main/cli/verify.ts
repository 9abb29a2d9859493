import { resolve } from 'node:path'
import { contract, type Output } from '../../shared/contract.ts'
import { fail, type Result } from '../../shared/result.ts'
import { loadKeyFile } from '../exchange/index.ts'
import { toFieldProblems } from '../field-problems.ts'
import type { Messages } from '../messages.ts'
import { toFailure } from '../unexpected.ts'
import { createWorkRunner, sourceWorker } from '../work/start.ts'
import { printAnswer } from './answer.ts'
import { readPasswordFile } from './password-file.ts'

/** What `verify` is told. */
export type VerifyOptions = {
  readonly messages: Messages
  readonly path: string | undefined
  /** The office's list of registered keys. */
  readonly keys: string | undefined
  readonly passwordFile: string | undefined
}

type Verdict = Output<'exchange.verify'>

/** Status 1 is a file that could not be read, 2 a wrong usage. */
const exitStatuses = { genuine: 0, unregistered: 3, altered: 4, unsigned: 5 } as const

const words = {
  genuine: 'verifiedGenuine',
  unregistered: 'verifiedUnregistered',
  altered: 'verifiedAltered',
  unsigned: 'verifiedUnsigned',
} as const

/** `verify FILE`: says whether a workbook is genuine, without a vault. Answers the exit status: 0 only for genuine. */
export async function runVerifyCommand(options: VerifyOptions): Promise<number> {
  const { messages } = options
  const result = await verify(options).catch((error: unknown) => toFailure('exchange.verify', error))
  if (result.ok) process.stderr.write(`${messages.text(words[result.value.status], factsOf(result.value))}\n`)
  printAnswer(messages, result)
  return result.ok ? exitStatuses[result.value.status] : 1
}

async function verify({ path, keys, passwordFile }: VerifyOptions): Promise<Result<Verdict>> {
  const locked = await readPasswordFile(passwordFile)
  if (!locked.ok) return locked
  const { readKeyFile } = await loadKeyFile()
  const listed = await readKeyFile(keys === undefined ? undefined : resolve(keys))
  if (!listed.ok) return listed
  const checked = contract['exchange.verify'].input.safeParse({
    path: path === undefined ? undefined : resolve(path),
    registeredKeys: listed.value.map(({ fingerprint }) => fingerprint),
    ...locked.value,
  })
  if (!checked.success) return fail('INVALID_INPUT', { fields: toFieldProblems(checked.error) })
  const { registeredKeys = [], ...file } = checked.data
  return createWorkRunner(sourceWorker)('exchange.verify', { ...file, registeredKeys })
}

function factsOf({ fingerprint, differences }: Verdict) {
  return { fingerprint: fingerprint ?? '', number: differences.length }
}
