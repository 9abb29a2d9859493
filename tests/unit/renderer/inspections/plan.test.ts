import { expect, test } from 'vitest'
import { countTexts } from '../../../../renderer/inspections/plan/count-texts.ts'
import { explainRank } from '../../../../renderer/inspections/plan/explain-rank.ts'
import { groupPoints } from '../../../../renderer/inspections/plan/group-points.ts'
import { zoneWord } from '../../../../renderer/inspections/plan/place-words.ts'
import { layOutRows } from '../../../../renderer/inspections/plan/use-improvement-plan.ts'
import type {
  Finding,
  ImprovementAction,
  OpenPoint,
  Photo,
  Severity,
  StatedPair,
  TextState,
} from '../../../../shared/inspections/contract.ts'
import { defaultWeights } from '../../../../shared/inspections/ranking.ts'

const empty: StatedPair = { ja: null, local: null, states: { ja: null, local: null } }

function pair(ja: TextState, local: TextState): StatedPair {
  return { ja: 'あ', local: 'ก', states: { ja, local } }
}

function action(id: string | null, more: Partial<ImprovementAction> = {}): ImprovementAction {
  return {
    id,
    findingId: 'f',
    measureId: null,
    text: empty,
    costTier: null,
    effort: null,
    owner: null,
    dueOn: null,
    isQuickWin: false,
    isRemoved: false,
    revision: 1,
    ...more,
  }
}

function gap(id: string, severity: Severity | null, more: Partial<Finding> = {}): Finding {
  return {
    id,
    inspectionId: 'i',
    itemId: id,
    zoneId: null,
    answer: 'missing',
    value: null,
    assetLevel: null,
    severity,
    suggestedSeverity: null,
    severityReason: null,
    reason: null,
    note: empty,
    action: { ja: null, local: null },
    actions: [],
    isKept: false,
    revision: 1,
    savedAt: '2024-09-03T00:00:00.000Z',
    photos: [],
    ...more,
  }
}

const point = (kind: OpenPoint['kind'], findingId: string, more: Partial<OpenPoint> = {}): OpenPoint => ({
  kind,
  findingId,
  itemId: findingId,
  zoneId: null,
  text: null,
  side: null,
  ...more,
})

test('a rank is explained by its parts and their sum, with the signs of the language', () => {
  const ranked = {
    points: 1135.5,
    parts: [
      { kind: 'severity', key: 'critical', points: 1120.5 },
      { kind: 'cost', key: 'none', points: 15 },
    ],
  } as const
  const explain = (language: string) =>
    explainRank({ ...ranked, parts: [...ranked.parts] }, ({ key }) => `«${key}»`, language)
  expect(explain('ja')).toBe('«critical» 1,120.5 + «none» 15 = 1,135.5')
  expect(explain('de')).toBe('«critical» 1.120,5 + «none» 15 = 1.135,5')
})

test('a rank of one part needs no sum', () => {
  const parts = [{ kind: 'severity' as const, key: 'minor', points: 20 }]
  expect(explainRank({ points: 20, parts }, () => '軽微', 'ja')).toBe('軽微 20')
})

test('rows stand by their points and show the first action that is not removed', () => {
  const rows = layOutRows(
    [
      gap('a', 'minor'),
      gap('b', 'critical', { actions: [action('gone', { isRemoved: true }), action('kept')] }),
      gap('c', null, { answer: 'ok' }),
      gap('d', 'critical', { actions: [action(null, { isQuickWin: true })] }),
    ],
    defaultWeights,
  )
  expect(rows.map(({ finding, ranked }) => [ranked.rank, finding.id])).toEqual([
    [1, 'd'],
    [2, 'b'],
    [3, 'a'],
  ])
  expect(rows.map(({ action: first }) => first?.id)).toEqual([null, 'kept', undefined])
})

test('other weights rank five hundred findings anew well within a tenth of a second', () => {
  const findings = Array.from({ length: 500 }, (_, index) =>
    gap(`f${index}`, index % 2 === 0 ? 'minor' : 'critical', { actions: [action('a')] }),
  )
  layOutRows(findings, defaultWeights)
  const weights = { ...defaultWeights, severity: { critical: 1, medium: 2, minor: 3 } }
  const start = performance.now()
  const rows = layOutRows(findings, weights)
  expect(performance.now() - start).toBeLessThan(100)
  expect(rows[0]?.finding.severity).toBe('minor')
  expect(rows.at(-1)?.finding.severity).toBe('critical')
})

test('open points are grouped by cause, the most pressing first, a finding once in each', () => {
  const groups = groupPoints([
    point('proposal', 'a'),
    point('unchecked', 'a', { text: 'note', side: 'ja' }),
    point('unchecked', 'b', { text: 'caption', side: 'local' }),
    point('unchecked', 'a', { text: '0197', side: 'local' }),
    point('unchecked', 'b', { text: 'caption', side: 'local' }),
    point('stale', 'b', { text: 'note', side: 'local' }),
  ])
  expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
    ['stale', 1],
    ['unchecked', 4],
    ['proposal', 1],
  ])
  expect(groups[1]?.places.map(({ findingId, texts }) => ({ findingId, texts }))).toEqual([
    {
      findingId: 'a',
      texts: [
        { kind: 'note', side: 'ja' },
        { kind: 'action', side: 'local' },
      ],
    },
    { findingId: 'b', texts: [{ kind: 'caption', side: 'local' }] },
  ])
})

test('texts are counted by side and state, proposals and stale sides left out', () => {
  const caption = { caption: pair('checked', 'confirmed') } as Photo
  const counts = countTexts([
    gap('a', 'minor', {
      note: pair('draft', 'stale'),
      actions: [
        action('one', { text: pair('draft', 'draft') }),
        action(null, { text: pair('draft', 'draft') }),
      ],
      photos: [caption],
    }),
  ])
  expect(counts).toEqual({ ja: { draft: 2, checked: 1 }, local: { draft: 1, checked: 0 } })
})

test('a zone is named in the language of the interface where it can be, else in Japanese', () => {
  const zones = [
    { id: 'gate', name: { ja: '門', local: 'ประตู' } },
    { id: 'own', name: { ja: null, local: 'ลานจอดรถ' } },
  ]
  expect(zoneWord(zones, 'gate', { ui: 'th', local: 'th' })).toBe('ประตู')
  expect(zoneWord(zones, 'gate', { ui: 'de', local: 'th' })).toBe('門')
  expect(zoneWord(zones, 'own', { ui: 'ja', local: 'th' })).toBe('ลานจอดรถ')
  expect(zoneWord(zones, 'lost', { ui: 'ja', local: 'th' })).toBe('lost')
  expect(zoneWord(zones, null, { ui: 'ja', local: 'th' })).toBeNull()
})
