import { describe, expect, it } from 'vitest'
import { chooseDraft, type DraftPlace } from '../../../../shared/drafting/choose-draft.ts'

const here = { jurisdiction: 'TH', siteId: 'factory' } as const
const draft = (more: Partial<DraftPlace> & { readonly id: string }): DraftPlace => ({
  kind: 'NDA_OUT',
  jurisdiction: 'TH',
  siteId: null,
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...more,
})
const subcontracting = { clauseId: 'C-SUBC', kinds: ['NDA_OUT', 'NDA_JD'] } as const

describe('the draft that takes a curing clause', () => {
  it('is that of the site before one of no site, however new', () => {
    const drafts = [
      draft({ id: 'general', updatedAt: '2026-11-20T00:00:00.000Z' }),
      draft({ id: 'own', siteId: 'factory' }),
      draft({ id: 'elsewhere', siteId: 'office', updatedAt: '2026-11-21T00:00:00.000Z' }),
    ]
    expect(chooseDraft(subcontracting, drafts, here)).toEqual({ kind: 'NDA_OUT', draftId: 'own' })
  })

  it('is the one changed last among equals, of any kind that may take the clause', () => {
    const drafts = [
      draft({ id: 'older' }),
      draft({ id: 'newer', kind: 'NDA_JD', updatedAt: '2026-11-02T00:00:00.000Z' }),
      draft({ id: 'unfit', kind: 'WR_CONF', updatedAt: '2026-11-03T00:00:00.000Z' }),
    ]
    expect(chooseDraft(subcontracting, drafts, here)).toEqual({ kind: 'NDA_JD', draftId: 'newer' })
  })

  it('is begun in the usual kind where there is none', () => {
    expect(chooseDraft(subcontracting, [], here)).toEqual({ kind: 'NDA_OUT', draftId: null })
    expect(chooseDraft(subcontracting, [], { jurisdiction: null, siteId: null })?.kind).toBe('NDA_OUT')
  })

  it('is none where the law of the place bars the clause', () => {
    const restraint = { clauseId: 'E-NC', kinds: ['NCA', 'EC_CONF'] } as const
    expect(chooseDraft(restraint, [], { ...here, jurisdiction: 'IN' })).toBeNull()
    expect(chooseDraft(restraint, [], { ...here, jurisdiction: 'VN' })?.kind).toBe('NCA')
  })
})
