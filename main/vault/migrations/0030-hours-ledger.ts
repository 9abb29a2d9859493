/** The ledger of hours: corrections, closed months, the timer, allotments, proofs, plan changes and sign-offs. */
export const hoursLedger = `
ALTER TABLE time_entry ADD COLUMN participants TEXT;
-- Why an entry is not billed; null for a billable one.
ALTER TABLE time_entry ADD COLUMN unbilled_reason TEXT;
-- Why an overlap with another entry of the same expert was kept.
ALTER TABLE time_entry ADD COLUMN overlap_reason TEXT;
-- A reversal takes a settled entry back: the same span, counted down.
ALTER TABLE time_entry ADD COLUMN reverses_id TEXT REFERENCES time_entry (id);
ALTER TABLE time_entry ADD COLUMN correction_reason TEXT;
-- The laptop whose minutes pay; null is the one that leads the engagement.
ALTER TABLE time_entry ADD COLUMN device TEXT;
-- Minutes as they count: a reversal takes them back.
ALTER TABLE time_entry ADD COLUMN counted_minutes INTEGER
  GENERATED ALWAYS AS (iif(reverses_id IS NULL, minutes, -minutes)) VIRTUAL;
UPDATE time_entry SET unbilled_reason = 'chosen' WHERE is_billable = 0;

CREATE UNIQUE INDEX time_entry_by_reversed ON time_entry (reverses_id)
  WHERE reverses_id IS NOT NULL AND removed_at IS NULL;

-- What was handed to JETRO stands as it was; it is corrected by a reversal and a new entry.
CREATE TRIGGER settled_entry_stands BEFORE UPDATE ON time_entry
WHEN EXISTS (SELECT 1 FROM exported_record WHERE record_id = OLD.id AND record_type = 'time-entry')
BEGIN
  SELECT RAISE(ABORT, 'a settled time entry stands');
END;

-- Who removes a whole engagement removes its exports first.
CREATE TRIGGER settled_entry_stays BEFORE DELETE ON time_entry
WHEN EXISTS (SELECT 1 FROM exported_record WHERE record_id = OLD.id AND record_type = 'time-entry')
BEGIN
  SELECT RAISE(ABORT, 'a settled time entry stays');
END;

CREATE TABLE closed_month (
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  month TEXT NOT NULL,
  PRIMARY KEY (engagement_id, month)
) STRICT;

-- The trace of every closing and reopening.
CREATE TABLE month_act (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  month TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('closed', 'reopened')),
  reason TEXT,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX month_act_by_engagement ON month_act (engagement_id, month);

CREATE TABLE rounding (
  engagement_id TEXT PRIMARY KEY REFERENCES engagement (id) ON DELETE CASCADE,
  step_minutes INTEGER NOT NULL,
  mode TEXT NOT NULL
) STRICT;

-- The one timer of this laptop. What it measured so far is in the ledger; this is the part that still runs.
CREATE TABLE timer (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  session_id TEXT NOT NULL,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  expert_id TEXT NOT NULL REFERENCES expert (id),
  site_id TEXT REFERENCES site (id),
  menu_item TEXT NOT NULL,
  service TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  note TEXT,
  participants TEXT,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused')),
  -- The wall clock when the running part began, and the time since the machine's start, which no one sets.
  started_at TEXT NOT NULL,
  started_uptime_ms INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  -- Which run of the application started the part.
  run_id TEXT NOT NULL,
  stored_minutes INTEGER NOT NULL DEFAULT 0,
  -- The end of what this session has stored; rounding may have put it behind the begin of the next part.
  stored_until TEXT
) STRICT;

-- This laptop, by the keys it signs with.
CREATE TABLE device (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  public_key BLOB NOT NULL,
  private_key BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE known_device (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  public_key BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

-- Which laptop leads an engagement; without a row it is this one.
CREATE TABLE budget_lead (
  engagement_id TEXT PRIMARY KEY REFERENCES engagement (id) ON DELETE CASCADE,
  device TEXT NOT NULL REFERENCES known_device (id)
) STRICT;

-- Minutes on their way from one laptop to another. The sender has them no more; the receiver has them once taken.
CREATE TABLE allotment (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  from_device TEXT NOT NULL,
  to_device TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  paper TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  accepted_at TEXT
) STRICT;

CREATE INDEX allotment_by_engagement ON allotment (engagement_id);

-- What the lead took back from a laptop that is lost.
CREATE TABLE allotment_release (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX allotment_release_by_engagement ON allotment_release (engagement_id);

-- What an entry produced: a finding, a version of a draft, or an attached file.
CREATE TABLE entry_proof (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES time_entry (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('finding', 'draft', 'file')),
  finding_id TEXT REFERENCES finding (id) ON DELETE CASCADE,
  draft_id TEXT REFERENCES draft (id) ON DELETE CASCADE,
  draft_revision INTEGER,
  attachment_id TEXT REFERENCES attachment (id),
  name TEXT,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX entry_proof_by_entry ON entry_proof (entry_id);

-- Minutes that were moved from one line of a plan to another.
CREATE TABLE plan_change (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  from_item TEXT NOT NULL,
  to_item TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  reason TEXT,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX plan_change_by_engagement ON plan_change (engagement_id, at);

-- A signature given on the screen, with the billed minutes it stands for; without a picture the name alone.
CREATE TABLE sign_off (
  id TEXT PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
  month TEXT,
  party TEXT NOT NULL CHECK (party IN ('expert', 'company')),
  signer TEXT NOT NULL,
  picture BLOB,
  minutes INTEGER NOT NULL,
  signed_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX sign_off_by_engagement ON sign_off (engagement_id);
`
