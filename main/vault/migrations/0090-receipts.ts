/** Receipts: whose key signed the one that closed a batch, and which records a workbook only said were gone. */
export const receipts = `
-- The fingerprint of the office's key; null where a person said so.
ALTER TABLE export ADD COLUMN receipt_signer TEXT;
ALTER TABLE exported_record ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1));
`
