/** The information-asset list 保有情報リスト, with when each asset had which level. */
export const assets = `
CREATE TABLE asset (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  -- Two laptops may give the same one before their work is put together.
  number INTEGER NOT NULL,
  name_ja TEXT,
  name_local TEXT,
  kind TEXT,
  outline_ja TEXT,
  outline_local TEXT,
  owner TEXT CHECK (owner IN ('head-office', 'local', 'joint', 'customer', 'other')),
  department TEXT,
  manager TEXT,
  -- Words with a space between them.
  media TEXT NOT NULL DEFAULT '',
  location_ja TEXT,
  location_local TEXT,
  managed_in_japan TEXT CHECK (managed_in_japan IN ('yes', 'unclear', 'no')),
  access_holders TEXT,
  external_holders TEXT,
  level TEXT CHECK (level IN ('strictly-confidential', 'confidential', 'internal', 'open')),
  marking TEXT CHECK (marking IN ('all', 'part', 'none')),
  -- Ids of items of the standard checklist with a space between them.
  measures TEXT NOT NULL DEFAULT '',
  origin TEXT CHECK (origin IN ('own', 'bought', 'customer', 'former-employer', 'compiled')),
  value INTEGER CHECK (value BETWEEN 1 AND 4),
  damage INTEGER CHECK (damage BETWEEN 1 AND 4),
  damage_note TEXT,
  likelihood INTEGER CHECK (likelihood BETWEEN 1 AND 4),
  usefulness TEXT CHECK (usefulness IN ('yes', 'unclear', 'no')),
  usefulness_reason TEXT,
  non_public TEXT CHECK (non_public IN ('yes', 'unclear', 'no')),
  non_public_reason TEXT,
  managed TEXT CHECK (managed IN ('yes', 'partial', 'no')),
  managed_evidence TEXT,
  retention TEXT,
  personal_data INTEGER CHECK (personal_data IN (0, 1)),
  remarks TEXT,
  -- 1 where it came here without what people wrote of it: what is empty is not known here.
  is_masked INTEGER NOT NULL DEFAULT 0 CHECK (is_masked IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX asset_by_engagement ON asset (engagement_id, number);

CREATE TABLE asset_level (
  asset_id TEXT NOT NULL REFERENCES asset (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- Null where the level was taken away.
  level TEXT CHECK (level IN ('strictly-confidential', 'confidential', 'internal', 'open')),
  at TEXT NOT NULL,
  PRIMARY KEY (asset_id, position)
) STRICT;
`
