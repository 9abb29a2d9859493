import { z } from 'zod'
import { canonicalJson } from '../../../../shared/exchange/canonical.ts'
import {
  answer,
  assetLevel,
  costTier,
  defaultWeights,
  effort,
  hasSeverity,
  itemValue,
  photoEdits,
  rankingWeights,
  severity,
  suggestSeverity,
} from '../../../../shared/inspections/index.ts'
import { type ApplyContext, applier } from './applier.ts'
import { key, labelOf, moment, optional, pairColumns, position, statedPair, word } from './fields.ts'
import { hide, upsert } from './upsert.ts'

const zoneId = z.string().min(1).max(200)
const itemId = z.string().min(1).max(200)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const photoRecord = z.strictObject({
  type: z.literal('photo'),
  id: key,
  findingId: key,
  position,
  caption: statedPair,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  bytes: z.int().min(1),
  sha256: hash,
  mediaType: z.enum(['image/jpeg', 'image/png']),
  isSecret: z.boolean(),
  edits: photoEdits.nullable(),
})

/** Inspections with their zones, findings, actions and photos. */
export const walkAppliers = {
  inspection: applier({
    table: 'inspection',
    schema: z.strictObject({
      type: z.literal('inspection'),
      id: key,
      engagementId: key,
      siteId: key,
      checklistId: word,
      checklistVersion: word,
      language: z.string().max(35),
      startedAt: moment,
      weights: rankingWeights,
    }),
    references: ({ siteId }) => [['site', siteId]],
    put({ db, engagementId }, { id, siteId, checklistId, checklistVersion, language, startedAt, weights }) {
      const isDefault = canonicalJson(weights) === canonicalJson(defaultWeights)
      upsert(db, {
        table: 'inspection',
        key: { id },
        columns: {
          site_id: siteId,
          checklist_id: checklistId,
          checklist_version: checklistVersion,
          language,
          started_at: startedAt,
          weights: isDefault ? null : JSON.stringify(weights),
        },
        whenNew: { engagement_id: engagementId },
      })
    },
    label: ({ startedAt }) => startedAt,
  }),
  zone: applier({
    table: null,
    schema: z
      .strictObject({
        type: z.literal('zone'),
        id: z.string().max(300),
        inspectionId: key,
        zoneId,
        kind: word.nullable(),
        name: z.strictObject({ ja: optional, local: optional }),
        position,
      })
      .refine(({ id, inspectionId, zoneId }) => id === `${inspectionId}/${zoneId}`),
    references: ({ inspectionId }) => [['inspection', inspectionId]],
    put({ db, now }, { inspectionId, zoneId, kind, name, position }, isRemoved) {
      upsert(db, {
        table: 'zone',
        key: { inspection_id: inspectionId, id: zoneId },
        columns: { position, kind, name_ja: name.ja, name_local: name.local },
        removedAt: isRemoved ? now : null,
      })
    },
    remove({ db, now }, id) {
      db.prepare(
        "UPDATE zone SET removed_at = coalesce(removed_at, ?) WHERE inspection_id || '/' || id = ?",
      ).run(now, id)
    },
    label: ({ name }) => labelOf(name),
  }),
  finding: applier({
    table: 'finding',
    schema: z.strictObject({
      type: z.literal('finding'),
      id: key,
      inspectionId: key,
      itemId,
      zoneId: zoneId.nullable(),
      answer,
      value: itemValue.nullable(),
      assetLevel: assetLevel.nullable(),
      severity: severity.nullable(),
      severityReason: optional,
      reason: optional,
      note: statedPair,
      isKept: z.boolean(),
    }),
    references: ({ inspectionId }) => [['inspection', inspectionId]],
    put({ db, now }, finding) {
      // As suggested is stored as nothing chosen, and a choice outlives an answer that has no severity.
      const isSuggested = finding.severity === suggestSeverity(finding.assetLevel, finding.answer)
      const chosen = hasSeverity(finding.answer) ? (isSuggested ? null : finding.severity) : undefined
      upsert(db, {
        table: 'finding',
        key: { id: finding.id },
        columns: {
          inspection_id: finding.inspectionId,
          item_id: finding.itemId,
          zone_id: finding.zoneId ?? '',
          answer: finding.answer,
          value: finding.value === null ? null : JSON.stringify(finding.value),
          asset_level: finding.assetLevel,
          ...(chosen === undefined ? {} : { severity: chosen }),
          severity_reason: finding.severityReason,
          reason: finding.reason,
          is_kept: finding.isKept ? 1 : 0,
          ...pairColumns('note', finding.note),
          updated_at: now,
        },
        whenNew: { created_at: now },
        counts: true,
      })
    },
    label: ({ itemId }) => itemId,
  }),
  'improvement-action': applier({
    table: 'improvement_action',
    schema: z.strictObject({
      type: z.literal('improvement-action'),
      id: key,
      findingId: key,
      position,
      measureId: word.nullable(),
      text: statedPair,
      costTier: costTier.nullable(),
      effort: effort.nullable(),
      owner: optional,
      dueOn: z.iso.date().nullable(),
      isQuickWin: z.boolean(),
    }),
    references: ({ findingId }) => [['finding', findingId]],
    put({ db, now }, action, isRemoved) {
      upsert(db, {
        table: 'improvement_action',
        key: { id: action.id },
        columns: {
          finding_id: action.findingId,
          position: action.position,
          measure_id: action.measureId,
          ...pairColumns('text', action.text),
          cost_tier: action.costTier,
          effort: action.effort,
          owner: action.owner,
          due_on: action.dueOn,
          is_quick_win: action.isQuickWin ? 1 : 0,
          updated_at: now,
        },
        whenNew: { created_at: now },
        counts: true,
        removedAt: isRemoved ? now : null,
      })
    },
    remove: ({ db, now }, id) => hide(db, 'improvement_action', id, now),
    label: (action) => labelOf(action.text),
  }),
  photo: applier({
    table: 'photo',
    schema: photoRecord,
    references: ({ findingId }) => [['finding', findingId]],
    put(context, photo, isRemoved) {
      upsert(context.db, {
        table: 'photo',
        key: { id: photo.id },
        columns: {
          finding_id: photo.findingId,
          position: photo.position,
          ...pictureColumns(context, photo),
          is_secret: photo.isSecret ? 1 : 0,
          ...pairColumns('caption', photo.caption),
        },
        whenNew: { created_at: context.now },
        counts: true,
        removedAt: isRemoved ? context.now : null,
      })
    },
    remove: ({ db, now }, id) => hide(db, 'photo', id, now),
    label: ({ caption }) => labelOf(caption),
  }),
} as const

/** A picture that is here stays with its original; another one comes without. */
function pictureColumns({ db, takePicture }: ApplyContext, photo: z.infer<typeof photoRecord>) {
  const { id, sha256, width, height, edits } = photo
  const here = db
    .prepare<[string], { attachmentId: string; sha256: string; originalId: string | null }>(
      `SELECT attachment_id AS attachmentId, sha256, original_attachment_id AS originalId
       FROM photo p JOIN attachment a ON a.id = p.attachment_id WHERE p.id = ?`,
    )
    .get(id)
  const isHere = here?.sha256 === sha256
  if (here !== undefined && !isHere) db.prepare('DELETE FROM photo_thumbnail WHERE photo_id = ?').run(id)
  return {
    attachment_id: isHere ? here.attachmentId : takePicture(sha256),
    original_attachment_id: isHere ? here.originalId : null,
    width,
    height,
    edits: edits === null ? null : JSON.stringify(edits),
  }
}
