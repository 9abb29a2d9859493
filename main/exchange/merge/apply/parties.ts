import { z } from 'zod'
import { companyKind, engagementKind, siteKind, step } from '../../../../shared/engagements/index.ts'
import { applier } from './applier.ts'
import { key, moment, optional, position, text, word, zone } from './fields.ts'
import { upsert } from './upsert.ts'

/** Companies, experts, the engagement itself, its sites and steps. */
export const partyAppliers = {
  company: applier({
    table: null,
    schema: z.strictObject({
      type: z.literal('company'),
      id: key,
      name: text,
      nameLocal: optional,
      nameEnglish: optional,
      kind: companyKind,
      parentId: key.nullable(),
    }),
    references: ({ parentId }) => (parentId === null ? [] : [['company', parentId]]),
    put({ db, now }, { id, name, nameLocal, nameEnglish, kind, parentId }) {
      upsert(db, {
        table: 'company',
        key: { id },
        columns: { name, name_local: nameLocal, name_english: nameEnglish, kind, parent_id: parentId },
        whenNew: { created_at: now },
      })
    },
    label: ({ name }) => name,
  }),
  expert: applier({
    table: null,
    schema: z.strictObject({
      type: z.literal('expert'),
      id: key,
      name: text,
      languages: z.array(z.string().max(35)).max(50),
    }),
    put({ db, now }, { id, name, languages }) {
      upsert(db, { table: 'expert', key: { id }, columns: { name }, whenNew: { created_at: now } })
      db.prepare('DELETE FROM expert_language WHERE expert_id = ?').run(id)
      const insert = db.prepare(
        'INSERT INTO expert_language (expert_id, position, language) VALUES (?, ?, ?)',
      )
      for (const [at, language] of languages.entries()) insert.run(id, at, language)
    },
    label: ({ name }) => name,
  }),
  engagement: applier({
    table: 'engagement',
    schema: z.strictObject({
      type: z.literal('engagement'),
      id: key,
      companyId: key,
      region: z.string().max(16).nullable(),
      kind: engagementKind,
      fiscalYear: z.int().min(1900).max(2999),
      step: step.nullable(),
      adoptedOn: z.iso.date().nullable(),
    }),
    references: ({ companyId }) => [['company', companyId]],
    put({ db, now }, { id, companyId, region, kind, fiscalYear, step, adoptedOn }) {
      upsert(db, {
        table: 'engagement',
        key: { id },
        columns: {
          company_id: companyId,
          region,
          kind,
          fiscal_year: fiscalYear,
          step,
          adopted_on: adoptedOn,
        },
        whenNew: { created_at: now },
      })
    },
    label: () => '',
  }),
  site: applier({
    table: 'site',
    schema: z.strictObject({
      type: z.literal('site'),
      id: key,
      engagementId: key,
      name: text,
      nameLocal: optional,
      kind: siteKind,
      country: z.string().max(2).nullable(),
      timeZone: zone,
      language: z.string().max(35),
      position,
    }),
    put({ db, engagementId }, { id, name, nameLocal, kind, country, timeZone, language, position }) {
      upsert(db, {
        table: 'site',
        key: { id },
        columns: { position, name, name_local: nameLocal, kind, country, time_zone: timeZone, language },
        whenNew: { engagement_id: engagementId },
      })
    },
    label: ({ name }) => name,
  }),
  step: applier({
    table: 'engagement_step',
    schema: z.strictObject({
      type: z.literal('step'),
      id: key,
      engagementId: key,
      from: step.nullable(),
      to: step,
      reason: optional,
      at: moment,
    }),
    put({ db, engagementId }, { id, from, to, reason, at }) {
      upsert(db, {
        table: 'engagement_step',
        key: { id },
        columns: { from_step: from, to_step: to, reason, changed_at: at },
        whenNew: { engagement_id: engagementId },
      })
    },
    label: ({ to }) => to,
  }),
  plan: applier({
    table: null,
    schema: z.strictObject({
      type: z.literal('plan'),
      id: key,
      engagementId: key,
      template: z.enum(['case-1', 'case-2']).nullable(),
      status: z.enum(['draft', 'agreed']),
      lines: z
        .array(
          z.strictObject({
            menuItem: word,
            minutes: z.int().min(1).max(1_000_000),
            times: z.int().min(1).max(10_000),
          }),
        )
        .max(1000),
    }),
    put({ db, engagementId }, { template, status, lines }) {
      upsert(db, { table: 'plan', key: { engagement_id: engagementId }, columns: { template, status } })
      db.prepare('DELETE FROM plan_line WHERE engagement_id = ?').run(engagementId)
      const insert = db.prepare(
        'INSERT INTO plan_line (engagement_id, position, menu_item, minutes, times) VALUES (?, ?, ?, ?, ?)',
      )
      for (const [at, line] of lines.entries())
        insert.run(engagementId, at, line.menuItem, line.minutes, line.times)
    },
    label: () => '',
  }),
} as const
