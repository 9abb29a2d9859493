import { z } from 'zod'
import { service, toLocalTime, unbilledReason } from '../../../../shared/hours/index.ts'
import type { WritableDatabase } from '../../../vault/index.ts'
import { applier } from './applier.ts'
import { key, moment, optional, optionally, text, word, zone } from './fields.ts'
import { hide, upsert } from './upsert.ts'

/** Time entries and what happened to the ledger beside them. */
export const ledgerAppliers = {
  'time-entry': applier({
    table: 'time_entry',
    schema: z
      .strictObject({
        type: z.literal('time-entry'),
        id: key,
        engagementId: key,
        expertId: key,
        siteId: key.nullable(),
        menuItem: word,
        service,
        startInstant: moment,
        endInstant: moment,
        timeZone: zone,
        endTimeZone: zone,
        minutes: z.int().min(1).max(1440),
        billable: z.boolean(),
        note: optional,
        participants: optional,
        unbilledReason: unbilledReason.nullable(),
        overlapReason: optional,
        reversesId: key.nullable(),
        correctionReason: optional,
        device: z.string().max(40).nullable(),
      })
      .refine(({ startInstant, endInstant }) => startInstant < endInstant),
    references: ({ expertId, siteId, reversesId }) => [
      ['expert', expertId],
      ...optionally('site', siteId),
      ...optionally('time-entry', reversesId),
    ],
    put({ db, engagementId, now }, entry, isRemoved) {
      upsert(db, {
        table: 'time_entry',
        key: { id: entry.id },
        columns: {
          expert_id: entry.expertId,
          site_id: entry.siteId,
          menu_item: entry.menuItem,
          service: entry.service,
          start_instant: entry.startInstant,
          end_instant: entry.endInstant,
          start_zone: entry.timeZone,
          end_zone: entry.endTimeZone,
          minutes: entry.minutes,
          is_billable: entry.billable ? 1 : 0,
          note: entry.note,
          participants: entry.participants,
          unbilled_reason: entry.unbilledReason,
          overlap_reason: entry.overlapReason,
          reverses_id: entry.reversesId,
          correction_reason: entry.correctionReason,
          device: entry.device,
          updated_at: now,
        },
        whenNew: { engagement_id: engagementId, created_at: now },
        counts: true,
        removedAt: isRemoved ? now : null,
      })
    },
    remove: ({ db, now }, id) => hide(db, 'time_entry', id, now),
    label: ({ startInstant, timeZone }) => toLocalTime(startInstant, timeZone).localTime,
  }),
  'month-act': applier({
    table: 'month_act',
    schema: z.strictObject({
      type: z.literal('month-act'),
      id: key,
      engagementId: key,
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      act: z.enum(['closed', 'reopened']),
      reason: optional,
      at: moment,
    }),
    put({ db, engagementId }, { id, month, act, reason, at }) {
      upsert(db, {
        table: 'month_act',
        key: { id },
        columns: { month, act, reason, at },
        whenNew: { engagement_id: engagementId },
      })
      setClosed(db, engagementId, month)
    },
    label: ({ month }) => month,
  }),
  'plan-change': applier({
    table: 'plan_change',
    schema: z.strictObject({
      type: z.literal('plan-change'),
      id: key,
      engagementId: key,
      fromItem: word,
      toItem: word,
      minutes: z.int().min(1).max(1_000_000),
      reason: optional,
      at: moment,
    }),
    put({ db, engagementId }, { id, fromItem, toItem, minutes, reason, at }) {
      upsert(db, {
        table: 'plan_change',
        key: { id },
        columns: { from_item: fromItem, to_item: toItem, minutes, reason, at },
        whenNew: { engagement_id: engagementId },
      })
    },
    label: ({ at }) => at,
  }),
  'allotment-release': applier({
    table: 'allotment_release',
    schema: z.strictObject({
      type: z.literal('allotment-release'),
      id: key,
      engagementId: key,
      device: z.string().max(40),
      minutes: z.int().min(0).max(1_000_000),
      reason: text,
      at: moment,
    }),
    put({ db, engagementId }, { id, device, minutes, reason, at }) {
      upsert(db, {
        table: 'allotment_release',
        key: { id },
        columns: { device, minutes, reason, at },
        whenNew: { engagement_id: engagementId },
      })
    },
    label: ({ at }) => at,
  }),
  proof: applier({
    table: 'entry_proof',
    schema: z.strictObject({
      type: z.literal('proof'),
      id: key,
      entryId: key,
      kind: z.enum(['finding', 'draft', 'file']),
      targetId: key,
      draftRevision: z.int().min(0).max(1_000_000).nullable(),
      name: optional,
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
    references: ({ entryId }) => [['time-entry', entryId]],
    put({ db, engagementId, now }, { id, entryId, kind, targetId, draftRevision, name, sha256 }, isRemoved) {
      // The target may be on another laptop only, or be somebody else's: then its id alone is kept.
      const isHere = (sql: string) => db.prepare(sql).pluck().get(targetId, engagementId) !== undefined
      const holds = {
        finding: () =>
          isHere(
            'SELECT 1 FROM finding f JOIN inspection i ON i.id = inspection_id WHERE f.id = ? AND engagement_id = ?',
          ),
        draft: () => isHere('SELECT 1 FROM draft WHERE id = ? AND engagement_id = ?'),
        file: () => isHere('SELECT 1 FROM attachment WHERE id = ? AND engagement_id = ?'),
      }[kind]()
      const target = (own: typeof kind) => (holds && kind === own ? targetId : null)
      upsert(db, {
        table: 'entry_proof',
        key: { id },
        columns: {
          entry_id: entryId,
          kind,
          finding_id: target('finding'),
          draft_id: target('draft'),
          attachment_id: target('file'),
          target_id: targetId,
          target_sha256: sha256,
          draft_revision: draftRevision,
          name,
        },
        whenNew: { created_at: now },
        removedAt: isRemoved ? now : null,
      })
    },
    remove: ({ db, now }, id) => hide(db, 'entry_proof', id, now),
    label: ({ name }) => name ?? '',
  }),
} as const

/** A month is as the last act on it left it. */
function setClosed(db: WritableDatabase, engagementId: string, month: string): void {
  const last = db
    .prepare(
      'SELECT act FROM month_act WHERE engagement_id = ? AND month = ? ORDER BY at DESC, id DESC LIMIT 1',
    )
    .pluck()
    .get(engagementId, month)
  db.prepare(
    last === 'closed'
      ? 'INSERT INTO closed_month (engagement_id, month) VALUES (?, ?) ON CONFLICT DO NOTHING'
      : 'DELETE FROM closed_month WHERE engagement_id = ? AND month = ?',
  ).run(engagementId, month)
}
