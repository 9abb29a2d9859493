import { z } from 'zod'
import { outcome } from '../../../../shared/follow-up/index.ts'
import { answers } from '../../../../shared/self-check/index.ts'
import { applier } from './applier.ts'
import { key, optional } from './fields.ts'
import { hide, upsert } from './upsert.ts'

const pair = z.strictObject({ ja: optional, local: optional })
const given = z.strictObject({ answer: z.enum(answers).nullable(), note: pair })
const questionId = /^SC-\d{2}$/

const selfCheckRecord = z
  .object({
    type: z.literal('self-check'),
    id: key,
    engagementId: key,
    siteId: key,
    checkedOn: z.iso.date(),
    language: z.string().max(35),
  })
  // A field a question.
  .catchall(given)
  .refine((record) => Object.keys(record).every((name) => ownFields.has(name) || questionId.test(name)))

const ownFields = new Set(['type', 'id', 'engagementId', 'siteId', 'checkedOn', 'language'])

type Given = z.infer<typeof given>

/** Self-checks with their answers, and the follow-up interview with what became of the actions. */
export const intakeAppliers = {
  'self-check': applier({
    table: 'self_check',
    schema: selfCheckRecord,
    references: ({ siteId }) => [['site', siteId]],
    put({ db, engagementId, now }, { id, siteId, checkedOn, language, ...rest }, isRemoved) {
      upsert(db, {
        table: 'self_check',
        key: { id },
        columns: { site_id: siteId, checked_on: checkedOn, language, updated_at: now },
        whenNew: { engagement_id: engagementId, created_at: now },
        counts: true,
        removedAt: isRemoved ? now : null,
      })
      db.prepare('DELETE FROM self_check_answer WHERE self_check_id = ?').run(id)
      const insert = db.prepare(
        'INSERT INTO self_check_answer (self_check_id, question_id, answer, note_ja, note_local) VALUES (?, ?, ?, ?, ?)',
      )
      for (const [name, value] of Object.entries(rest)) {
        if (!questionId.test(name)) continue
        const { answer, note } = value as unknown as Given
        insert.run(id, name, answer, note.ja, note.local)
      }
    },
    remove: ({ db, now }, id) => hide(db, 'self_check', id, now),
    label: ({ checkedOn }) => checkedOn,
  }),
  'follow-up': applier({
    table: null,
    schema: z.strictObject({
      type: z.literal('follow-up'),
      id: key,
      engagementId: key,
      heldOn: z.iso.date().nullable(),
      outcome: outcome.nullable(),
      remark: pair,
      measures: z.record(key, outcome),
    }),
    put({ db, engagementId, now }, { heldOn, outcome: result, remark, measures }) {
      upsert(db, {
        table: 'follow_up',
        key: { engagement_id: engagementId },
        columns: {
          held_on: heldOn,
          outcome: result,
          remark_ja: remark.ja,
          remark_local: remark.local,
          updated_at: now,
        },
        counts: true,
      })
      db.prepare('DELETE FROM follow_up_measure WHERE engagement_id = ?').run(engagementId)
      const insert = db.prepare(
        'INSERT INTO follow_up_measure (engagement_id, action_id, state) VALUES (?, ?, ?)',
      )
      for (const [actionId, state] of Object.entries(measures)) insert.run(engagementId, actionId, state)
    },
    label: ({ heldOn }) => heldOn ?? '',
  }),
} as const
