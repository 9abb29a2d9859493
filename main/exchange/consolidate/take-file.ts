import type { z } from 'zod'
import * as shapes from '../../../shared/exchange/consolidate/records.ts'
import type { RegisteredKey } from '../../../shared/exchange/consolidate/registered-keys.ts'
import type { FileState } from '../../../shared/exchange/consolidate-contract.ts'
import type { ExchangeRecord } from '../../../shared/exchange/contract.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { type Failure, fail, ok, type Result } from '../../../shared/result.ts'
import { reportBug } from '../../report-bug.ts'
import { readWorkbook, type WorkbookContent } from '../read-workbook.ts'
import { isSigned } from '../sign.ts'
import { verifyWorkbook } from '../verify-workbook.ts'
import type { InputFile } from './find-files.ts'
import { groupOf, scoreRecords } from './score-inspection.ts'
import type { Scratch } from './scratch.ts'

/** Keys by their fingerprint, with the names of those they belong to. */
export type KeyNames = ReadonlyMap<string, RegisteredKey['name']>

type Verdict = { readonly state: FileState; readonly differences: number }

/** Reads one workbook into the scratch tables. Whatever is wrong with it stands beside its name; nothing is thrown. */
export async function takeFile(scratch: Scratch, file: InputFile, keys: KeyNames): Promise<void> {
  const read = await readSafely(file)
  if (!read.ok) {
    const { code } = read
    const isAltered = code === 'CONTENT_HASH_MISMATCH'
    scratch.addFile({
      name: file.name,
      state: isAltered ? 'altered' : 'unreadable',
      failure: { code, details: factsOf(read) },
    })
    return
  }
  const { content, verdict } = read.value
  const { manifest, records, contentHash } = content
  const isTrusted = verdict.state !== 'unsigned' && verdict.state !== 'forged'
  const isRegistered = manifest !== null && keys.has(manifest.laptop.id)
  scratch.transact(() => {
    const id = scratch.addFile({
      name: file.name,
      ...verdict,
      laptop: manifest?.laptop.id,
      laptopName: manifest?.laptop.name,
      keyName: manifest === null ? undefined : keys.get(manifest.laptop.id),
      batch: manifest?.batch,
      profile: manifest?.profile,
      exportedAt: manifest === null ? undefined : new Date(manifest.exportedAt).toISOString(),
      contentHash,
      engagementId: records.find(({ type }) => type === 'engagement')?.id,
      trust: isTrusted ? (isRegistered ? 2 : 1) : 0,
    })
    // What somebody else wrote under a laptop's name must not count as that laptop's.
    if (verdict.state !== 'forged') scratch.noteInvalid(id, addRecords(scratch, id, records))
  })

  async function readSafely({ path }: InputFile) {
    try {
      return await readAndJudge(path, keys)
    } catch (error) {
      reportBug('consolidating a workbook', error)
      return fail('UNEXPECTED')
    }
  }
}

async function readAndJudge(
  path: string,
  keys: KeyNames,
): Promise<Result<{ content: WorkbookContent; verdict: Verdict }>> {
  const content = await readWorkbook({ path })
  if (!content.ok) return content
  const { manifest, contentHash } = content.value
  if (manifest === null) return ok({ content: content.value, verdict: { state: 'unsigned', differences: 0 } })
  if (!isSigned(contentHash, manifest))
    return ok({ content: content.value, verdict: { state: 'forged', differences: 0 } })
  const verified = await verifyWorkbook({ path, registeredKeys: [...keys.keys()] })
  if (!verified.ok) return verified
  const { status, differences } = verified.value
  return ok({ content: content.value, verdict: { state: status, differences: differences.length } })
}

/** What a sentence needs, without where the file lies on this machine. */
function factsOf({ details }: Failure): Record<string, unknown> {
  const { path: _, ...facts } = details
  return facts
}

/** Adds what the tables hold and answers how many records had no shape that could be read. */
function addRecords(scratch: Scratch, file: number, records: readonly ExchangeRecord[]): number {
  let invalid = 0
  const ofType = <T extends z.ZodType>(type: string, shape: T): z.output<T>[] =>
    records.flatMap((record) => {
      if (record.type !== type || record.removed === true) return []
      const parsed = shape.safeParse(record)
      if (!parsed.success) invalid += 1
      return parsed.success ? [parsed.data] : []
    })
  for (const record of records) if (record.removed === true) scratch.add('gone', { id: record.id, file })
  for (const each of ofType('company', shapes.companyRecord)) scratch.addNamed('company', file, each)
  for (const each of ofType('expert', shapes.expertRecord)) scratch.addNamed('expert', file, each)
  for (const each of ofType('engagement', shapes.engagementRecord)) scratch.addEngagement(file, each)
  const sites = ofType('site', shapes.siteRecord)
  for (const each of sites) scratch.addSite(file, each)
  for (const each of ofType('time-entry', shapes.entryRecord)) scratch.addEntry(file, each)
  for (const each of ofType('follow-up', shapes.followUpRecord)) scratch.addFollowUp(file, each)
  const zones = groupBy(ofType('zone', shapes.zoneRecord), ({ inspectionId }) => inspectionId)
  const findings = groupBy(ofType('finding', shapes.findingRecord), ({ inspectionId }) => inspectionId)
  for (const inspection of ofType('inspection', shapes.inspectionRecord)) {
    const own = findings.get(inspection.id) ?? []
    const site = sites.find(({ id }) => id === inspection.siteId)
    scratch.addInspection(file, inspection)
    for (const finding of own) scratch.addFinding(file, finding, groupOf(inspection, finding.itemId))
    if (site === undefined) continue
    for (const score of scoreRecords(inspection, site, zones.get(inspection.id) ?? [], own))
      scratch.add('score', { inspection_id: inspection.id, file, ...score })
  }
  return invalid
}
