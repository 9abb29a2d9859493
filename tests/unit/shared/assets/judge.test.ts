import { describe, expect, it } from 'vitest'
import type { Asset } from '../../../../shared/assets/contract.ts'
import { assess, type Priority } from '../../../../shared/assets/index.ts'

type Judged = Parameters<typeof assess>[0]

const unjudged: Judged = {
  value: null,
  damage: null,
  likelihood: null,
  usefulness: null,
  nonPublic: null,
  managed: null,
}
const judge = (answers: Partial<Judged>) => assess({ ...unjudged, ...answers })

const levels = { 1: 'open', 2: 'internal', 3: 'confidential', 4: 'strictly-confidential' } as const

/** The priority of each risk that four by four points can give. */
const priorities: Readonly<Record<number, Priority>> = {
  1: 'keep',
  2: 'keep',
  3: 'keep',
  4: 'plan',
  6: 'plan',
  8: 'soon',
  9: 'soon',
  12: 'now',
  16: 'now',
}

const points = [1, 2, 3, 4] as const
const combinations = points.flatMap((value) =>
  points.flatMap((damage) => points.map((likelihood) => ({ value, damage, likelihood }))),
)

describe('an asset of given points', () => {
  it.each(combinations)('of $value, $damage and $likelihood is judged by its limits', (scores) => {
    const importance = Math.max(scores.value, scores.damage) as 1 | 2 | 3 | 4
    const risk = importance * scores.likelihood
    expect(judge(scores)).toEqual({
      importance,
      risk,
      suggestedLevel: levels[importance],
      priority: priorities[risk],
      verdict: null,
    })
  })

  it.each([
    ['value', { damage: 4, likelihood: 4 }],
    ['damage', { value: 4, likelihood: 4 }],
  ] as const)('suggests nothing without its %s', (_, scores) => {
    expect(judge(scores)).toMatchObject({
      importance: null,
      risk: null,
      suggestedLevel: null,
      priority: null,
    })
  })

  it('has a suggested level before its likelihood is known, and no priority', () => {
    expect(judge({ value: 2, damage: 3 })).toMatchObject({
      importance: 3,
      suggestedLevel: 'confidential',
      risk: null,
      priority: null,
    })
  })
})

describe('the three requirements', () => {
  type Row = readonly [
    Asset['usefulness'],
    Asset['nonPublic'],
    Asset['managed'],
    string | null,
    readonly string[],
  ]
  const rows: readonly Row[] = [
    ['yes', 'yes', 'yes', 'protected', []],
    ['yes', 'yes', 'partial', 'strengthen', []],
    ['yes', 'yes', 'no', 'strengthen', []],
    ['yes', 'no', 'yes', 'not-secret', []],
    ['no', 'yes', 'yes', 'release', []],
    ['no', 'no', 'no', 'not-secret', []],
    ['unclear', 'no', null, 'not-secret', ['usefulness', 'managed']],
    ['no', 'unclear', 'partial', 'release', ['nonPublic']],
    ['unclear', 'yes', 'yes', null, ['usefulness']],
    ['yes', 'unclear', 'no', null, ['nonPublic']],
    ['yes', 'yes', null, null, ['managed']],
    ['yes', null, null, null, ['nonPublic', 'managed']],
  ]

  it.each(rows)('%s, %s and %s come to %s, with %j open', (usefulness, nonPublic, managed, kind, open) => {
    expect(judge({ usefulness, nonPublic, managed }).verdict).toEqual({ kind, open })
  })

  it('come to nothing while nobody has judged them', () => {
    expect(judge({ value: 4, damage: 4, likelihood: 4 }).verdict).toBeNull()
  })
})
