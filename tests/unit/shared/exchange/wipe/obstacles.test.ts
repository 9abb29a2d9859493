import { expect, test } from 'vitest'
import {
  coveringBatch,
  type ReceivedBatch,
  wipeObstacles,
} from '../../../../../shared/exchange/wipe/obstacles.ts'

const whole: ReceivedBatch = { batch: 3, isEverything: true, isReceived: true, isCurrent: true }
const free = { hasTimer: false, minutesElsewhere: [], minutesHere: 0 }

test('nothing stands in the way of what JETRO has as it is, whatever was written afterwards', () => {
  const later = { ...whole, batch: 4, isReceived: false }
  expect(wipeObstacles({ ...free, batches: [later, whole] })).toEqual([])
  expect(coveringBatch([later, whole])).toBe(whole)
})

test.each([
  ['no batch', [], { code: 'no-received-batch' }],
  ['none that was received', [{ ...whole, isReceived: false }], { code: 'no-received-batch' }],
  [
    'none of everything',
    [{ ...whole, isEverything: false, isCurrent: false }],
    { code: 'not-everything', batch: 3 },
  ],
  [
    'none as it is now, told by the newest of everything',
    [
      { ...whole, batch: 5, isEverything: false, isCurrent: false },
      { ...whole, isCurrent: false },
    ],
    { code: 'not-newest', batch: 3 },
  ],
])('%s stands in the way', (_, batches, obstacle) => {
  expect(wipeObstacles({ ...free, batches })).toEqual([obstacle])
})

test('a timer and minutes that lie on other laptops, or here for another, stand in the way', () => {
  const facts = { batches: [whole], hasTimer: true, minutesElsewhere: [0, 60, 30], minutesHere: 15 }
  expect(wipeObstacles(facts)).toEqual([
    { code: 'timer-running' },
    { code: 'minutes-elsewhere', minutes: 90, laptops: 2 },
    { code: 'minutes-here', minutes: 15 },
  ])
})
