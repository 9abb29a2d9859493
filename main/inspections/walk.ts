import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { Handlers, MethodsOf, WriteHandler } from '../context.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { findInspection, findLastInspection, type InspectionRow } from './inspection-store.ts'
import { mergeText } from './merge-finding.ts'
import type { Pack } from './pack.ts'
import { packOf, toZone } from './read-inspection.ts'
import { cardLabels, zoneKinds } from './shipped-packs.ts'
import {
  insertZone,
  listZones,
  setZonePosition,
  setZoneRemoved,
  updateZoneRow,
  type ZoneRow,
} from './zone-store.ts'

type PairInput = { readonly ja?: string | null | undefined; readonly local?: string | null | undefined }

/** Puts the zones on the walk that an inspection starts with. */
export function startWalk(
  db: WritableDatabase,
  inspection: InspectionRow,
  pack: Pack,
  wanted: string | undefined,
): Result<null> {
  const usual = inspection.siteKind === 'factory' ? 'factory' : 'office'
  const sample = wanted ?? (pack.zoneSets[usual] === undefined ? Object.keys(pack.zoneSets)[0] : usual)
  if (sample === undefined || sample === 'none') return ok(null)
  if (sample === 'last') return copyLastWalk(db, inspection)
  const kinds = pack.zoneSets[sample]
  if (kinds === undefined) {
    return invalid({
      path: 'zones',
      reason: 'unknown-zones',
      choices: ['last', 'none', ...Object.keys(pack.zoneSets)],
    })
  }
  for (const kind of kinds) addNamed(db, inspection, pack, { id: newId(), kind, name: undefined })
  return ok(null)
}

/** Adds a zone that a caller names and that is not on the walk yet: a known kind, or a name of its own. */
export function addZoneByWord(db: WritableDatabase, inspectionId: string, word: string): void {
  const inspection = findInspection(db, inspectionId)
  if (inspection === undefined) return
  const pack = packOf(db, inspection)
  const isKind = pack !== undefined && kindsOf(pack).includes(word)
  addNamed(db, inspection, pack, {
    id: word,
    kind: isKind ? word : null,
    name: isKind ? undefined : { ja: word },
  })
}

/** The kinds of zone that a checklist knows. */
export function kindsOf(pack: Pack): readonly string[] {
  return [
    ...new Set([
      ...zoneKinds,
      ...Object.values(pack.zoneSets).flat(),
      ...pack.items.flatMap((item) => item.zoneKinds),
    ]),
  ]
}

const addZone: WriteHandler<'inspections.addZone'> = ({ db }, { inspectionId, kind = null, name }) => {
  const inspection = findInspection(db, inspectionId)
  if (inspection === undefined) return fail('NOT_FOUND', { inspectionId })
  const pack = packOf(db, inspection)
  if (kind !== null && pack !== undefined && !kindsOf(pack).includes(kind)) return unknownKind(pack)
  if (kind === null && isNameless(name)) return invalid({ path: 'name', reason: 'required' })
  const id = newId()
  addNamed(db, inspection, pack, { id, kind, name })
  return ok({ ...answer(db, inspectionId), zoneId: id })
}

const updateZone: WriteHandler<'inspections.updateZone'> = ({ db }, { inspectionId, zoneId, kind, name }) => {
  const found = findZone(db, inspectionId, zoneId)
  if (!found.ok) return found
  const { inspection, zone } = found.value
  const pack = packOf(db, inspection)
  if (kind && pack !== undefined && !kindsOf(pack).includes(kind)) return unknownKind(pack)
  const nameJa = mergeText(zone.nameJa, name?.ja)
  const nameLocal = mergeText(zone.nameLocal, name?.local)
  if (nameJa === null && nameLocal === null) return invalid({ path: 'name', reason: 'required' })
  updateZoneRow(db, { ...zone, kind: kind === undefined ? zone.kind : kind, nameJa, nameLocal })
  return ok(answer(db, inspectionId))
}

