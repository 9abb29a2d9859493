/** Zones of a walk, actions of their own, what each text is worth, and what photos need beside their picture. */
export const inspectionWalk = `
-- A checklist that arrived as a file, whole, with its texts; a version never changes.
CREATE TABLE checklist_pack (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;

ALTER TABLE inspection ADD COLUMN weights TEXT;

CREATE TABLE zone (
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT,
  name_ja TEXT,
  name_local TEXT,
  removed_at TEXT,
  PRIMARY KEY (inspection_id, id)
) STRICT;

-- Zones were free words so far; each becomes a zone of that name.
INSERT INTO zone (inspection_id, id, position, name_ja)
SELECT inspection_id, zone_id, row_number() OVER (PARTITION BY inspection_id ORDER BY zone_id), zone_id
FROM (SELECT DISTINCT inspection_id, zone_id FROM finding WHERE zone_id <> '');

ALTER TABLE finding ADD COLUMN value TEXT;
ALTER TABLE finding ADD COLUMN asset_level TEXT;
ALTER TABLE finding ADD COLUMN severity_reason TEXT;
ALTER TABLE finding ADD COLUMN is_kept INTEGER NOT NULL DEFAULT 0 CHECK (is_kept IN (0, 1));
ALTER TABLE finding ADD COLUMN note_state_ja TEXT;
ALTER TABLE finding ADD COLUMN note_state_local TEXT;
ALTER TABLE finding ADD COLUMN note_follows TEXT;
UPDATE finding SET note_state_ja = 'draft' WHERE note_ja IS NOT NULL;
UPDATE finding SET note_state_local = 'draft' WHERE note_local IS NOT NULL;

CREATE TABLE improvement_action (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  measure_id TEXT,
  text_ja TEXT,
  text_local TEXT,
  text_state_ja TEXT,
  text_state_local TEXT,
  text_follows TEXT,
  cost_tier TEXT,
  effort TEXT,
  owner TEXT,
  due_on TEXT,
  is_quick_win INTEGER NOT NULL DEFAULT 0 CHECK (is_quick_win IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX improvement_action_by_finding ON improvement_action (finding_id, position);

-- A finding had one action; its text moves into a record of its own, with a random (version 4) UUID.
INSERT INTO improvement_action (id, finding_id, position, text_ja, text_local, text_state_ja, text_state_local,
  created_at, updated_at)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' ||
    substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  id, 1, action_ja, action_local, iif(action_ja IS NULL, NULL, 'draft'), iif(action_local IS NULL, NULL, 'draft'),
  updated_at, updated_at
FROM finding WHERE action_ja IS NOT NULL OR action_local IS NOT NULL;

ALTER TABLE finding DROP COLUMN action_ja;
ALTER TABLE finding DROP COLUMN action_local;

-- What the picture was made from; null where it is the original itself.
ALTER TABLE photo ADD COLUMN original_attachment_id TEXT REFERENCES attachment (id);
ALTER TABLE photo ADD COLUMN edits TEXT;
ALTER TABLE photo ADD COLUMN is_secret INTEGER NOT NULL DEFAULT 0 CHECK (is_secret IN (0, 1));
ALTER TABLE photo ADD COLUMN caption_state_ja TEXT;
ALTER TABLE photo ADD COLUMN caption_state_local TEXT;
ALTER TABLE photo ADD COLUMN caption_follows TEXT;
ALTER TABLE photo ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
UPDATE photo SET caption_state_ja = 'draft' WHERE caption_ja IS NOT NULL;
UPDATE photo SET caption_state_local = 'draft' WHERE caption_local IS NOT NULL;

-- Small pictures are read by the hundred: a row each, not a file.
CREATE TABLE photo_thumbnail (
  photo_id TEXT PRIMARY KEY REFERENCES photo (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;
`
