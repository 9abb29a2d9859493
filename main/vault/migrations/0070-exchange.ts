/** Batches: what a workbook let out, which one it is, whose key signed it, and whether JETRO received it. */
export const exchange = `
ALTER TABLE export ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE export ADD COLUMN profile TEXT NOT NULL DEFAULT 'everything';
ALTER TABLE export ADD COLUMN fingerprint TEXT;
ALTER TABLE export ADD COLUMN received_at TEXT;
-- How we know: a receipt file, or somebody said so.
ALTER TABLE export ADD COLUMN received_by TEXT CHECK (received_by IN ('receipt', 'hand'));
UPDATE export SET batch = (
  SELECT count(*) FROM export AS other
  WHERE other.engagement_id = export.engagement_id AND (other.exported_at, other.id) <= (export.exported_at, export.id)
);

CREATE UNIQUE INDEX export_by_batch ON export (engagement_id, batch);
`
