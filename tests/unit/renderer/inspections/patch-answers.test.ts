import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { patchFinding, patchPhoto } from '../../../../renderer/inspections/data/answer-patches.ts'
import { readKey } from '../../../../renderer/ui/use-read.ts'
import type { Output } from '../../../../shared/contract.ts'
import type { Finding, Photo } from '../../../../shared/inspections/contract.ts'
import { emptyPair } from '../../../../shared/inspections/text-pair.ts'

const inspectionId = '01900000-0000-7000-8000-000000000001'

function finding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    inspectionId,
    itemId: 'PF-01',
    zoneId: 'gate',
    answer: 'missing',
    value: null,
    assetLevel: null,
    severity: null,
    suggestedSeverity: null,
    severityReason: null,
    reason: null,
    note: emptyPair,
    action: { ja: null, local: null },
    actions: [],
    isKept: false,
    revision: 1,
    savedAt: '2024-09-03T02:00:00.000Z',
    photos: [],
    ...more,
  }
}

function photo(id: string, findingId: string, isRemoved = false): Photo {
  return {
    id,
    findingId,
    caption: emptyPair,
    width: 1,
    height: 1,
    bytes: 1,
    sha256: '',
    mediaType: 'image/jpeg',
    isSecret: false,
    edits: null,
    hasOriginal: false,
    isRemoved,
    revision: 1,
  }
}

const outlineKey = readKey('inspections.outline', { id: inspectionId })
const gateKey = readKey('inspections.findings', { inspectionId, zoneId: 'gate' })
const scoreKey = readKey('inspections.score', { inspectionId })

let queries: QueryClient
const marks = () => queries.getQueryData<Output<'inspections.outline'>>(outlineKey)?.marks
const gate = () => queries.getQueryData<Output<'inspections.findings'>>(gateKey)?.items

beforeEach(() => {
  queries = new QueryClient()
  queries.setQueryData(outlineKey, { id: inspectionId, marks: [], zones: [] })
  queries.setQueryData(gateKey, { items: [] })
  queries.setQueryData(scoreKey, { level: null })
})

test('a recorded finding stands in the outline and in its zone without anything being read again', () => {
  patchFinding(queries, finding('a', { severity: 'medium' }))
  expect(marks()).toEqual([
    {
      id: 'a',
      itemId: 'PF-01',
      zoneId: 'gate',
      answer: 'missing',
      value: null,
      severity: 'medium',
      isKept: false,
      photoCount: 0,
    },
  ])
  expect(gate()?.map(({ id }) => id)).toEqual(['a'])
  expect(queries.getQueryState(outlineKey)?.isInvalidated).toBe(false)
  expect(queries.getQueryState(gateKey)?.isInvalidated).toBe(false)
})

test('what is made from the findings is read again when it is shown', () => {
  patchFinding(queries, finding('a'))
  expect(queries.getQueryState(scoreKey)?.isInvalidated).toBe(true)
})

test('a later answer replaces an earlier one, and one that was overtaken changes nothing', () => {
  patchFinding(queries, finding('a', { revision: 1, answer: 'ok' }))
  patchFinding(queries, finding('a', { revision: 3, answer: 'partial' }))
  patchFinding(queries, finding('a', { revision: 2, answer: 'na' }))
  expect(gate()?.map(({ answer }) => answer)).toEqual(['partial'])
  expect(marks()?.map(({ answer }) => answer)).toEqual(['partial'])
})

test('a photo is put into its finding at once, and soon counted until it is removed', async () => {
  patchFinding(queries, finding('a'))
  patchPhoto(queries, photo('p', 'a'))
  expect(gate()?.[0]?.photos).toHaveLength(1)
  await vi.waitFor(() => expect(marks()?.[0]?.photoCount).toBe(1))
  patchPhoto(queries, photo('p', 'a', true))
  await vi.waitFor(() => expect(marks()?.[0]?.photoCount).toBe(0))
  expect(gate()?.[0]?.photos).toHaveLength(1)
})

test('an answer given right after a photo stays in the outline, with the photo', async () => {
  patchFinding(queries, finding('a', { revision: 1, answer: 'unchecked' }))
  patchPhoto(queries, photo('p', 'a'))
  patchFinding(queries, finding('a', { revision: 2, answer: 'ok', photos: [photo('p', 'a')] }))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(marks()?.[0]).toMatchObject({ answer: 'ok', photoCount: 1 })
})

test('a photo of a finding that was not read lets the inspection be read again', () => {
  patchPhoto(queries, photo('p', 'elsewhere'))
  expect(queries.getQueryState(outlineKey)?.isInvalidated).toBe(true)
})
