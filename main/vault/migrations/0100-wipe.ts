/** Engagements that were removed for good: what their certificates say, and whether the last of them is gone. */
export const wipe = `
CREATE TABLE wipe (
  id TEXT PRIMARY KEY,
  -- Refers to a row that is no more.
  engagement_id TEXT NOT NULL,
  -- The signed text: hashes, dates and numbers, no name.
  certificate TEXT NOT NULL,
  wiped_at TEXT NOT NULL,
  -- Null while freed pages, files or backups may still hold something; the next unlock sees to it.
  finished_at TEXT
) STRICT;

-- The rows by which a copy is known that still holds the engagement; empty once it is finished.
CREATE TABLE wipe_trace (
  wipe_id TEXT NOT NULL REFERENCES wipe (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('engagement', 'company', 'expert')),
  id TEXT NOT NULL,
  PRIMARY KEY (wipe_id, kind, id)
) STRICT;
`
