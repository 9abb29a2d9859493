import type { Asset, LevelChange, ListedAsset } from '../../shared/assets/index.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** An asset as it is stored: what its record tells, and what only bookkeeping knows. */
export type StoredAsset = ListedAsset

const plain = {
  id: 'id',
  engagementId: 'engagement_id',
  number: 'number',
  kind: 'kind',
  owner: 'owner',
  department: 'department',
  manager: 'manager',
  managedInJapan: 'managed_in_japan',
  accessHolders: 'access_holders',
  externalHolders: 'external_holders',
  level: 'level',
  marking: 'marking',
  origin: 'origin',
  value: 'value',
  damage: 'damage',
  damageNote: 'damage_note',
  likelihood: 'likelihood',
  usefulness: 'usefulness',
  usefulnessReason: 'usefulness_reason',
  nonPublic: 'non_public',
  nonPublicReason: 'non_public_reason',
  managed: 'managed',
  managedEvidence: 'managed_evidence',
  retention: 'retention',
  remarks: 'remarks',
  revision: 'revision',
  savedAt: 'updated_at',
} as const satisfies Partial<Record<keyof StoredAsset, string>>

/** What a column can't hold as it is. */
const shaped = {
  nameJa: 'name_ja',
  nameLocal: 'name_local',
  outlineJa: 'outline_ja',
  outlineLocal: 'outline_local',
  locationJa: 'location_ja',
  locationLocal: 'location_local',
  media: 'media',
  measures: 'measures',
  personalData: 'personal_data',
  isMasked: 'is_masked',
} as const

const columns = { ...plain, ...shaped }

type PlainFields = Pick<StoredAsset, keyof typeof plain>
type Row = PlainFields & {
  readonly [K in Exclude<keyof typeof shaped, 'media' | 'measures' | 'personalData' | 'isMasked'>]:
    | string
    | null
} & {
  readonly media: string
  readonly measures: string
  readonly personalData: 0 | 1 | null
  readonly isMasked: 0 | 1
}
type ReadRow = Row & { readonly isRemoved: 0 | 1 }

const select = `SELECT ${Object.entries(columns)
  .map(([field, column]) => `${column} AS "${field}"`)
  .join(', ')}, removed_at IS NOT NULL AS isRemoved FROM asset`

/** One asset, removed or not. */
export function findAsset(db: ReadableDatabase, id: string): StoredAsset | undefined {
  const row = db.prepare<[string], ReadRow>(`${select} WHERE id = ?`).get(id)
  return row && fromRow(row, readLevels(db, 'asset_id = ?', id))
}

/** The assets of an engagement in the order of their numbers, removed ones among them. */
export function listAssets(db: ReadableDatabase, engagementId: string): StoredAsset[] {
  const ofEngagement = 'asset_id IN (SELECT id FROM asset WHERE engagement_id = ?)'
  const levels = readLevels(db, ofEngagement, engagementId)
  return db
    .prepare<[string], ReadRow>(`${select} WHERE engagement_id = ? ORDER BY number, id`)
    .all(engagementId)
    .map((row) => fromRow(row, levels))
}

/** The number for the next asset of an engagement; those of removed ones are not given again. */
export function nextNumber(db: ReadableDatabase, engagementId: string): number {
  return db
    .prepare('SELECT coalesce(max(number), 0) + 1 FROM asset WHERE engagement_id = ?')
    .pluck()
    .get(engagementId) as number
}

/** Stores an asset in the place of the one with its id, or as a new one; its history of levels with it. */
export function putAsset(db: WritableDatabase, asset: StoredAsset): void {
  const names = Object.entries(columns)
  const changed = names.filter(([field]) => !['id', 'engagementId'].includes(field))
  db.prepare(
    `INSERT INTO asset (${names.map(([, column]) => column).join(', ')}, created_at)
     VALUES (${names.map(([field]) => `:${field}`).join(', ')}, :savedAt)
     ON CONFLICT (id) DO UPDATE SET ${changed.map(([, column]) => `${column} = excluded.${column}`).join(', ')}`,
  ).run(toRow(asset))
  db.prepare('DELETE FROM asset_level WHERE asset_id = ?').run(asset.id)
  const insert = db.prepare('INSERT INTO asset_level (asset_id, position, level, at) VALUES (?, ?, ?, ?)')
  for (const [index, { level, at }] of asset.levelHistory.entries())
    insert.run(asset.id, index + 1, level, at)
}

/** Marks an asset as removed at a moment, or with null as there again. */
export function setAssetRemoved(db: WritableDatabase, id: string, removedAt: string | null): void {
  db.prepare('UPDATE asset SET removed_at = ? WHERE id = ?').run(removedAt, id)
}

type Levels = ReadonlyMap<string, readonly LevelChange[]>

function readLevels(db: ReadableDatabase, which: string, key: string): Levels {
  const levels = new Map<string, LevelChange[]>()
  const rows = db
    .prepare<[string], LevelChange & { assetId: string }>(
      `SELECT asset_id AS assetId, level, at FROM asset_level WHERE ${which} ORDER BY asset_id, position`,
    )
    .all(key)
  for (const { assetId, ...change } of rows) {
    const known = levels.get(assetId)
    if (known === undefined) levels.set(assetId, [change])
    else known.push(change)
  }
  return levels
}

function fromRow(row: ReadRow, levels: Levels): StoredAsset {
  const { nameJa, nameLocal, outlineJa, outlineLocal, locationJa, locationLocal, ...rest } = row
  return {
    ...rest,
    name: { ja: nameJa, local: nameLocal },
    outline: { ja: outlineJa, local: outlineLocal },
    location: { ja: locationJa, local: locationLocal },
    media: words(row.media) as Asset['media'],
    measures: words(row.measures) as Asset['measures'],
    personalData: row.personalData === null ? null : row.personalData === 1,
    levelHistory: [...(levels.get(row.id) ?? [])],
    isRemoved: row.isRemoved === 1,
    isMasked: row.isMasked === 1,
  }
}

function toRow(asset: StoredAsset): Row {
  const {
    name,
    outline,
    location,
    media,
    measures,
    personalData,
    levelHistory: _,
    isRemoved: __,
    isMasked,
    ...rest
  } = asset
  return {
    ...rest,
    nameJa: name.ja,
    nameLocal: name.local,
    outlineJa: outline.ja,
    outlineLocal: outline.local,
    locationJa: location.ja,
    locationLocal: location.local,
    media: media.join(' '),
    measures: measures.join(' '),
    personalData: personalData === null ? null : personalData ? 1 : 0,
    isMasked: isMasked ? 1 : 0,
  }
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}
