/** The self-check sheet of a site, and what a company says at the follow-up interview. */
export const selfCheck = `
CREATE TABLE self_check (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  site_id TEXT NOT NULL REFERENCES site (id),
  checked_on TEXT NOT NULL,
  language TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX self_check_by_engagement ON self_check (engagement_id, checked_on);

CREATE TABLE self_check_answer (
  self_check_id TEXT NOT NULL REFERENCES self_check (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('A', 'B', 'C', 'D', 'N', '?')),
  note_ja TEXT,
  note_local TEXT,
  PRIMARY KEY (self_check_id, question_id)
) STRICT;

CREATE TABLE follow_up (
  engagement_id TEXT PRIMARY KEY REFERENCES engagement (id) ON DELETE CASCADE,
  held_on TEXT,
  outcome TEXT CHECK (outcome IN ('introduced', 'considering', 'none')),
  remark_ja TEXT,
  remark_local TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL
) STRICT;

-- No reference to the action: a workbook without findings brings the states alone.
CREATE TABLE follow_up_measure (
  engagement_id TEXT NOT NULL REFERENCES follow_up (engagement_id) ON DELETE CASCADE,
  action_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('introduced', 'considering', 'none')),
  PRIMARY KEY (engagement_id, action_id)
) STRICT;
`
