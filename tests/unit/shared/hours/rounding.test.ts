import { expect, test } from 'vitest'
import type { Rounding } from '../../../../shared/hours/contract.ts'
import { resolveLocalTime, toLocalTime } from '../../../../shared/hours/local-time.ts'
import { roundSpan } from '../../../../shared/hours/rounding.ts'

function rounded(from: string, until: string, zone: string, rounding: Rounding, offset?: string) {
  const at = (time: string) => {
    const found = resolveLocalTime(`2024-10-27T${time}`, zone, offset)
    if ('problem' in found) throw new Error(found.problem.reason)
    return found.time.instant
  }
  const span = roundSpan(
    { startInstant: at(from), endInstant: at(until), startZone: zone, endZone: zone },
    rounding,
  )
  const wall = (instant: string) => toLocalTime(instant, zone)
  return [wall(span.startInstant), wall(span.endInstant)].map(
    ({ localTime, offset: inForce }) => `${localTime.slice(11)}${inForce}`,
  )
}

test.each([
  ['up', ['10:00', '11:15']],
  ['nearest', ['10:15', '11:00']],
  ['down', ['10:15', '11:00']],
] as const)('%s takes both ends to a step of the wall clock', (mode, [from, until]) => {
  expect(rounded('10:08', '11:07', 'Asia/Bangkok', { stepMinutes: 15, mode })).toEqual([
    `${from}+07:00`,
    `${until}+07:00`,
  ])
})

test.each(['Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Berlin'])('a full hour in %s stays itself', (zone) => {
  const times = rounded('10:00', '11:00', zone, { stepMinutes: 30, mode: 'up' })
  expect(times.map((time) => time.slice(0, 5))).toEqual(['10:00', '11:00'])
})

test('in the night when clocks go back a step is no hour longer', () => {
  const night = rounded('02:10', '02:50', 'Europe/Berlin', { stepMinutes: 15, mode: 'up' }, '+02:00')
  expect(night).toEqual(['02:00+02:00', '02:00+01:00'])
})

test('without a mode nothing moves', () => {
  expect(rounded('10:07', '10:08', 'UTC', { stepMinutes: 30, mode: 'none' })).toEqual([
    '10:07+00:00',
    '10:08+00:00',
  ])
})
