import {
  type CanonicalValue,
  canonicalJson,
  compareCodeUnits,
  nestsAtMost,
} from '../../shared/exchange/canonical.ts'
import { type ExchangeRecord, exchangeRecord } from '../../shared/exchange/contract.ts'
import { type SignedManifest, signedManifest } from '../../shared/exchange/manifest.ts'
import { schemaVersion } from '../../shared/exchange/records.ts'
import { type Failure, fail, ok, type Result } from '../../shared/result.ts'
import { type PlainCell, readSheet } from '../office/excel-read.ts'
import { unlockPackage } from '../office/office-crypto-decrypt.ts'
import { PackageRefused } from '../office/package-read.ts'
import { codeOf } from '../vault/index.ts'
import { stampsLine } from './collect-content.ts'
import { hashContent } from './content-hash.ts'
import { machineSheet } from './sheets/machine.ts'

/** What a workbook says to a program. */
export type WorkbookContent = {
  readonly schemaVersion: number
  readonly contentHash: string
  readonly records: ExchangeRecord[]
  /** What the file says of itself; null for one of before schema version 4. */
  readonly manifest: SignedManifest | null
  /** The stamps of each record in its place; none in a file of before schema version 5. */
  readonly stamps: readonly string[]
}

/** A stranger's file, and the password it was given with. */
export type FileToRead = { readonly path: string; readonly password?: string | undefined }

/**
 * The records of a workbook, proven by its hash: `UNSUPPORTED_FILE`, `WORKBOOK_FROM_NEWER_VERSION`,
 * `CONTENT_HASH_MISMATCH`, `FILE_PASSWORD_NEEDED`, `WRONG_FILE_PASSWORD`, `ENCRYPTED_FILE_DAMAGED` or `NOT_FOUND`
 * otherwise.
 */
export async function readWorkbook({ path, password }: FileToRead): Promise<Result<WorkbookContent>> {
  try {
    const unlocked = await unlockPackage(path, password)
    return unlocked.ok ? judgeRows(await readSheet(unlocked.value, machineSheet)) : unlocked
  } catch (error) {
    return refuseFile(error, path)
  }
}

/** Why a stranger's workbook could not be read; what is no fault of the file is thrown on. */
export function refuseFile(error: unknown, path: string): Failure {
  if (error instanceof PackageRefused) return fail('UNSUPPORTED_FILE', { path, reason: error.reason })
  const reason = codeOf(error)
  if (reason === 'ENOENT') return fail('NOT_FOUND', { path })
  if (reason !== '') return fail('UNSUPPORTED_FILE', { path, reason: 'unreadable' })
  throw error
}

/** Judges the rows of the machine sheet. */
export function judgeRows([version, hash, ...rest]: readonly PlainCell[][]): Result<WorkbookContent> {
  const found = Number(version?.[1])
  if (version?.[0] !== 'schemaVersion' || !Number.isInteger(found) || found < 1) {
    return fail('UNSUPPORTED_FILE', { reason: 'no-machine-sheet' })
  }
  if (found > schemaVersion) return fail('WORKBOOK_FROM_NEWER_VERSION', { found, known: schemaVersion })
  const contentHash = hash?.[0] === 'contentHash' ? String(hash[1]) : ''
  const [manifestRow, ...others] = rest
  const hasManifest = found >= firstWithManifest
  const manifest = hasManifest ? readManifest(manifestRow) : null
  if (hasManifest && manifest === null) return fail('CONTENT_HASH_MISMATCH', { recorded: contentHash })
  const read: { record: ExchangeRecord; stamps: string }[] = []
  for (const row of hasManifest ? others : rest) {
    const one = readRecord(found < firstWithStamps ? withoutStamps(row) : row)
    if (one === null) return fail('CONTENT_HASH_MISMATCH', { recorded: contentHash })
    read.push(one)
  }
  read.sort(
    ({ record: a }, { record: b }) => compareCodeUnits(a.type, b.type) || compareCodeUnits(a.id, b.id),
  )
  const records = read.map(({ record }) => record)
  const computed = hashContent(records.map((record) => canonicalJson(record as unknown as CanonicalValue)))
  if (computed !== contentHash) return fail('CONTENT_HASH_MISMATCH', { recorded: contentHash, computed })
  const stamps = found < firstWithStamps ? [] : read.map((each) => each.stamps)
  if (!areStampsWhole(records, stamps, manifest))
    return fail('CONTENT_HASH_MISMATCH', { recorded: contentHash })
  return ok({ schemaVersion: found, contentHash, records, manifest, stamps })
}

function areStampsWhole(
  records: readonly ExchangeRecord[],
  stamps: readonly string[],
  manifest: SignedManifest | null,
): boolean {
  const lines = stamps.map((text, index) => stampsLine(records[index] ?? { type: '', id: '' }, text))
  return manifest?.clock === undefined
    ? stamps.length === 0
    : hashContent(lines) === manifest.clock.stampsHash
}

function withoutStamps([type, id, revision, ...pieces]: readonly PlainCell[]): PlainCell[] {
  return [type ?? null, id ?? null, revision ?? null, '{}', ...pieces]
}

const firstWithManifest = 4
const firstWithStamps = 5
// Ten times what any record has; what nests deeper would overflow the stack of those who walk through it.
const maxNesting = 64

function readManifest([name, ...pieces]: readonly PlainCell[] = []): SignedManifest | null {
  try {
    const parsed = signedManifest.safeParse(JSON.parse(pieces.map((piece) => piece ?? '').join('')))
    return name === 'manifest' && parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A row is type, id, revision, stamps and the pieces of the JSON; null where they do not agree. */
function readRecord([type, id, , stamps, ...pieces]: readonly PlainCell[]) {
  try {
    const value: unknown = JSON.parse(pieces.map((piece) => piece ?? '').join(''))
    const parsed = exchangeRecord.safeParse(nestsAtMost(value, maxNesting) ? value : null)
    const isWhole = parsed.success && parsed.data.type === type && parsed.data.id === String(id)
    return isWhole ? { record: parsed.data, stamps: String(stamps ?? '') } : null
  } catch {
    return null
  }
}
