import type { SignedManifest } from '../../../shared/exchange/manifest.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { fingerprintOf } from '../../hours/index.ts'
import { plainRows } from '../../office/excel-read.ts'
import { type ReadSheet, readPictures, readSheets } from '../../office/excel-sheets.ts'
import { unlockPackage } from '../../office/office-crypto-decrypt.ts'
import { PackageRefused } from '../../office/package-read.ts'
import { type FileToRead, judgeRows, refuseFile, type WorkbookContent } from '../read-workbook.ts'
import { machineSheet } from '../sheets/machine.ts'
import { isSigned } from '../sign.ts'

/** A stranger's workbook whose records and signature hold. */
export type Incoming = {
  readonly content: WorkbookContent & { readonly manifest: SignedManifest }
  readonly sheets: readonly ReadSheet[]
  /** The part of every picture by its SHA-256. */
  readonly pictures: ReadonlyMap<string, string>
  /** Reads pictures by hash and part, one at a time. */
  readonly readPictures: (
    wanted: ReadonlyMap<string, string>,
    take: (sha256: string, bytes: Uint8Array) => Promise<void>,
  ) => Promise<void>
}

/**
 * Reads a workbook to be merged: as `readWorkbook`; also `UNSUPPORTED_FILE` for one of before schema version 4, and
 * `CONTENT_HASH_MISMATCH` where the signature is not of the laptop it names.
 */
export async function readIncoming({ path, password }: FileToRead): Promise<Result<Incoming>> {
  try {
    const unlocked = await unlockPackage(path, password)
    if (!unlocked.ok) return unlocked
    const read = await readSheets(unlocked.value, { isWanted: () => true, hasPictures: true })
    const machine = read.sheets.find(({ name }) => name === machineSheet)
    if (machine === undefined) throw new PackageRefused('no-machine-sheet')
    const content = judgeRows(plainRows(machine))
    if (!content.ok) return content
    const { manifest } = content.value
    if (manifest === null) throw new PackageRefused('before-signatures')
    if (!isSigned(content.value.contentHash, manifest) || !isLeadWhole(manifest)) {
      return fail('CONTENT_HASH_MISMATCH', { path })
    }
    return ok({
      ...read,
      content: { ...content.value, manifest },
      readPictures: (wanted, take) => readPictures(unlocked.value, wanted, take),
    })
  } catch (error) {
    return refuseFile(error, path)
  }
}

function isLeadWhole({ clock }: SignedManifest): boolean {
  if (!clock?.lead) return true
  const key = Buffer.from(clock.lead.publicKey, 'base64')
  return key.length === 32 && fingerprintOf(key) === clock.lead.id
}
