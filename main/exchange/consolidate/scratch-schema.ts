/**
 * The tables that a consolidation sorts in. Every version of a record stays under its file until all files are
 * read; `settle` then picks the one that counts. Whatever is read in order has an index of that order: SQLite would
 * sort in memory otherwise.
 */
export const scratchSchema = `
CREATE TABLE file (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL, code TEXT, details TEXT,
  differences INTEGER NOT NULL, invalid INTEGER NOT NULL, laptop TEXT, laptop_name TEXT, key_name TEXT,
  batch INTEGER, profile TEXT, exported_at TEXT, content_hash TEXT, engagement_id TEXT,
  trust INTEGER NOT NULL, newest_at TEXT, place INTEGER
) STRICT;
CREATE INDEX file_by_laptop ON file (laptop, engagement_id, batch);
CREATE INDEX file_by_hash ON file (content_hash);

CREATE TABLE company (
  id TEXT, file INTEGER, name TEXT, same TEXT, PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE expert (
  id TEXT, file INTEGER, name TEXT, same TEXT, PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE engagement (
  id TEXT, file INTEGER, company_id TEXT, region TEXT, kind TEXT, fiscal_year INTEGER, step TEXT, adopted_on TEXT,
  PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE site (
  id TEXT, file INTEGER, name TEXT, same TEXT, kind TEXT, PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
  id TEXT, file INTEGER, engagement_id TEXT, expert_id TEXT, site_id TEXT, menu_item TEXT, service TEXT,
  start_instant TEXT, end_instant TEXT, time_zone TEXT, end_time_zone TEXT, local_start TEXT, local_end TEXT,
  last_date TEXT, minutes INTEGER, counted INTEGER, billable INTEGER, unbilled_reason TEXT, overlap_reason TEXT,
  reverses_id TEXT, note TEXT, PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE inspection (
  id TEXT, file INTEGER, engagement_id TEXT, site_id TEXT, checklist TEXT, started_at TEXT, PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE score (
  inspection_id TEXT, file INTEGER, objective TEXT, points REAL, answered INTEGER,
  PRIMARY KEY (inspection_id, file, objective)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding (
  id TEXT, file INTEGER, inspection_id TEXT, item_id TEXT, item_group TEXT, zone_id TEXT, answer TEXT,
  severity TEXT, note_ja TEXT, note_local TEXT, PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE follow_up (
  id TEXT, file INTEGER, engagement_id TEXT, held_on TEXT, outcome TEXT, PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
-- A record that a file says is gone.
CREATE TABLE gone (id TEXT, file INTEGER, PRIMARY KEY (id, file)) STRICT, WITHOUT ROWID;
`

