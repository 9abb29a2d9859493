/** The first schema: engagements, hours, inspections, drafts and what was exported. */
export const fieldDay = `
CREATE TABLE expert (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE expert_language (
  expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  PRIMARY KEY (expert_id, position)
) STRICT;

CREATE TABLE company (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_local TEXT,
  name_english TEXT,
  kind TEXT NOT NULL,
  parent_id TEXT REFERENCES company (id),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE engagement (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id),
  region TEXT,
  kind TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  step TEXT,
  adopted_on TEXT,
  created_at TEXT NOT NULL
) STRICT;

-- One hands-on engagement per company, region and fiscal year.
CREATE UNIQUE INDEX engagement_by_company_region_year
  ON engagement (company_id, region, fiscal_year) WHERE kind = 'hands-on';

-- How often a company may use the desk is the programme's to say.
CREATE INDEX engagement_by_company_desk ON engagement (company_id) WHERE kind = 'desk';

CREATE TABLE engagement_step (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  from_step TEXT,
  to_step TEXT NOT NULL,
  reason TEXT,
  changed_at TEXT NOT NULL
) STRICT;

-- The key of an engagement's attachments: without this row its photos can't be read by anyone.
CREATE TABLE engagement_key (
  engagement_id TEXT PRIMARY KEY REFERENCES engagement (id) ON DELETE CASCADE,
  key BLOB NOT NULL
) STRICT;

CREATE TABLE site (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_local TEXT,
  kind TEXT NOT NULL,
  country TEXT,
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT;

CREATE INDEX site_by_engagement ON site (engagement_id, position);

CREATE TABLE plan (
  engagement_id TEXT PRIMARY KEY REFERENCES engagement (id) ON DELETE CASCADE,
  template TEXT,
  status TEXT NOT NULL
) STRICT;

CREATE TABLE plan_line (
  engagement_id TEXT NOT NULL REFERENCES plan (engagement_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  menu_item TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  times INTEGER NOT NULL CHECK (times > 0),
  PRIMARY KEY (engagement_id, position)
) STRICT;

CREATE TABLE time_entry (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  expert_id TEXT NOT NULL REFERENCES expert (id),
  site_id TEXT REFERENCES site (id),
  menu_item TEXT NOT NULL,
  service TEXT NOT NULL,
  start_instant TEXT NOT NULL,
  end_instant TEXT NOT NULL,
  start_zone TEXT NOT NULL,
  end_zone TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  is_billable INTEGER NOT NULL CHECK (is_billable IN (0, 1)),
  note TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX time_entry_by_engagement ON time_entry (engagement_id, start_instant);

-- What happened on one day is looked up across engagements.
CREATE INDEX time_entry_by_start ON time_entry (start_instant);

-- Overlaps of one expert are looked up across engagements.
CREATE INDEX time_entry_by_expert ON time_entry (expert_id, start_instant) WHERE removed_at IS NULL;

CREATE TABLE inspection (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  site_id TEXT NOT NULL REFERENCES site (id),
  checklist_id TEXT NOT NULL,
  checklist_version TEXT NOT NULL,
  language TEXT NOT NULL,
  started_at TEXT NOT NULL
) STRICT;

CREATE INDEX inspection_by_engagement ON inspection (engagement_id, started_at);

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  zone_id TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL,
  severity TEXT,
  reason TEXT,
  note_ja TEXT,
  note_local TEXT,
  action_ja TEXT,
  action_local TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (inspection_id, item_id, zone_id)
) STRICT;

-- An encrypted file beside the database; its name is the id.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE photo (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  attachment_id TEXT NOT NULL REFERENCES attachment (id),
  position INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  caption_ja TEXT,
  caption_local TEXT,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX photo_by_finding ON photo (finding_id, position);

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  site_id TEXT REFERENCES site (id),
  kind TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX draft_by_engagement ON draft (engagement_id, created_at);

-- One answer of the interview a row; the value is a JSON scalar, list or small object.
CREATE TABLE draft_answer (
  draft_id TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (draft_id, key)
) STRICT;

CREATE TABLE export (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  content_hash TEXT NOT NULL,
  rows INTEGER NOT NULL,
  photos INTEGER NOT NULL,
  exported_at TEXT NOT NULL
) STRICT;

-- Which revision of a record left the laptop; later changes are new revisions of it.
CREATE TABLE exported_record (
  export_id TEXT NOT NULL REFERENCES export (id) ON DELETE CASCADE,
  record_type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (export_id, record_type, record_id)
) STRICT;

CREATE INDEX exported_record_by_record ON exported_record (record_id);
`
