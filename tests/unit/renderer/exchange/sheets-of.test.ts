import { expect, test } from 'vitest'
import { type SheetCounts, sheetsOf } from '../../../../renderer/exchange/sheets-of.ts'
import { applyProfile } from '../../../../shared/exchange/profile.ts'

const empty: SheetCounts = {
  cover: null,
  hours: 0,
  plan: 0,
  selfCheck: 0,
  findings: 0,
  actions: 0,
  score: 0,
  photos: 0,
  documents: 0,
  assets: 0,
}
const full: SheetCounts = { ...empty, plan: 6, selfCheck: 2, assets: 12 }

test('a profile tells no more sheets than it writes, in the order of the workbook', () => {
  expect(sheetsOf('hours', full)).toEqual(['cover', 'hours', 'plan'])
  expect(sheetsOf('findings', full)).not.toContain('documents')
  expect(sheetsOf('findings', full)).not.toContain('assets')
  expect(sheetsOf('everything', full)).toEqual(Object.keys(empty))
})

test('plan, self-checks and assets have a sheet only when there are some', () => {
  expect(sheetsOf('hours', empty)).toEqual(['cover', 'hours'])
  for (const sheet of ['plan', 'selfCheck', 'assets'])
    expect(sheetsOf('everything', empty)).not.toContain(sheet)
  expect(sheetsOf('everything', empty)).toContain('documents')
})

test('and the profile takes the rows of a sheet that it does not promise out, with all that told of them', () => {
  const known = [
    { type: 'asset', id: 'a', revision: 1 },
    { type: 'time-entry', id: 't', revision: 1 },
  ]
  const rows = {
    ...{
      drafts: [{}],
      assets: [{}],
      inspections: [{}],
      selfChecks: [{}],
      proofs: [],
      hidden: { proofs: [] },
    },
    ...{ exported: known, arrived: known },
  } as never
  const hours = applyProfile(rows, { name: 'hours', masksAssets: false })
  expect(hours).toMatchObject({ drafts: [], assets: [], inspections: [], selfChecks: [] })
  const findings = applyProfile(rows, { name: 'findings', masksAssets: false })
  expect(findings).toMatchObject({ drafts: [], assets: [], inspections: [{}], selfChecks: [{}] })
  for (const { exported, arrived } of [hours, findings])
    for (const left of [exported, arrived]) expect(left.map(({ type }) => type)).toEqual(['time-entry'])
})
