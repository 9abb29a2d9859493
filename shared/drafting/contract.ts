import { z } from 'zod'
import { filePath, id, languageTag, listOf } from '../fields.ts'
import { read, task, write } from '../method.ts'

// First shape, so that the whole contract type-checks: the drafting area replaces it.
const draft = z.looseObject({ id, engagementId: id, kind: z.literal('NDA_UNI'), jurisdiction: z.string() })

export const draftingContract = {
  'drafts.create': write(
    z.strictObject({
      engagementId: id,
      kind: z.literal('NDA_UNI'),
      jurisdiction: z.enum(['CN', 'TH', 'VN']),
      siteId: id.nullable().optional(),
    }),
    draft,
  ),
  'drafts.get': read(z.strictObject({ id }), draft),
  'drafts.list': read(z.strictObject({ engagementId: id }), listOf(draft)),
  'drafts.setAnswers': write(z.strictObject({ draftId: id, answers: z.looseObject({}) }), draft),
  'drafts.lint': read(z.strictObject({ draftId: id }), z.looseObject({ items: z.array(z.looseObject({})) })),
  'drafts.render': task(
    z.strictObject({
      draftId: id,
      format: z.enum(['docx', 'pdf']),
      languages: z.array(languageTag).min(1).max(2),
      out: filePath,
    }),
    z.object({ path: z.string(), bytes: z.int() }),
  ),
} as const
