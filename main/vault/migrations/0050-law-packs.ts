/** The law that came as a file, a part a place; what ships is in no table. */
export const lawPacks = `
CREATE TABLE law_pack (
  jurisdiction TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  as_of TEXT NOT NULL,
  publisher TEXT NOT NULL,
  -- Figures, rules, sources and texts as they stood in the file, as JSON.
  body TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;
`
