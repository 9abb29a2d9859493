import { z } from 'zod'
import { applier } from './applier.ts'
import { key, optional, optionally, word } from './fields.ts'
import { upsert } from './upsert.ts'

const answerKey = z.string().regex(/^[A-Za-z][\w.-]{0,99}$/)

/** Drafts with their answers and what people wrote. */
export const draftAppliers = {
  draft: applier({
    table: 'draft',
    schema: z.strictObject({
      type: z.literal('draft'),
      id: key,
      engagementId: key,
      siteId: key.nullable(),
      kind: word,
      jurisdiction: z.string().max(8),
      localLanguage: z.string().max(35),
      answers: z.record(answerKey, z.unknown()),
      texts: z
        .array(
          z.strictObject({
            clauseId: z.string().regex(/^[\w-]{1,64}$/),
            key: z.string().regex(/^[\w.-]{1,100}$/),
            ja: optional,
            local: optional,
            amber: z.enum(['ja', 'local']).nullable(),
          }),
        )
        .max(5000),
    }),
    references: ({ siteId }) => optionally('site', siteId),
    put({ db, engagementId, now }, { id, siteId, kind, jurisdiction, localLanguage, answers, texts }) {
      upsert(db, {
        table: 'draft',
        key: { id },
        columns: { site_id: siteId, kind, jurisdiction, local_language: localLanguage, updated_at: now },
        whenNew: { engagement_id: engagementId, created_at: now },
        counts: true,
      })
      db.prepare('DELETE FROM draft_answer WHERE draft_id = ?').run(id)
      const insertAnswer = db.prepare('INSERT INTO draft_answer (draft_id, key, value) VALUES (?, ?, ?)')
      for (const [name, value] of Object.entries(answers)) insertAnswer.run(id, name, JSON.stringify(value))
      db.prepare('DELETE FROM draft_text WHERE draft_id = ?').run(id)
      const insertText = db.prepare(
        'INSERT INTO draft_text (draft_id, clause_id, key, ja, local, amber) VALUES (?, ?, ?, ?, ?, ?)',
      )
      for (const text of texts) insertText.run(id, text.clauseId, text.key, text.ja, text.local, text.amber)
    },
    label: ({ kind, jurisdiction }) => `${kind} ${jurisdiction}`,
  }),
} as const
