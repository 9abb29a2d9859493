import type {
  Inspection,
  InspectionScore,
  RankedFinding,
  RankingWeights,
} from '../../shared/inspections/contract.ts'
import { findOpenPoints } from '../../shared/inspections/open-points.ts'
import { createAsker, readConditions } from '../../shared/inspections/parked.ts'
import { rankFindings } from '../../shared/inspections/ranking.ts'
import { scoreInspection } from '../../shared/inspections/score.ts'
import { changePair } from '../../shared/inspections/text-pair.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Handlers, MethodsOf, ReadHandler, WriteHandler } from '../context.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { findAction, updateActionRow } from './action-store.ts'
import { findFinding, upsertFinding } from './finding-store.ts'
import { findInspection, type InspectionRow, updateWeights } from './inspection-store.ts'
import { measuresFor, measureText } from './measures.ts'
import type { Pack } from './pack.ts'
import { findPhoto, updatePhotoRow } from './photo-store.ts'
import { packOf, readInspection, weightsOf } from './read-inspection.ts'
import { findItem } from './record-finding.ts'
import { pairColumns, pairFrom } from './stated-pair.ts'

/** What of an inspection its score is made from. */
export type Scorable = Pick<Inspection, 'siteKind'> & {
  readonly zones: readonly Pick<Inspection['zones'][number], 'id' | 'kind' | 'isRemoved'>[]
  readonly findings: readonly Pick<
    Inspection['findings'][number],
    'id' | 'itemId' | 'zoneId' | 'answer' | 'value' | 'isKept'
  >[]
  readonly parked: readonly Pick<Inspection['parked'][number], 'findingId'>[]
}

/** The score of an inspection as it was read. */
export function scoreOf(inspection: Scorable, pack: Pack): InspectionScore {
  const hidden = new Set(inspection.parked.map(({ findingId }) => findingId))
  const live = inspection.findings.filter(({ id }) => !hidden.has(id))
  const removed = new Set(inspection.zones.filter(({ isRemoved }) => isRemoved).map(({ id }) => id))
  return scoreInspection({
    items: pack.items,
    siteKind: inspection.siteKind,
    zones: inspection.zones.filter(({ isRemoved }) => !isRemoved),
    findings: live,
    isAsked: createAsker(readConditions(pack.items), inspection.findings, removed),
  })
}

/** The gaps of an inspection in the order in which they should be closed, without the parked ones. */
export function rankingOf(
  { findings, parked }: Pick<Inspection, 'findings' | 'parked'>,
  weights: RankingWeights,
): RankedFinding[] {
  const hidden = new Set(parked.map(({ findingId }) => findingId))
  return rankFindings(
    findings.filter(({ id }) => !hidden.has(id)),
    weights,
  )
}

const score: ReadHandler<'inspections.score'> = ({ db }, { inspectionId }) => {
  const found = find(db, inspectionId)
  if (!found.ok) return found
  const { row, pack } = found.value
  return ok(scoreOf(readInspection(db, row), pack))
}

const openPoints: ReadHandler<'inspections.openPoints'> = ({ db }, { inspectionId }) => {
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  return ok({ items: findOpenPoints(readInspection(db, row)) })
}

const ranking: ReadHandler<'inspections.ranking'> = ({ db }, { inspectionId, weights }) => {
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  const used = weights ?? weightsOf(row)
  return ok({ weights: used, items: rankingOf(readInspection(db, row), used) })
}

const setWeights: WriteHandler<'inspections.setWeights'> = ({ db }, { inspectionId, weights }) => {
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  const stored = weights === null ? null : JSON.stringify(weights)
  updateWeights(db, inspectionId, stored)
  return ok({ weights: weightsOf({ weights: stored }) })
}

const measures: ReadHandler<'inspections.measures'> = ({ db }, { inspectionId, itemId }) => {
  const found = find(db, inspectionId)
  if (!found.ok) return found
  const { row, pack } = found.value
  const item = findItem(pack, itemId)
  if (item === undefined) return fail('NOT_FOUND', { itemId })
  return ok({
    items: measuresFor(item).map(({ id, costTier, effort, isQuickWin }) => ({
      id,
      text: measureText(id, row.language),
      costTier,
      effort,
      isQuickWin,
    })),
  })
}

/** Marks the texts that have a state and both sides as another, after someone read them all. */
const setTextStates: WriteHandler<'inspections.setTextStates'> = ({ db, now }, input) => {
  const row = findInspection(db, input.inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId: input.inspectionId })
  const { side, from, to } = input
  const states = { states: { [side]: to } }
  const isMeant = (pair: { states: Inspection['findings'][number]['note']['states'] }) =>
    pair.states[side] === from
  let changed = 0
  for (const finding of readInspection(db, row).findings) {
    const before = isMeant(finding.note) ? findFinding(db, finding.id) : undefined
    if (before !== undefined) {
      const note = pairColumns(changePair(pairFrom(before, 'note'), states), 'note')
      upsertFinding(db, { ...before, ...note, revision: before.revision + 1, updatedAt: now })
      changed += 1
    }
    for (const { id, text } of finding.actions) {
      const action = id !== null && isMeant(text) ? findAction(db, id) : undefined
      if (action === undefined) continue
      const columns = pairColumns(changePair(pairFrom(action, 'text'), states), 'text')
      updateActionRow(db, { ...action, ...columns, revision: action.revision + 1, updatedAt: now })
      changed += 1
    }
    for (const { id, caption } of finding.photos) {
      const photo = isMeant(caption) ? findPhoto(db, id) : undefined
      if (photo === undefined) continue
      const columns = pairColumns(changePair(pairFrom(photo, 'caption'), states), 'caption')
      updatePhotoRow(db, { ...photo, ...columns, revision: photo.revision + 1 })
      changed += 1
    }
  }
  return ok({ changed })
}

/** The methods that sum an inspection up or go over all its texts. */
export const summaryHandlers: Pick<
  Handlers<MethodsOf<'inspections'>>,
  | 'inspections.score'
  | 'inspections.openPoints'
  | 'inspections.ranking'
  | 'inspections.setWeights'
  | 'inspections.measures'
  | 'inspections.setTextStates'
> = {
  'inspections.score': score,
  'inspections.openPoints': openPoints,
  'inspections.ranking': ranking,
  'inspections.setWeights': setWeights,
  'inspections.measures': measures,
  'inspections.setTextStates': setTextStates,
}

function find(db: ReadableDatabase, inspectionId: string): Result<{ row: InspectionRow; pack: Pack }> {
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  const pack = packOf(db, row)
  return pack === undefined ? fail('NOT_FOUND', { checklistId: row.checklistId }) : ok({ row, pack })
}
