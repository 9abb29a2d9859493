import { measure, medium, noteLevel } from '../../shared/assets/index.ts'
import type { CheckedInput } from '../../shared/contract.ts'
import { fail, invalid, ok } from '../../shared/result.ts'
import type { Handlers, MethodsOf, ReadHandler, WriteHandler } from '../context.ts'
import { findEngagement } from '../engagements/index.ts'
import { newId } from '../new-id.ts'
import type { WritableDatabase } from '../vault/index.ts'
import { findAsset, listAssets, nextNumber, putAsset, type StoredAsset, setAssetRemoved } from './store.ts'

type Fields = Omit<CheckedInput<'assets.update'>, 'id'>

const list: ReadHandler<'assets.list'> = ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: listAssets(db, engagementId) })

const add: WriteHandler<'assets.add'> = ({ db, now }, { engagementId, ...fields }) => {
  if (findEngagement(db, engagementId) === undefined) return fail('NOT_FOUND', { engagementId })
  const asset = merge(newAsset(engagementId, nextNumber(db, engagementId), now), fields, now)
  if (isNameless(asset)) return nameNeeded()
  putAsset(db, asset)
  return ok(asset)
}

/** An input that changes nothing leaves revision and time alone. */
const update: WriteHandler<'assets.update'> = ({ db, now }, { id, ...fields }) => {
  const before = findAsset(db, id)
  if (before === undefined) return fail('NOT_FOUND', { assetId: id })
  const after = merge(before, fields, now)
  // One whose name was masked on its way here has none until somebody gives it one.
  if (isNameless(after) && !isNameless(before)) return nameNeeded()
  if (JSON.stringify(after) === JSON.stringify(before)) return ok(before)
  const changed = { ...after, revision: before.revision + 1, savedAt: now }
  putAsset(db, changed)
  return ok(changed)
}

const remove: WriteHandler<'assets.remove'> = ({ db, now }, { id }) => setRemoved(db, id, now)

const restore: WriteHandler<'assets.restore'> = ({ db }, { id }) => setRemoved(db, id, null)

/** The methods of the assets area. */
export const assetsHandlers: Handlers<MethodsOf<'assets'>> = {
  'assets.list': list,
  'assets.add': add,
  'assets.update': update,
  'assets.remove': remove,
  'assets.restore': restore,
}

function setRemoved(db: WritableDatabase, id: string, removedAt: string | null) {
  const before = findAsset(db, id)
  if (before === undefined) return fail('NOT_FOUND', { assetId: id })
  if (before.isRemoved !== (removedAt !== null)) {
    putAsset(db, { ...before, revision: before.revision + 1 })
    setAssetRemoved(db, id, removedAt)
  }
  return ok(findAsset(db, id) ?? before)
}

function nameNeeded() {
  return invalid({ path: 'name', reason: 'required' })
}

function isNameless({ name }: StoredAsset): boolean {
  return name.ja === null && name.local === null
}

function newAsset(engagementId: string, number: number, now: string): StoredAsset {
  const none = { ja: null, local: null }
  return {
    id: newId(),
    engagementId,
    number,
    name: none,
    kind: null,
    outline: none,
    owner: null,
    department: null,
    manager: null,
    media: [],
    location: none,
    managedInJapan: null,
    accessHolders: null,
    externalHolders: null,
    level: null,
    levelHistory: [],
    marking: null,
    measures: [],
    origin: null,
    value: null,
    damage: null,
    damageNote: null,
    likelihood: null,
    usefulness: null,
    usefulnessReason: null,
    nonPublic: null,
    nonPublicReason: null,
    managed: null,
    managedEvidence: null,
    retention: null,
    personalData: null,
    remarks: null,
    revision: 1,
    savedAt: now,
    isRemoved: false,
    isMasked: false,
  }
}

function merge(before: StoredAsset, fields: Fields, now: string): StoredAsset {
  const { name, outline, location, media, measures, ...rest } = fields
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  const plain = Object.fromEntries(
    given.map(([key, value]) => [key, typeof value === 'string' ? textOf(value) : value]),
  )
  const after: StoredAsset = { ...before, ...plain }
  return {
    ...after,
    name: mergePair(before.name, name),
    outline: mergePair(before.outline, outline),
    location: mergePair(before.location, location),
    media: media === undefined ? before.media : inOrder(media, medium.options),
    measures: measures === undefined ? before.measures : inOrder(measures, measure.options),
    levelHistory: [...noteLevel(before.levelHistory, before.level, after.level, now)],
  }
}

type Pair = StoredAsset['name']

function mergePair(
  before: Pair,
  input: { ja?: string | null | undefined; local?: string | null | undefined } = {},
): Pair {
  return {
    ja: input.ja === undefined ? before.ja : textOf(input.ja),
    local: input.local === undefined ? before.local : textOf(input.local),
  }
}

function textOf(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

/** The same choices in the same order, however they were ticked. */
function inOrder<T extends string>(choices: readonly T[], options: readonly T[]): T[] {
  return options.filter((option) => choices.includes(option))
}
