import { z } from 'zod'
import { siteKind } from '../engagements/contract.ts'
import { filePath, id, instant, languageTag, listOf, optionalText, storedPair, textPair } from '../fields.ts'
import { read, task, write } from '../method.ts'

/** The answer to an item: in place and working, partly, missing, not applicable, not yet looked at. */
export const answer = z.enum(['ok', 'partial', 'missing', 'na', 'unchecked'])
/** How bad a finding is: 重大, 中, 軽微. */
export const severity = z.enum(['critical', 'medium', 'minor'])

const itemId = z.string().regex(/^[A-Z]{2}-\d{2}$/)
const zoneId = z.string().min(1).max(64)

const itemTexts = z.object({ title: z.string(), evidence: z.string(), guidance: z.string() })

/** One item of a checklist with its texts in Japanese and in one more language. */
export const checklistItem = z.object({
  id: itemId,
  group: z.string(),
  objective: z.string(),
  addressee: z.string(),
  requirement: z.string(),
  isoControl: z.string(),
  siteKind: z.enum(['factory', 'office', 'both']),
  ja: itemTexts,
  local: itemTexts,
})

const cardLabels = z.record(z.string(), z.record(z.string(), z.string()))

/** A checklist 点検表; `language` is what `local` is written in, `isFallback` that it is not what was asked for. */
export const checklist = z.object({
  id: z.string(),
  version: z.string(),
  language: z.string(),
  isFallback: z.boolean(),
  groups: z.array(z.string()),
  items: z.array(checklistItem),
  /** Words of the card (answers, severities, objectives, …) in Japanese and in `language`. */
  labels: z.object({ ja: cardLabels, local: cardLabels }),
})

const checklistHead = z.object({
  id: z.string(),
  version: z.string(),
  languages: z.array(z.string()),
  itemCount: z.int(),
})

/** A photo as stored: without metadata, at most 2048 px on its longer side. */
export const photo = z.object({
  id,
  findingId: id,
  caption: storedPair,
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  mediaType: z.enum(['image/jpeg', 'image/png']),
  isRemoved: z.boolean(),
})

/** What was seen at one item in one zone 所見, with its improvement action 改善案. */
export const finding = z.object({
  id,
  inspectionId: id,
  itemId,
  zoneId: z.string().nullable(),
  answer,
  /** Null where the answer is no gap; what was set before comes back with the gap. */
  severity: severity.nullable(),
  reason: z.string().nullable(),
  note: storedPair,
  action: storedPair,
  revision: z.int(),
  savedAt: instant,
  /** In their order; removed ones stay among them, marked, so that they can be restored. */
  photos: z.array(photo),
})

const inspectionHead = z.object({
  id,
  engagementId: id,
  siteId: id,
  siteName: z.string(),
  siteKind,
  checklistId: z.string(),
  checklistVersion: z.string(),
  /** The language of the site when the inspection began. */
  language: z.string(),
  startedAt: instant,
  /** Items with an answer other than `unchecked` in any zone. */
  answeredCount: z.int(),
  /** Items looked for at this kind of site, and others that were answered there. */
  itemCount: z.int(),
})

/** An inspection 現地点検 with all its findings. */
export const inspection = inspectionHead.extend({ findings: z.array(finding) })

export type Answer = z.infer<typeof answer>
export type Severity = z.infer<typeof severity>
export type Checklist = z.infer<typeof checklist>
export type ChecklistItem = z.infer<typeof checklistItem>
export type Photo = z.infer<typeof photo>
export type Finding = z.infer<typeof finding>
export type InspectionHead = z.infer<typeof inspectionHead>
export type Inspection = z.infer<typeof inspection>

const caption = z.union([z.string().max(1000), textPair])

export const inspectionsContract = {
  'checklists.list': read(z.strictObject({}), listOf(checklistHead)),
  'checklists.get': read(z.strictObject({ id: z.string().max(64), language: languageTag }), checklist),
  'inspections.start': write(
    z.strictObject({ engagementId: id, siteId: id, checklistId: z.string().max(64).optional() }),
    inspection,
  ),
  'inspections.get': read(z.strictObject({ id }), inspection),
  'inspections.list': read(z.strictObject({ engagementId: id }), listOf(inspectionHead)),
  'inspections.recordFinding': write(
    z.strictObject({
      inspectionId: id,
      itemId,
      /** Omitted or null: the item as a whole. */
      zoneId: zoneId.nullable().optional(),
      answer: answer.optional(),
      severity: severity.nullable().optional(),
      reason: optionalText,
      note: textPair.nullable().optional(),
      action: textPair.nullable().optional(),
    }),
    finding,
  ),
  'inspections.addPhoto': task(
    z
      .strictObject({
        findingId: id,
        path: filePath.optional(),
        dataBase64: z.string().max(90_000_000).optional(),
        caption: caption.nullable().optional(),
      })
      .refine((input) => (input.path === undefined) !== (input.dataBase64 === undefined), {
        path: ['path'],
        message: 'path-or-data',
      }),
    photo,
  ),
  'inspections.updatePhoto': write(z.strictObject({ id, caption: caption.nullable() }), photo),
  'inspections.removePhoto': write(z.strictObject({ id }), photo),
  'inspections.restorePhoto': write(z.strictObject({ id }), photo),
  'inspections.readPhoto': task(
    z.strictObject({ id }),
    z.object({ mediaType: z.string(), dataBase64: z.string() }),
  ),
} as const
