import type { CheckedInput } from '../../shared/contract.ts'
import type { StatedPairInput } from '../../shared/inspections/contract.ts'
import { firstAction } from '../../shared/inspections/ranking.ts'
import { changePair, emptyPair } from '../../shared/inspections/text-pair.ts'
import { fail, invalid, ok } from '../../shared/result.ts'
import type { Handlers, MethodsOf, WriteHandler } from '../context.ts'
import { newId } from '../new-id.ts'
import type { WritableDatabase } from '../vault/index.ts'
import {
  type ActionRow,
  findAction,
  insertAction,
  listActionsOfFinding,
  setActionRemoved,
  updateActionRow,
} from './action-store.ts'
import { findFinding } from './finding-store.ts'
import { findInspection } from './inspection-store.ts'
import { findMeasure, measureText } from './measures.ts'
import { readInspection } from './read-inspection.ts'
import { answerFinding } from './record-finding.ts'
import { pairColumns, pairFrom } from './stated-pair.ts'

type Fields = Omit<CheckedInput<'inspections.updateAction'>, 'actionId'>

/** Writes the text of a finding's first action, made where there is none; false where nothing changes. */
export function setFirstAction(
  db: WritableDatabase,
  findingId: string,
  text: StatedPairInput | null,
  now: string,
): boolean {
  const first = listActionsOfFinding(db, findingId).find(({ isRemoved }) => isRemoved === 0)
  if (first !== undefined) return change(db, first, { text }, now)
  if (!text?.ja && !text?.local) return false
  insertAction(db, merge(newAction(findingId, null, now), { text }))
  return true
}

const addAction: WriteHandler<'inspections.addAction'> = ({ db, now }, input) => {
  const { findingId, measureId, ...fields } = input
  const finding = findFinding(db, findingId)
  if (finding === undefined) return fail('NOT_FOUND', { findingId })
  if (measureId === undefined) {
    if (!fields.text?.ja && !fields.text?.local) return invalid({ path: 'text', reason: 'required' })
    insertAction(db, merge(newAction(findingId, null, now), fields))
    return answerFinding(db, findingId)
  }
  const language = findInspection(db, finding.inspectionId)?.language ?? 'ja'
  const fromLibrary = libraryAction(findingId, measureId, language, now)
  if (fromLibrary === null) return invalid({ path: 'measureId', reason: 'unknown-measure' })
  insertAction(db, merge(fromLibrary, fields))
  return answerFinding(db, findingId)
}

const updateAction: WriteHandler<'inspections.updateAction'> = ({ db, now }, { actionId, ...fields }) => {
  const before = findAction(db, actionId)
  if (before === undefined) return fail('NOT_FOUND', { actionId })
  change(db, before, fields, now)
  return answerFinding(db, before.findingId)
}

const removeAction: WriteHandler<'inspections.removeAction'> = ({ db, now }, { actionId }) =>
  setRemoved(db, actionId, now)

const restoreAction: WriteHandler<'inspections.restoreAction'> = ({ db }, { actionId }) =>
  setRemoved(db, actionId, null)

const adoptProposals: WriteHandler<'inspections.adoptProposals'> = ({ db, now }, { inspectionId }) => {
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  const { findings, parked } = readInspection(db, row)
  const hidden = new Set(parked.map(({ findingId }) => findingId))
  const proposals = findings.flatMap(({ id, actions }) => {
    const first = firstAction(actions)
    return first?.id === null && first.measureId !== null && !hidden.has(id)
      ? [{ findingId: id, measureId: first.measureId }]
      : []
  })
  for (const { findingId, measureId } of proposals) {
    const action = libraryAction(findingId, measureId, row.language, now)
    if (action !== null) insertAction(db, action)
  }
  return ok({ adopted: proposals.length })
}

/** The methods on improvement actions. */
export const actionHandlers: Pick<
  Handlers<MethodsOf<'inspections'>>,
  | 'inspections.addAction'
  | 'inspections.updateAction'
  | 'inspections.removeAction'
  | 'inspections.restoreAction'
  | 'inspections.adoptProposals'
> = {
  'inspections.addAction': addAction,
  'inspections.updateAction': updateAction,
  'inspections.removeAction': removeAction,
  'inspections.restoreAction': restoreAction,
  'inspections.adoptProposals': adoptProposals,
}

function setRemoved(db: WritableDatabase, actionId: string, removedAt: string | null) {
  const action = findAction(db, actionId)
  if (action === undefined) return fail('NOT_FOUND', { actionId })
  if ((action.isRemoved === 1) !== (removedAt !== null)) setActionRemoved(db, actionId, removedAt)
  return answerFinding(db, action.findingId)
}

function libraryAction(
  findingId: string,
  measureId: string,
  language: string,
  now: string,
): ActionRow | null {
  const measure = findMeasure(measureId)
  if (measure === undefined) return null
  const { ja, local } = measureText(measureId, language)
  return merge(newAction(findingId, measureId, now), {
    text: language === 'ja' ? { ja } : { ja, local },
    costTier: measure.costTier,
    effort: measure.effort,
    isQuickWin: measure.isQuickWin,
  })
}

function newAction(findingId: string, measureId: string | null, now: string): ActionRow {
  return {
    id: newId(),
    findingId,
    measureId,
    costTier: null,
    effort: null,
    owner: null,
    dueOn: null,
    isQuickWin: 0,
    revision: 1,
    updatedAt: now,
    isRemoved: 0,
    ...pairColumns(emptyPair, 'text'),
  }
}

/** An input that changes nothing leaves revision and time alone. */
function change(db: WritableDatabase, before: ActionRow, fields: Fields, now: string): boolean {
  const after = merge(before, fields)
  const isSame = (Object.keys(after) as (keyof ActionRow)[]).every((key) => after[key] === before[key])
  if (!isSame) updateActionRow(db, { ...after, revision: before.revision + 1, updatedAt: now })
  return !isSame
}

function merge(before: ActionRow, fields: Fields): ActionRow {
  return {
    ...before,
    costTier: fields.costTier === undefined ? before.costTier : fields.costTier,
    effort: fields.effort === undefined ? before.effort : fields.effort,
    owner: fields.owner === undefined ? before.owner : fields.owner,
    dueOn: fields.dueOn === undefined ? before.dueOn : fields.dueOn,
    isQuickWin: fields.isQuickWin === undefined ? before.isQuickWin : fields.isQuickWin ? 1 : 0,
    ...pairColumns(changePair(pairFrom(before, 'text'), fields.text), 'text'),
  }
}
