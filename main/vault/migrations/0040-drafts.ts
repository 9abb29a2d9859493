/** Drafts of every kind: the language beside Japanese, what people wrote in the place of shipped texts, versions. */
export const drafts = `
ALTER TABLE draft ADD COLUMN local_language TEXT NOT NULL DEFAULT 'en';
UPDATE draft SET local_language = CASE jurisdiction WHEN 'CN' THEN 'zh-CN' WHEN 'TH' THEN 'th' ELSE 'vi' END;

-- A side that is NULL reads as shipped; \`amber\` names the side that waits to be confirmed.
CREATE TABLE draft_text (
  draft_id TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  clause_id TEXT NOT NULL,
  key TEXT NOT NULL,
  ja TEXT,
  local TEXT,
  amber TEXT CHECK (amber IN ('ja', 'local')),
  PRIMARY KEY (draft_id, clause_id, key)
) STRICT;

-- What a rendering was made from: answers and texts as JSON, so that it can be made and compared again.
CREATE TABLE draft_version (
  id TEXT PRIMARY KEY,
  draft_id TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  is_draft INTEGER NOT NULL CHECK (is_draft IN (0, 1)),
  languages TEXT NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rendered_at TEXT NOT NULL,
  UNIQUE (draft_id, number)
) STRICT;
`
