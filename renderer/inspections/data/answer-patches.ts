import type { QueryClient } from '@tanstack/react-query'
import type { MethodName, Output } from '../../../shared/contract.ts'
import type { Finding, Photo } from '../../../shared/inspections/contract.ts'
import { patchWithAnswers } from '../../ui/answer-patches.ts'
import { readKey } from '../../ui/use-read.ts'
import { replaceFinding, withFinding, withPhoto } from './patch-outline.ts'

type Outline = Output<'inspections.outline'>
type Findings = Output<'inspections.findings'>

/** What the answers themselves keep up to date; all else of the area is read again when it is shown. */
const patched: ReadonlySet<unknown> = new Set<MethodName>([
  'inspections.outline',
  'inspections.findings',
  'checklists.list',
  'checklists.get',
  'checklists.compare',
])

/** Drawing all that the outline feeds takes longer than drawing the photo. */
const outlineDelayMs = 50

/** Writes a recorded finding into the inspection that is open; an answer that was overtaken changes nothing. */
export function patchFinding(queries: QueryClient, finding: Finding): void {
  const { inspectionId, zoneId } = finding
  const zoneKey = readKey('inspections.findings', { inspectionId, zoneId })
  const known = queries.getQueryData<Findings>(zoneKey)?.items.find(({ id }) => id === finding.id)
  if (known !== undefined && known.revision > finding.revision) return
  queries.setQueryData<Outline>(
    readKey('inspections.outline', { id: inspectionId }),
    (outline) => outline && withFinding(outline, finding),
  )
  queries.setQueryData<Findings>(
    zoneKey,
    (before) => before && { items: replaceFinding(before.items, finding) },
  )
  readOthersAgain(queries)
}

/** Writes a photo that was added or changed into its finding; the outline follows when the photo is on its card. */
export function patchPhoto(queries: QueryClient, photo: Photo): void {
  const finding = findFinding(queries, photo.findingId)
  if (finding === undefined) return void queries.invalidateQueries({ queryKey: ['inspections'] })
  const { inspectionId, zoneId } = finding
  queries.setQueryData<Findings>(
    readKey('inspections.findings', { inspectionId, zoneId }),
    (before) => before && { items: replaceFinding(before.items, withPhoto(finding, photo)) },
  )
  readOthersAgain(queries)
  setTimeout(() => {
    const now = findFinding(queries, photo.findingId)
    if (now === undefined) return
    queries.setQueryData<Outline>(
      readKey('inspections.outline', { id: inspectionId }),
      (outline) => outline && withFinding(outline, now),
    )
  }, outlineDelayMs)
}

function findFinding(queries: QueryClient, findingId: string): Finding | undefined {
  return queries
    .getQueriesData<Findings>({ queryKey: ['inspections', 'inspections.findings'] })
    .flatMap(([, findings]) => findings?.items ?? [])
    .find(({ id }) => id === findingId)
}

function patchOutline(queries: QueryClient, id: string, change: Partial<Outline>): void {
  queries.setQueryData<Outline>(
    readKey('inspections.outline', { id }),
    (outline) => outline && { ...outline, ...change },
  )
  readOthersAgain(queries)
}

function readOthersAgain(queries: QueryClient): void {
  void queries.invalidateQueries({
    queryKey: ['inspections'],
    predicate: ({ queryKey }) => !patched.has(queryKey[1]),
  })
}

const findingMethods = [
  'inspections.recordFinding',
  'inspections.keepFinding',
  'inspections.addAction',
  'inspections.updateAction',
  'inspections.removeAction',
  'inspections.restoreAction',
] as const

const photoMethods = [
  'inspections.addPhoto',
  'inspections.editPhoto',
  'inspections.updatePhoto',
  'inspections.removePhoto',
  'inspections.restorePhoto',
] as const

const zoneMethods = [
  'inspections.addZone',
  'inspections.updateZone',
  'inspections.orderZones',
  'inspections.removeZone',
  'inspections.restoreZone',
] as const

/** Tasks that write a file or count, and change nothing. */
const silentMethods = [
  'inspections.photoLedger',
  'inspections.readPhoto',
  'inspections.report',
  'checklists.exportXlsform',
  'checklists.exportPack',
] as const

/** Lets what is answered to the acts on an inspection stand in for reading the inspection again. */
export function patchInspections(): void {
  for (const method of findingMethods) patchWithAnswers(method, patchFinding)
  for (const method of photoMethods) patchWithAnswers(method, patchPhoto)
  for (const method of zoneMethods) {
    patchWithAnswers(method, (queries, { zones }, { inspectionId }) =>
      patchOutline(queries, inspectionId, { zones }),
    )
  }
  for (const method of silentMethods) patchWithAnswers(method, () => {})
  patchWithAnswers('inspections.setWeights', (queries, { weights }, { inspectionId }) =>
    patchOutline(queries, inspectionId, { weights }),
  )
}
