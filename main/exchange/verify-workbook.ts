import type { Output } from '../../shared/contract.ts'
import { compareShown } from '../../shared/exchange/shown-cells.ts'
import { ok, type Result } from '../../shared/result.ts'
import { plainRows } from '../office/excel-read.ts'
import { type ReadSheet, readSheets } from '../office/excel-sheets.ts'
import { unlockPackage } from '../office/office-crypto-decrypt.ts'
import { PackageRefused } from '../office/package-read.ts'
import { hashContent } from './content-hash.ts'
import { type FileToRead, judgeRows, refuseFile, type WorkbookContent } from './read-workbook.ts'
import { machineSheet } from './sheets/machine.ts'
import { readShownRows, recordedRows } from './shown-rows.ts'
import { isSigned } from './sign.ts'
import { word } from './words.ts'

type Verdict = Output<'exchange.verify'>
type Difference = Verdict['differences'][number]

/** A workbook to be verified, and the fingerprints of the keys that are registered. */
export type VerifyInput = FileToRead & { readonly registeredKeys: readonly string[] }

/** Which batch a workbook is, by what it says and signs. */
export type Claim = {
  readonly engagementId: string
  readonly batch: number
  readonly contentHash: string
  /** The fingerprint of the laptop that wrote it. */
  readonly laptop: string
}

/** What a workbook was found to be; no claim where nothing in it can be believed. */
export type Judged = { readonly verdict: Verdict; readonly claim: Claim | null }

/**
 * Says whether a workbook is what it was when it was written, cell by cell, and whose key signed it; fails only for
 * a file that is no exchange workbook at all.
 */
export async function verifyWorkbook(input: VerifyInput): Promise<Result<Verdict>> {
  const judged = await judgeWorkbook(input)
  return judged.ok ? ok(judged.value.verdict) : judged
}

/** As `verifyWorkbook`, with the batch that the workbook says it is. */
export async function judgeWorkbook({
  path,
  password,
  registeredKeys,
}: VerifyInput): Promise<Result<Judged>> {
  try {
    const unlocked = await unlockPackage(path, password)
    if (!unlocked.ok) return unlocked
    const { sheets, pictures } = await readSheets(unlocked.value, { isWanted: () => true, hasPictures: true })
    const machine = sheets.find(({ name }) => name === machineSheet)
    if (machine === undefined) throw new PackageRefused('no-machine-sheet')
    const content = judgeRows(plainRows(machine))
    if (!content.ok)
      return content.code === 'CONTENT_HASH_MISMATCH'
        ? ok({ verdict: { ...nobody, status: 'altered' }, claim: null })
        : content
    return ok({
      verdict: judge(content.value, sheets, pictures, registeredKeys),
      claim: claimOf(content.value),
    })
  } catch (error) {
    return refuseFile(error, path)
  }
}

function claimOf({ manifest, contentHash, records }: WorkbookContent): Claim | null {
  const engagement = records.find(({ type }) => type === 'engagement')
  if (manifest === null || engagement === undefined) return null
  return { engagementId: engagement.id, batch: manifest.batch, contentHash, laptop: manifest.laptop.id }
}

const nobody: Verdict = { status: 'unsigned', differences: [], fingerprint: null, batch: null, profile: null }

function judge(
  { manifest, contentHash, records }: WorkbookContent,
  sheets: readonly ReadSheet[],
  pictures: ReadonlyMap<string, string>,
  registeredKeys: readonly string[],
): Verdict {
  if (manifest === null) return nobody
  const { batch, profile, laptop, cellsHash } = manifest
  const recorded = recordedRows(sheets)
  const isRecordedWhole = hashContent(recorded.lines) === cellsHash && recorded.rows !== null
  const differences = [
    ...(recorded.rows === null ? [] : compareShown(recorded.rows, readShownRows(sheets)).map(toDifference)),
    ...missingPictures(records, pictures),
  ]
  const isWhole = isSigned(contentHash, manifest) && isRecordedWhole && differences.length === 0
  const status = isWhole ? (registeredKeys.includes(laptop.id) ? 'genuine' : 'unregistered') : 'altered'
  return { status, differences, fingerprint: laptop.id, batch, profile }
}

function toDifference({ sheet, cell, recorded, shown }: Difference): Difference {
  return { sheet, cell, recorded, shown }
}

/** A photo whose picture is not in the file as it was. */
function missingPictures(
  records: WorkbookContent['records'],
  pictures: ReadonlyMap<string, string>,
): Difference[] {
  return records
    .filter(({ type, sha256 }) => type === 'photo' && typeof sha256 === 'string' && !pictures.has(sha256))
    .map(({ sha256 }) => ({
      sheet: word('sheets.photos'),
      cell: '',
      recorded: String(sha256),
      shown: null,
    }))
}
