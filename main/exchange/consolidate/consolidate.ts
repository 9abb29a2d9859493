import type { Output } from '../../../shared/contract.ts'
import { checkCodes, levelOfCheck } from '../../../shared/exchange/consolidate/checks.ts'
import type { RegisteredKey } from '../../../shared/exchange/consolidate/registered-keys.ts'
import { type FileState, fileStates } from '../../../shared/exchange/consolidate-contract.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import { fileFailure, partialPath } from '../../out-file.ts'
import { codeOf, type ReadableDatabase } from '../../vault/index.ts'
import { findChecks } from './find-checks.ts'
import { findFiles, type InputFile } from './find-files.ts'
import { outputsOf } from './outputs.ts'
import { createScratch } from './scratch.ts'
import { takeFile } from './take-file.ts'
import { writeCsv } from './write-csv.ts'
import { writeParquet } from './write-parquet.ts'
import { writeSummaryWorkbook } from './write-workbook.ts'

/** What is consolidated, where to, and the file of the scratch tables. */
export type ConsolidateInput = {
  readonly paths: readonly string[]
  readonly out: string
  readonly keys: readonly RegisteredKey[]
  readonly scratch: string
  readonly nativeBinding: string | undefined
}

/** What was found in the files. */
export type Consolidated = Omit<Output<'exchange.consolidate'>, 'path' | 'tables'>

// Reading the files is most of the work.
const readingPart = 0.9

/**
 * Reads one workbook after the other into scratch tables and writes the sum of them into the partial files beside
 * `out`: work for a thread beside the main one.
 */
export async function consolidate(
  { paths, out, keys, scratch: scratchPath, nativeBinding }: ConsolidateInput,
  { signal, onProgress }: TaskControl,
): Promise<Result<Consolidated>> {
  const files = await listFiles(paths, out)
  if (!files.ok) return files
  const scratch = createScratch(scratchPath, nativeBinding)
  const names = new Map(keys.map(({ fingerprint, name }) => [fingerprint, name]))
  try {
    for (const [index, file] of files.value.entries()) {
      if (signal.aborted) return fail('CANCELLED')
      await takeFile(scratch, file, names)
      onProgress((readingPart * (index + 1)) / files.value.length)
    }
    scratch.settle()
    await writeSummaryWorkbook(scratch.db, out, signal)
    for (const { path, table, format } of outputsOf(out)) {
      if (signal.aborted) return fail('CANCELLED')
      await (format === 'csv' ? writeCsv : writeParquet)(scratch.db, table, partialPath(path))
    }
    return ok(summarise(scratch.db))
  } catch (error) {
    if (signal.aborted) return fail('CANCELLED')
    return fileFailure(error, out)
  } finally {
    scratch.close()
  }
}

async function listFiles(paths: readonly string[], out: string): Promise<Result<readonly InputFile[]>> {
  try {
    const files = await findFiles(paths, out)
    return files.length === 0 ? fail('NOT_FOUND', { path: paths[0] }) : ok(files)
  } catch (error) {
    if (codeOf(error) === '') throw error
    return fail('NOT_FOUND', { path: paths[0] })
  }
}

const mostProblems = 1000

type ProblemRow = {
  readonly file: string
  readonly state: FileState
  readonly code: string | null
  readonly details: string | null
  readonly fingerprint: string | null
  readonly differences: number
}

function summarise(db: ReadableDatabase): Consolidated {
  const count = (sql: string) => Number(db.prepare(sql).pluck().get())
  const states = new Map(
    db.prepare<[], [FileState, number]>('SELECT state, count(*) FROM file GROUP BY state').raw().all(),
  )
  const found = new Map<string, number>()
  for (const { code } of findChecks(db)) found.set(code, (found.get(code) ?? 0) + 1)
  const problems = db
    .prepare<[number], ProblemRow>(
      `SELECT name AS file, state, code, details, laptop AS fingerprint, differences FROM file
       WHERE state <> 'genuine' ORDER BY id LIMIT ?`,
    )
    .all(mostProblems)
  return {
    files: Object.fromEntries(fileStates.map((state) => [state, states.get(state) ?? 0])) as Record<
      FileState,
      number
    >,
    companies: count('SELECT count(DISTINCT same) FROM case_now'),
    engagements: count('SELECT count(*) FROM case_now'),
    entries: count('SELECT count(*) FROM entry_now'),
    findings: count('SELECT count(*) FROM finding_now'),
    checks: checkCodes.flatMap((code) => {
      const number = found.get(code)
      return number === undefined ? [] : [{ code, level: levelOfCheck[code], count: number }]
    }),
    problems: problems.map(({ code, details, ...problem }) => ({
      ...problem,
      failure: code === null ? null : { code, details: JSON.parse(details ?? '{}') },
    })),
  }
}
