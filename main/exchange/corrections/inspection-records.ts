import { contract } from '../../../shared/contract.ts'
import { answerFinding, findPack, inspectionsHandlers, readChecklist } from '../../inspections/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { type ActionChange, actionFields, type ShownAction } from '../fields/action-fields.ts'
import { type FindingChange, findingFields, type ShownFinding } from '../fields/finding-fields.ts'
import { type PhotoChange, photoFields, type ShownPhoto } from '../fields/photo-fields.ts'
import { defineKind, refuseUnless } from './kind.ts'
import { findSurroundings } from './store.ts'

/** Findings of an inspection. */
export const findings = defineKind<ShownFinding, FindingChange>(
  'finding',
  Object.values(findingFields),
  (db, id) => {
    const found = findWithFinding(db, 'finding', id)
    if (found === undefined) return undefined
    const { engagementId, checklist, finding } = found
    const { inspectionId, itemId, zoneId } = finding
    const item = checklist?.items.find((each) => each.id === itemId)
    const inputOf = ({ noteJa, noteLocal, ...fields }: Partial<FindingChange>) => ({
      inspectionId,
      itemId,
      zoneId,
      ...fields,
      ...pair('note', noteJa, noteLocal),
    })
    return {
      engagementId,
      line: { checklist, item, finding },
      refuse: (change) => refuseUnless(contract['inspections.recordFinding'].input, inputOf(change)),
      apply: (context, change) => inspectionsHandlers['inspections.recordFinding'](context, inputOf(change)),
    }
  },
)

/** Improvement actions. */
export const actions = defineKind<ShownAction, ActionChange>(
  'improvement-action',
  Object.values(actionFields),
  (db, id) => {
    const found = findWithFinding(db, 'improvement-action', id)
    const action = found?.finding.actions.find((each) => each.id === id)
    if (found === undefined || action === undefined) return undefined
    const inputOf = ({ textJa, textLocal, ...fields }: Partial<ActionChange>) => ({
      actionId: id,
      ...fields,
      ...pair('text', textJa, textLocal),
    })
    return {
      engagementId: found.engagementId,
      line: { checklist: found.checklist, action },
      refuse: (change) => refuseUnless(contract['inspections.updateAction'].input, inputOf(change)),
      apply: (context, change) => inspectionsHandlers['inspections.updateAction'](context, inputOf(change)),
    }
  },
)

/** Photos. */
export const photos = defineKind<ShownPhoto, PhotoChange>('photo', Object.values(photoFields), (db, id) => {
  const found = findWithFinding(db, 'photo', id)
  const photo = found?.finding.photos.find((each) => each.id === id)
  if (found === undefined || photo === undefined) return undefined
  const inputOf = ({ captionJa, captionLocal, ...fields }: Partial<PhotoChange>) => ({
    id,
    ...fields,
    ...pair('caption', captionJa, captionLocal),
  })
  return {
    engagementId: found.engagementId,
    line: { photo },
    refuse: (change) => refuseUnless(contract['inspections.updatePhoto'].input, inputOf(change)),
    apply: (context, change) => inspectionsHandlers['inspections.updatePhoto'](context, inputOf(change)),
  }
})

function findWithFinding(db: ReadableDatabase, type: Parameters<typeof findSurroundings>[1], id: string) {
  const around = findSurroundings(db, type, id)
  const finding = around && answerFinding(db, around.findingId)
  if (around === undefined || !finding?.ok) return undefined
  const pack = findPack(db, around.checklistId, around.checklistVersion)
  const checklist = pack && readChecklist(pack, around.language)
  return { engagementId: around.engagementId, checklist, finding: finding.value }
}

/** A text pair as the methods take it: a side that is not named stays. */
function pair<K extends string>(key: K, ja: string | null | undefined, local: string | null | undefined) {
  if (ja === undefined && local === undefined) return {}
  const sides = { ...(ja === undefined ? {} : { ja }), ...(local === undefined ? {} : { local }) }
  return { [key]: sides } as { readonly [P in K]: typeof sides }
}
