import { expect, it } from 'vitest'
import { sheetsOf } from '../../../../renderer/exchange/sheets-of.ts'
import { applyProfile } from '../../../../shared/exchange/profile.ts'

it('promises no sheet of findings or drafts where the profile takes their rows out', () => {
  expect(sheetsOf('hours')).toEqual(['cover', 'hours'])
  expect(sheetsOf('findings')).not.toContain('documents')
  expect(sheetsOf('everything').at(-1)).toBe('documents')
  const rows = { drafts: [{}], inspections: [{}], proofs: [], exported: [] } as never
  expect(applyProfile(rows, { name: 'hours', masksAssets: false }).inspections).toEqual([])
  expect(applyProfile(rows, { name: 'findings', masksAssets: false }).drafts).toEqual([])
})
