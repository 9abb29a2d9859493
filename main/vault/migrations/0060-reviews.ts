/** Reviews of existing documents: what was found of each clause, and what the expert made of it. */
export const reviews = `
CREATE TABLE review (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  site_id TEXT REFERENCES site (id),
  attachment_id TEXT NOT NULL REFERENCES attachment (id),
  name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('docx', 'pdf')),
  kind TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  -- Tags with a space between them, the one with most text first.
  languages TEXT NOT NULL,
  pages INTEGER,
  paragraphs INTEGER NOT NULL,
  converted_from TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX review_by_engagement ON review (engagement_id);

CREATE TABLE review_clause (
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  clause_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  machine TEXT NOT NULL CHECK (machine IN ('present', 'weak', 'absent')),
  -- The expert's; null while the machine's stands.
  verdict TEXT CHECK (verdict IN ('present', 'weak', 'absent')),
  note_ja TEXT,
  note_local TEXT,
  PRIMARY KEY (review_id, clause_id)
) STRICT;

-- What a weak clause lacks.
CREATE TABLE review_lack (
  review_id TEXT NOT NULL,
  clause_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  element TEXT NOT NULL,
  PRIMARY KEY (review_id, clause_id, position),
  FOREIGN KEY (review_id, clause_id) REFERENCES review_clause (review_id, clause_id) ON DELETE CASCADE
) STRICT;

CREATE TABLE review_quote (
  review_id TEXT NOT NULL,
  clause_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  page INTEGER,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (review_id, clause_id, position),
  FOREIGN KEY (review_id, clause_id) REFERENCES review_clause (review_id, clause_id) ON DELETE CASCADE
) STRICT;

-- What the rules rely on: answers as JSON by the variable dictionary, and texts by clause.
CREATE TABLE review_answer (
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (review_id, name)
) STRICT;

CREATE TABLE review_text (
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  clause_id TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('ja', 'local')),
  text TEXT NOT NULL,
  PRIMARY KEY (review_id, position)
) STRICT;
`