const orderZones: WriteHandler<'inspections.orderZones'> = ({ db }, { inspectionId, zoneIds }) => {
  if (findInspection(db, inspectionId) === undefined) return fail('NOT_FOUND', { inspectionId })
  const onWalk = listZones(db, inspectionId).filter(({ isRemoved }) => isRemoved === 0)
  const wanted = new Set(zoneIds)
  const isComplete = wanted.size === zoneIds.length && onWalk.every(({ id }) => wanted.has(id))
  if (!isComplete || onWalk.length !== zoneIds.length)
    return invalid({ path: 'zoneIds', reason: 'not-the-walk' })
  for (const [index, id] of zoneIds.entries()) setZonePosition(db, inspectionId, id, index + 1)
  return ok(answer(db, inspectionId))
}

const removeZone: WriteHandler<'inspections.removeZone'> = ({ db, now }, { inspectionId, zoneId }) =>
  setRemoved(db, inspectionId, zoneId, now)

const restoreZone: WriteHandler<'inspections.restoreZone'> = ({ db }, { inspectionId, zoneId }) =>
  setRemoved(db, inspectionId, zoneId, null)

/** The methods on the walk of an inspection. */
export const walkHandlers: Pick<
  Handlers<MethodsOf<'inspections'>>,
  | 'inspections.addZone'
  | 'inspections.updateZone'
  | 'inspections.orderZones'
  | 'inspections.removeZone'
  | 'inspections.restoreZone'
> = {
  'inspections.addZone': addZone,
  'inspections.updateZone': updateZone,
  'inspections.orderZones': orderZones,
  'inspections.removeZone': removeZone,
  'inspections.restoreZone': restoreZone,
}

function setRemoved(db: WritableDatabase, inspectionId: string, zoneId: string, removedAt: string | null) {
  const found = findZone(db, inspectionId, zoneId)
  if (!found.ok) return found
  setZoneRemoved(db, inspectionId, zoneId, removedAt)
  return ok(answer(db, inspectionId))
}

function findZone(
  db: ReadableDatabase,
  inspectionId: string,
  zoneId: string,
): Result<{ inspection: InspectionRow; zone: ZoneRow }> {
  const inspection = findInspection(db, inspectionId)
  if (inspection === undefined) return fail('NOT_FOUND', { inspectionId })
  const zone = listZones(db, inspectionId).find(({ id }) => id === zoneId)
  return zone === undefined ? fail('NOT_FOUND', { zoneId }) : ok({ inspection, zone })
}

function answer(db: ReadableDatabase, inspectionId: string) {
  return { zones: listZones(db, inspectionId).map(toZone) }
}

function unknownKind(pack: Pack) {
  return invalid({ path: 'kind', reason: 'unknown-zone-kind', choices: kindsOf(pack) })
}

function isNameless(name: PairInput | undefined): boolean {
  return !name?.ja && !name?.local
}

function addNamed(
  db: WritableDatabase,
  inspection: Pick<InspectionRow, 'id' | 'language'>,
  pack: Pack | undefined,
  { id, kind, name }: { id: string; kind: string | null; name: PairInput | undefined },
): void {
  const usual = isNameless(name) && kind !== null ? numberedName(db, inspection, pack, kind) : name
  const nameJa = usual?.ja || null
  const nameLocal = usual?.local || null
  insertZone(db, { inspectionId: inspection.id, id, kind, nameJa, nameLocal })
}

/** The name of a kind in both languages, with a number from the second zone of the kind on. */
function numberedName(
  db: ReadableDatabase,
  { id, language }: Pick<InspectionRow, 'id' | 'language'>,
  pack: Pack | undefined,
  kind: string,
): PairInput {
  const count = listZones(db, id).filter((zone) => zone.kind === kind).length
  const numbered = (text: string) => (count === 0 ? text : `${text} ${count + 1}`)
  return {
    ja: numbered(kindName(pack, kind, 'ja')),
    local: language === 'ja' ? null : numbered(kindName(pack, kind, language)),
  }
}

function kindName(pack: Pack | undefined, kind: string, language: string): string {
  const spoken = pack?.languages.includes(language) ? pack.textsIn(language).zoneKinds[kind] : undefined
  return spoken ?? cardLabels(language).zoneKinds?.[kind] ?? kind
}

function copyLastWalk(db: WritableDatabase, inspection: InspectionRow): Result<null> {
  const last = findLastInspection(db, inspection.siteId, inspection.id)
  if (last === undefined) return ok(null)
  for (const { isRemoved, ...zone } of listZones(db, last)) {
    if (isRemoved === 0) insertZone(db, { ...zone, inspectionId: inspection.id })
  }
  return ok(null)
}