/** Of each record the version of the file that stands last, and what joins them. */
export const settledSchema = `
UPDATE file SET newest_at = coalesce((
  SELECT max(o.exported_at) FROM file o
  WHERE o.laptop = file.laptop AND o.engagement_id = file.engagement_id AND o.batch <= file.batch AND o.trust > 0
), exported_at, '');
WITH ordered AS (
  SELECT id, row_number() OVER (ORDER BY trust, newest_at, batch, content_hash, name DESC) AS place FROM file
)
UPDATE file SET place = ordered.place FROM ordered WHERE ordered.id = file.id;

CREATE TABLE gone_now (id TEXT PRIMARY KEY, place INTEGER) STRICT, WITHOUT ROWID;
INSERT INTO gone_now SELECT g.id, max(f.place) FROM gone g JOIN file f ON f.id = g.file GROUP BY g.id;

CREATE TABLE company_now (id TEXT PRIMARY KEY, name TEXT, same TEXT) STRICT, WITHOUT ROWID;
INSERT INTO company_now
  SELECT id, name, same FROM (SELECT c.id, c.name, c.same, max(f.place) FROM company c CROSS JOIN file f ON f.id = c.file GROUP BY c.id);
CREATE TABLE expert_now (id TEXT PRIMARY KEY, name TEXT, same TEXT) STRICT, WITHOUT ROWID;
INSERT INTO expert_now
  SELECT id, name, same FROM (SELECT c.id, c.name, c.same, max(f.place) FROM expert c CROSS JOIN file f ON f.id = c.file GROUP BY c.id);
CREATE TABLE site_now (id TEXT PRIMARY KEY, name TEXT, same TEXT, kind TEXT) STRICT, WITHOUT ROWID;
INSERT INTO site_now
  SELECT id, name, same, kind FROM (SELECT c.id, c.name, c.same, c.kind, max(f.place) FROM site c CROSS JOIN file f ON f.id = c.file GROUP BY c.id);

CREATE TABLE engagement_now (
  id TEXT PRIMARY KEY, company_id TEXT, company TEXT, same TEXT, region TEXT, kind TEXT, fiscal_year INTEGER, step TEXT,
  adopted_on TEXT, place INTEGER, case_id INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO engagement_now
  SELECT e.id, e.company_id, coalesce(c.name, ''), coalesce(c.same, e.company_id), coalesce(e.region, ''), e.kind, e.fiscal_year, e.step,
    e.adopted_on, e.place, NULL
  FROM (SELECT e.*, max(f.place) AS place FROM engagement e CROSS JOIN file f ON f.id = e.file GROUP BY e.id) e
  LEFT JOIN company_now c ON c.id = e.company_id;
CREATE INDEX engagement_by_case ON engagement_now (fiscal_year, same, region, kind);

CREATE TABLE case_now (
  id INTEGER PRIMARY KEY, same TEXT, company TEXT, region TEXT, kind TEXT, fiscal_year INTEGER, step TEXT, adopted_on TEXT
) STRICT;
INSERT INTO case_now (same, company, region, kind, fiscal_year, step, adopted_on)
  SELECT same, company, region, kind, fiscal_year, step, adopted_on FROM (
    SELECT same, company, region, kind, fiscal_year, step, adopted_on, max(place)
    FROM engagement_now GROUP BY fiscal_year, same, region, kind
  );
CREATE INDEX case_by_name ON case_now (fiscal_year, same, region, kind);
UPDATE engagement_now SET case_id = (
  SELECT c.id FROM case_now c WHERE c.fiscal_year = engagement_now.fiscal_year AND c.same = engagement_now.same
    AND c.region = engagement_now.region AND c.kind = engagement_now.kind
);

CREATE TABLE entry_now (
  id TEXT, file INTEGER, case_id INTEGER, expert TEXT, expert_same TEXT, site TEXT, menu_item TEXT, service TEXT,
  start_instant TEXT, end_instant TEXT, time_zone TEXT, end_time_zone TEXT, local_start TEXT, local_end TEXT,
  last_date TEXT, minutes INTEGER, counted INTEGER, billable INTEGER, unbilled_reason TEXT, overlap_reason TEXT,
  reverses_id TEXT, note TEXT
) STRICT;
INSERT INTO entry_now
  SELECT e.id, e.file, n.case_id, coalesce(x.name, ''), coalesce(x.same, e.expert_id), coalesce(s.name, ''), e.menu_item, e.service,
    e.start_instant, e.end_instant, e.time_zone, e.end_time_zone, e.local_start, e.local_end,
    e.last_date, e.minutes, e.counted, e.billable, e.unbilled_reason, e.overlap_reason, e.reverses_id, e.note
  FROM (SELECT e.*, max(f.place) AS place FROM entry e CROSS JOIN file f ON f.id = e.file GROUP BY e.id) e
  JOIN engagement_now n ON n.id = e.engagement_id
  LEFT JOIN expert_now x ON x.id = e.expert_id
  LEFT JOIN site_now s ON s.id = e.site_id
  WHERE NOT EXISTS (SELECT 1 FROM gone_now g WHERE g.id = e.id AND g.place > e.place);
CREATE INDEX entry_in_order ON entry_now (case_id, start_instant, expert_same, id);
CREATE INDEX entry_of_expert ON entry_now (expert_same, start_instant, id);
CREATE INDEX entry_reversed ON entry_now (reverses_id) WHERE reverses_id IS NOT NULL;

-- Of each case the interview that was held last and has a result, whichever laptop noted it.
CREATE TABLE outcome_now (case_id INTEGER PRIMARY KEY, held_on TEXT, outcome TEXT) STRICT;
INSERT INTO outcome_now
  SELECT case_id, held_on, outcome FROM (
    SELECT n.case_id, u.held_on, u.outcome, max(coalesce(u.held_on, '') || printf('%12d', u.place))
    FROM (SELECT u.*, max(f.place) AS place FROM follow_up u CROSS JOIN file f ON f.id = u.file GROUP BY u.id) u
    JOIN engagement_now n ON n.id = u.engagement_id
    WHERE u.outcome IS NOT NULL GROUP BY n.case_id
  );

CREATE TABLE inspection_now (
  id TEXT PRIMARY KEY, file INTEGER, case_id INTEGER, site TEXT, site_same TEXT, checklist TEXT, started_at TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO inspection_now
  SELECT i.id, i.file, n.case_id, coalesce(s.name, ''), coalesce(s.same, i.site_id), i.checklist, i.started_at
  FROM (SELECT i.*, max(f.place) FROM inspection i CROSS JOIN file f ON f.id = i.file GROUP BY i.id) i
  JOIN engagement_now n ON n.id = i.engagement_id
  LEFT JOIN site_now s ON s.id = i.site_id;

-- Of each site the inspection that began last and has a score.
CREATE TABLE site_score (
  case_id INTEGER, site_same TEXT, site TEXT, checklist TEXT, started_at TEXT, inspection_id TEXT, file INTEGER,
  PRIMARY KEY (case_id, site_same)
) STRICT, WITHOUT ROWID;
INSERT INTO site_score
  SELECT case_id, site_same, site, checklist, started_at, id, file FROM (
    SELECT i.*, max(i.started_at || i.id) FROM inspection_now i
    WHERE EXISTS (SELECT 1 FROM score s WHERE s.inspection_id = i.id AND s.file = i.file)
    GROUP BY case_id, site_same
  );

CREATE TABLE finding_now (
  id TEXT, file INTEGER, case_id INTEGER, site TEXT, checklist TEXT, item_id TEXT, item_group TEXT, zone_id TEXT,
  answer TEXT, severity TEXT, note_ja TEXT, note_local TEXT
) STRICT;
INSERT INTO finding_now
  SELECT d.id, d.file, i.case_id, i.site, i.checklist, d.item_id, d.item_group, d.zone_id, d.answer, d.severity, d.note_ja, d.note_local
  FROM (SELECT d.*, max(f.place) AS place FROM finding d CROSS JOIN file f ON f.id = d.file GROUP BY d.id) d
  JOIN inspection_now i ON i.id = d.inspection_id
  WHERE NOT EXISTS (SELECT 1 FROM gone_now g WHERE g.id = d.id AND g.place > d.place);
CREATE INDEX finding_in_order ON finding_now (case_id, site, item_id, id);
`
