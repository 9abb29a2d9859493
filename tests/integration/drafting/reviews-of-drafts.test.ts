import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDocument } from '../../../main/drafting/reviews/read-document.ts'
import { documentKinds, libraryJurisdictions } from '../../../shared/drafting/library/kinds.ts'
import { isBarred } from '../../../shared/drafting/library/select.ts'
import { createThaiEngagement } from '../../support/field-day.ts'
import { openTestApp } from '../../support/open-app.ts'

/** What workers of India sign or live by is there in Hindi as well. */
const inHindi = ['PLG_JOIN', 'PLG_PROJ', 'PLG_EXIT', 'PLG_VIS', 'WR_CONF', 'EC_CONF']

const drafts = libraryJurisdictions.flatMap((jurisdiction) =>
  documentKinds.filter((kind) => !isBarred(kind, jurisdiction)).map((kind) => ({ jurisdiction, kind })),
)

/** What a document says of the one, it says of the other. */
const equivalents: Readonly<Record<string, readonly string[]>> = {
  'C-LIST': ['E-LIST'],
  'C-RET': ['E-RETURN', 'W-EXIT'],
  'C-SURV': ['E-POST', 'W-DUTY'],
  'C-IP': ['E-IP'],
  'C-PD': ['E-PD', 'W-PD'],
}

const sides = [
  ...libraryJurisdictions.map((jurisdiction) => ({ jurisdiction, side: 'local' })),
  { jurisdiction: 'TH', side: 'ja' },
  { jurisdiction: 'IN', side: 'hi' },
  { jurisdiction: 'CN', side: 'both' },
] as const

it.each(sides)(
  'finds every clause of every document of the library for $jurisdiction, and no other, in its $side text',
  async ({ jurisdiction, side }) => {
    const test = await openTestApp()
    const { engagement } = await createThaiEngagement(test)
    const faults: string[] = []
    for (const { kind } of drafts.filter(
      (each) => each.jurisdiction === jurisdiction && (side !== 'hi' || inHindi.includes(each.kind)),
    )) {
      const draft = await test.call('drafts.create', {
        engagementId: engagement.id,
        kind,
        jurisdiction,
        ...(side === 'hi' && { localLanguage: 'hi' }),
      })
      const out = join(test.dir, `${kind}.docx`)
      const language = side === 'ja' ? 'ja' : draft.localLanguage
      const languages = side === 'both' ? ['ja', language] : [language]
      await test.call('drafts.render', { draftId: draft.id, format: 'docx', languages, out })
      const read = await readDocument({ bytes: new Uint8Array(readFileSync(out)), kind })
      if (!read.ok) throw new Error(read.code)
      expect([...read.value.languages].sort(), kind).toEqual([...languages].sort())
      // A draft begins without an area, which is left blank.
      const isWhole = (verdict: string, reasons: readonly string[]) =>
        verdict === 'present' || (verdict === 'weak' && reasons.join() === 'area')
      const drafted = new Set(draft.rows.map(({ clauseId }) => clauseId))
      for (const { clauseId, verdict, reasons } of read.value.clauses) {
        if (equivalents[clauseId]?.some((other) => drafted.has(other))) continue
        if (drafted.has(clauseId) && !isWhole(verdict, reasons))
          faults.push(`${kind} ${clauseId} ${verdict} ${reasons}`)
        if (!drafted.has(clauseId) && verdict !== 'absent')
          faults.push(`  ${kind} ${clauseId} found though not drafted`)
      }
    }
    expect(faults).toEqual([])
  },
)
