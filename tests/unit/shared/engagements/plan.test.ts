import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesOf, moveMinutes, type PlanLine, planMinutes } from '../../../../shared/engagements/plan.ts'
import { planProgress, workLeft } from '../../../../shared/engagements/plan-progress.ts'
import { programmeOf } from '../../../../shared/programmes/index.ts'

const training: PlanLine = { menuItem: 'employee-training', minutes: 180, times: 2 }
const review: PlanLine = { menuItem: 'review', minutes: 480, times: 1 }

test('minutes move to another line and the number of sessions stays where it divides', () => {
  expect(moveMinutes([training, review], { from: 'review', to: 'employee-training', minutes: 60 })).toEqual([
    { menuItem: 'employee-training', minutes: 210, times: 2 },
    { menuItem: 'review', minutes: 420, times: 1 },
  ])
})

test('a total that does not divide by the sessions becomes one session', () => {
  expect(moveMinutes([training, review], { from: 'employee-training', to: 'review', minutes: 15 })).toEqual([
    { menuItem: 'employee-training', minutes: 345, times: 1 },
    { menuItem: 'review', minutes: 495, times: 1 },
  ])
})

test('a line that gave all it had goes, and an item without a line gets one', () => {
  expect(moveMinutes([training, review], { from: 'review', to: 'drafting', minutes: 480 })).toEqual([
    training,
    { menuItem: 'drafting', minutes: 480, times: 1 },
  ])
})

test('minutes of an item with two lines leave the last one first', () => {
  const second = { menuItem: 'review', minutes: 60, times: 1 }
  expect(moveMinutes([review, training, second], { from: 'review', to: 'drafting', minutes: 90 })).toEqual([
    { menuItem: 'review', minutes: 450, times: 1 },
    training,
    { menuItem: 'drafting', minutes: 90, times: 1 },
  ])
})

test('no move changes the sum of a sample plan, whatever is moved', () => {
  const samples = programmeOf(2024)?.samplePlans
  const lines = [samples?.['case-1'] ?? [], samples?.['case-2'] ?? []]
  const items = ['assessment', 'drafting', 'review', 'manager-session', 'employee-training', 'follow-up']
  const move = fc.record({
    from: fc.constantFrom(...items),
    to: fc.constantFrom(...items),
    minutes: fc.integer({ min: 1, max: 480 }),
  })
  fc.assert(
    fc.property(fc.constantFrom(...lines), fc.array(move, { maxLength: 20 }), (start, moves) => {
      let plan: readonly PlanLine[] = start
      for (const each of moves) {
        if (each.from === each.to || minutesOf(plan, each.from) < each.minutes) continue
        plan = moveMinutes(plan, each)
      }
      expect(planMinutes(plan)).toBe(1380)
      expect(plan.every(({ minutes, times }) => minutes > 0 && times > 0)).toBe(true)
    }),
    { numRuns: 300, seed: 4 },
  )
})

test('the minutes of an item fill its lines in order, and the last takes what is beyond', () => {
  const lines = [
    { menuItem: 'employee-training', minutes: 180, times: 1 },
    { menuItem: 'employee-training', minutes: 60, times: 2 },
  ]
  const actual = (minutes: number) =>
    planProgress(lines, { 'employee-training': minutes }).rows.map((row) => row.actualMinutes)
  expect(actual(120)).toEqual([120, 0])
  expect(actual(240)).toEqual([180, 60])
  expect(actual(330)).toEqual([180, 150])
})

test('work that no line plans stands below, work beyond the plan is negative', () => {
  const { rows, unplanned } = planProgress([{ menuItem: 'review', minutes: 60, times: 1 }], {
    review: 90,
    drafting: 30,
  })
  expect(rows[0]?.leftMinutes).toBe(-30)
  expect(unplanned).toEqual([{ menuItem: 'drafting', actualMinutes: 30 }])
})

test('sessions still to hold are rounded up line by line, and work beyond a plan gives none back', () => {
  const { rows } = planProgress([training, review, { menuItem: 'follow-up', minutes: 60, times: 1 }], {
    'employee-training': 200,
    review: 600,
  })
  expect(workLeft(rows)).toEqual({ minutes: 160 + 60, sessions: 1 + 1 })
})
