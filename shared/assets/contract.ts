import { z } from 'zod'
import { id, instant, listOf, optionalText, textPair } from '../fields.ts'
import { read, write } from '../method.ts'
import { judgement, kind, level, managed, marking, measure, medium, origin, owner, score } from './words.ts'

const text = z.string().max(20_000).nullable()
const pair = z.object({ ja: text, local: text })

/** From a moment on an asset had this level; null where it was taken away. */
export const levelChange = z.object({ level: level.nullable(), at: instant })

/** An information asset 保有情報: a line of the 保有情報リスト. Columns and scales are a proposal (要確認). */
export const asset = z.object({
  id,
  engagementId: id,
  /** Counted up within the engagement and never given twice by one laptop. */
  number: z.int().min(1).max(1_000_000),
  /** Short, and not revealing. */
  name: pair,
  kind: kind.nullable(),
  /** What it is, not how it is done. */
  outline: pair,
  owner: owner.nullable(),
  department: text,
  /** A job title rather than a name. */
  manager: text,
  media: z.array(medium),
  location: pair,
  managedInJapan: judgement.nullable(),
  /** Roles and how many. */
  accessHolders: text,
  externalHolders: text,
  level: level.nullable(),
  /** When the level changed, the first time first: shows since when it is kept as a secret. */
  levelHistory: z.array(levelChange),
  marking: marking.nullable(),
  measures: z.array(measure),
  origin: origin.nullable(),
  value: score.nullable(),
  damage: score.nullable(),
  damageNote: text,
  /** Within the next two years. */
  likelihood: score.nullable(),
  usefulness: judgement.nullable(),
  usefulnessReason: text,
  nonPublic: judgement.nullable(),
  nonPublicReason: text,
  managed: managed.nullable(),
  managedEvidence: text,
  retention: text,
  personalData: z.boolean().nullable(),
  remarks: text,
})

const listedAsset = asset.extend({
  revision: z.int(),
  savedAt: instant,
  isRemoved: z.boolean(),
  /** It came from another laptop without what people wrote of it: what is empty is not known here. */
  isMasked: z.boolean(),
})

export type Asset = z.infer<typeof asset>
export type LevelChange = z.infer<typeof levelChange>
export type ListedAsset = z.infer<typeof listedAsset>

const shortText = z.string().max(500).nullable().optional()
const shortPair = z.strictObject({ ja: shortText, local: shortText })

const fields = {
  name: shortPair.optional(),
  kind: kind.nullable().optional(),
  outline: textPair.optional(),
  owner: owner.nullable().optional(),
  department: shortText,
  manager: shortText,
  media: z.array(medium).max(medium.options.length).optional(),
  location: shortPair.optional(),
  managedInJapan: judgement.nullable().optional(),
  accessHolders: optionalText,
  externalHolders: optionalText,
  level: level.nullable().optional(),
  marking: marking.nullable().optional(),
  measures: z.array(measure).max(measure.options.length).optional(),
  origin: origin.nullable().optional(),
  value: score.nullable().optional(),
  damage: score.nullable().optional(),
  damageNote: optionalText,
  likelihood: score.nullable().optional(),
  usefulness: judgement.nullable().optional(),
  usefulnessReason: optionalText,
  nonPublic: judgement.nullable().optional(),
  nonPublicReason: optionalText,
  managed: managed.nullable().optional(),
  managedEvidence: optionalText,
  retention: optionalText,
  personalData: z.boolean().nullable().optional(),
  remarks: optionalText,
}

export const assetsContract = {
  /** In the order of their numbers, removed ones among them, marked. */
  'assets.list': read(z.strictObject({ engagementId: id }), listOf(listedAsset)),
  /** Needs a name in one language at least. */
  'assets.add': write(z.strictObject({ engagementId: id, ...fields }), listedAsset),
  /** Changes what is named; a side or field that is left out stays as it is. */
  'assets.update': write(z.strictObject({ id, ...fields }), listedAsset),
  'assets.remove': write(z.strictObject({ id }), listedAsset),
  'assets.restore': write(z.strictObject({ id }), listedAsset),
} as const
