import { profileNames } from '../../shared/exchange/manifest.ts'
import { narrowestProfile } from '../../shared/exchange/marks.ts'
import { parkedFindings } from '../inspections/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { newestByProfile } from './export-store.ts'

/** How many records differ from what earlier batches carried. */
export type Waiting = { readonly fresh: number; readonly changed: number; readonly removed: number }

/** What JETRO does not have as it is, and what no batch carries yet: asked once for each of hundreds of engagements. */
export function countWaiting(
  db: ReadableDatabase,
  engagementId: string,
): { readonly waiting: Waiting; readonly here: Waiting } {
  const parked = JSON.stringify(parkedFindings(db, engagementId))
  const since = (batches: Batches) =>
    db.prepare<[object], Waiting>(count).get({ engagementId, parked, ...batches }) ?? nothing
  const received = newestByProfile(db, engagementId, 'received')
  const written = newestByProfile(db, engagementId, 'written')
  const waiting = since(received)
  const isSame = profileNames.every((profile) => received[profile] === written[profile])
  return { waiting, here: isSame ? waiting : since(written) }
}

type Batches = ReturnType<typeof newestByProfile>

const nothing: Waiting = { fresh: 0, changed: 0, removed: 0 }

// The records that count their revisions, where they count at all: each type with its rows.
const sources: Readonly<Record<string, string>> = {
  'time-entry': `SELECT id, revision FROM time_entry WHERE engagement_id = :engagementId AND removed_at IS NULL`,
  finding: `SELECT f.id, f.revision FROM inspection i JOIN finding f ON f.inspection_id = i.id
    WHERE i.engagement_id = :engagementId AND f.id NOT IN parked`,
  'improvement-action': `SELECT a.id, a.revision FROM inspection i JOIN finding f ON f.inspection_id = i.id
    JOIN improvement_action a ON a.finding_id = f.id
    WHERE i.engagement_id = :engagementId AND f.id NOT IN parked AND a.removed_at IS NULL`,
  // One that shows a secret went out because it was chosen, or does not go at all.
  photo: `SELECT p.id, p.revision FROM inspection i JOIN finding f ON f.inspection_id = i.id
    JOIN photo p ON p.finding_id = f.id
    WHERE i.engagement_id = :engagementId AND f.id NOT IN parked AND p.removed_at IS NULL
      AND (p.is_secret = 0 OR EXISTS (SELECT 1 FROM exported_record r WHERE r.export_id = :findings
        AND r.record_type = 'photo' AND r.record_id = p.id AND r.is_removed = 0))`,
  draft: `SELECT id, revision FROM draft WHERE engagement_id = :engagementId`,
  asset: `SELECT id, revision FROM asset WHERE engagement_id = :engagementId AND removed_at IS NULL`,
  'self-check': `SELECT id, revision FROM self_check WHERE engagement_id = :engagementId AND removed_at IS NULL`,
  'follow-up': `SELECT engagement_id AS id, revision FROM follow_up WHERE engagement_id = :engagementId`,
}

const types = Object.keys(sources)

// What is known and no longer there was removed: as many as are known without those that were found.
const count = `
WITH parked AS (SELECT value FROM json_each(:parked)),
present (type, export_id, id, revision) AS (
  ${types
    .map((type) => `SELECT '${type}', :${narrowestProfile(type)}, id, revision FROM (${sources[type]})`)
    .join(' UNION ALL ')}
),
found AS (
  SELECT count(*) AS present, count(r.record_id) AS known, coalesce(sum(r.revision <> p.revision), 0) AS changed
  FROM present p LEFT JOIN exported_record r
    ON r.export_id = p.export_id AND r.record_type = p.type AND r.record_id = p.id AND r.is_removed = 0
),
received AS (
  ${types
    .map(
      (type) => `SELECT count(*) AS number FROM exported_record
        WHERE export_id = :${narrowestProfile(type)} AND record_type = '${type}' AND is_removed = 0`,
    )
    .join(' UNION ALL ')}
)
SELECT present - known AS fresh, changed, (SELECT sum(number) FROM received) - known AS removed FROM found`
