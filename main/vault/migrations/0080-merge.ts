/** Merging laptops: when each part of a record was written, what each laptop had seen, and what arrived from others. */
export const merge = `
-- A record as it was when its parts were last stamped; what the vault hides or removed is among them.
CREATE TABLE record_state (
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  -- Canonical JSON.
  record TEXT NOT NULL,
  -- [counter, laptop] by part, as JSON.
  stamps TEXT NOT NULL,
  -- 1 where a workbook of another laptop held it.
  is_arrived INTEGER NOT NULL DEFAULT 0 CHECK (is_arrived IN (0, 1)),
  PRIMARY KEY (engagement_id, type, id)
) STRICT;

-- The highest counter that was seen of each laptop, this one included.
CREATE TABLE exchange_clock (
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  counter INTEGER NOT NULL,
  -- By which stamps count laptops, from 0.
  place INTEGER NOT NULL,
  PRIMARY KEY (engagement_id, device)
) STRICT;

-- What another laptop handed over stands as it was.
CREATE TRIGGER arrived_entry_stands BEFORE UPDATE ON time_entry
WHEN EXISTS (SELECT 1 FROM record_state
  WHERE engagement_id = OLD.engagement_id AND type = 'time-entry' AND id = OLD.id AND is_arrived = 1)
BEGIN
  SELECT RAISE(ABORT, 'an arrived time entry stands');
END;

-- What an entry produced and what is not in this vault: its id and, of a file, its hash.
ALTER TABLE entry_proof ADD COLUMN target_id TEXT;
ALTER TABLE entry_proof ADD COLUMN target_sha256 TEXT;
`
