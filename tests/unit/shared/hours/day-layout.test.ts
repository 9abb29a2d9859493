import { describe, expect, test } from 'vitest'
import {
  dayStrip,
  drawnSpan,
  gapsBetween,
  layOut,
  movedSpan,
  resizedSpan,
  shownOnStrip,
  spanOnStrip,
  stripMarks,
  timeOnStrip,
} from '../../../../shared/hours/day-layout.ts'

const bangkok = dayStrip('2024-09-03', 'Asia/Bangkok')

function entry(id: string, startInstant: string, endInstant: string) {
  return { id, startInstant, endInstant }
}

describe('the strip of a day', () => {
  test('an ordinary day has 24 hours with a line every half hour', () => {
    expect(bangkok.minutes).toBe(1440)
    const marks = stripMarks(bangkok)
    expect(marks).toHaveLength(48)
    expect(marks.some(({ isDoubled }) => isDoubled)).toBe(false)
    expect(marks[17]).toEqual({ minute: 510, time: '08:30', offset: '+07:00', isDoubled: false })
  })

  test('the second scale shows what a clock in Japan shows', () => {
    expect(stripMarks(bangkok, 'Asia/Tokyo')[0]?.time).toBe('02:00')
    const kolkata = dayStrip('2024-09-03', 'Asia/Kolkata')
    expect(stripMarks(kolkata, 'Asia/Tokyo')[0]?.time).toBe('03:30')
  })

  test('the spring night in Berlin has 23 hours and no second hour', () => {
    const strip = dayStrip('2024-03-31', 'Europe/Berlin')
    expect(strip.minutes).toBe(23 * 60)
    const times = stripMarks(strip).map(({ time }) => time)
    expect(times.slice(2, 6)).toEqual(['01:00', '01:30', '03:00', '03:30'])
    expect(times).not.toContain('02:00')
  })

  test('the autumn night in Berlin has 25 hours, the doubled one told apart by its offset', () => {
    const strip = dayStrip('2024-10-27', 'Europe/Berlin')
    expect(strip.minutes).toBe(25 * 60)
    const doubled = stripMarks(strip).filter(({ isDoubled }) => isDoubled)
    expect(doubled.map(({ time, offset }) => `${time} ${offset}`)).toEqual([
      '02:00 +02:00',
      '02:30 +02:00',
      '02:00 +01:00',
      '02:30 +01:00',
    ])
    expect(timeOnStrip(strip, 4 * 60)).toEqual({ localTime: '2024-10-27T03:00', offset: '+01:00' })
  })

  test('a day whose midnight does not exist begins with its first minute', () => {
    const strip = dayStrip('2024-04-26', 'Africa/Cairo')
    expect(strip.minutes).toBe(23 * 60)
    expect(stripMarks(strip)[0]?.time).toBe('01:00')
  })
})

describe('what stands on the strip', () => {
  test('a flight from Bangkok to Tokyo lies where it was in real time', () => {
    const flight = entry('flight', '2024-09-03T02:00:00.000Z', '2024-09-03T08:00:00.000Z')
    expect(spanOnStrip(bangkok, flight)).toEqual({ from: 9 * 60, to: 15 * 60 })
    const tokyo = dayStrip('2024-09-03', 'Asia/Tokyo')
    expect(spanOnStrip(tokyo, flight)).toEqual({ from: 11 * 60, to: 17 * 60 })
  })

  test('work over midnight is shown on both days, cut at the edge', () => {
    const night = entry('night', '2024-09-03T15:00:00.000Z', '2024-09-03T19:00:00.000Z')
    const [first] = layOut(bangkok, [night])
    expect(first && shownOnStrip(bangkok, first.span)).toEqual({ from: 22 * 60, to: 24 * 60 })
    const next = dayStrip('2024-09-04', 'Asia/Bangkok')
    const [second] = layOut(next, [night])
    expect(second?.span).toEqual({ from: -120, to: 120 })
  })

  test('what shares a moment stands side by side, what only touches does not', () => {
    const blocks = layOut(bangkok, [
      entry('a', '2024-09-03T02:00:00.000Z', '2024-09-03T04:00:00.000Z'),
      entry('b', '2024-09-03T03:00:00.000Z', '2024-09-03T05:00:00.000Z'),
      entry('c', '2024-09-03T04:00:00.000Z', '2024-09-03T06:00:00.000Z'),
      entry('d', '2024-09-03T06:00:00.000Z', '2024-09-03T07:00:00.000Z'),
      entry('other day', '2024-09-01T06:00:00.000Z', '2024-09-01T07:00:00.000Z'),
    ])
    expect(blocks.map(({ entry: { id }, lane, lanes }) => `${id} ${lane}/${lanes}`)).toEqual([
      'a 0/2',
      'b 1/2',
      'c 0/2',
      'd 0/1',
    ])
  })

  test('the gaps of a day lie between its entries alone', () => {
    const spans = [
      { from: 540, to: 600 },
      { from: 660, to: 720 },
      { from: 550, to: 630 },
      { from: 720, to: 780 },
    ]
    expect(gapsBetween(spans)).toEqual([{ from: 630, to: 660 }])
    expect(gapsBetween([])).toEqual([])
  })
})

describe('drawing, moving and resizing', () => {
  test('a drawn span covers both its ends in whole steps and stays on the day', () => {
    expect(drawnSpan(bangkok, 547, 583, 15)).toEqual({ from: 540, to: 585 })
    expect(drawnSpan(bangkok, 583, 547, 15)).toEqual({ from: 540, to: 585 })
    expect(drawnSpan(bangkok, 600, 600, 30)).toEqual({ from: 600, to: 630 })
    expect(drawnSpan(bangkok, 1439, 1600, 15)).toEqual({ from: 1425, to: 1440 })
  })

  test('a moved span keeps its length and begins on a step', () => {
    expect(movedSpan(bangkok, { from: 547, to: 607 }, 20, 15)).toEqual({ from: 570, to: 630 })
    expect(movedSpan(bangkok, { from: 547, to: 607 }, 0, 15)).toEqual({ from: 547, to: 607 })
    expect(movedSpan(bangkok, { from: 30, to: 90 }, -300, 15)).toEqual({ from: 0, to: 60 })
    expect(movedSpan(bangkok, { from: 540, to: 600 }, 5000, 15)).toEqual({ from: 1425, to: 1485 })
  })

  test('a resized span never becomes empty and never passes a day', () => {
    expect(resizedSpan({ from: 540, to: 600 }, 40, 15)).toEqual({ from: 540, to: 645 })
    expect(resizedSpan({ from: 540, to: 600 }, -300, 15)).toEqual({ from: 540, to: 555 })
    expect(resizedSpan({ from: 547, to: 600 }, -300, 15)).toEqual({ from: 547, to: 555 })
    expect(resizedSpan({ from: 0, to: 60 }, 5000, 15)).toEqual({ from: 0, to: 1440 })
  })

  test('a span drawn over the doubled hour is as long as it was lived', () => {
    const strip = dayStrip('2024-10-27', 'Europe/Berlin')
    const span = drawnSpan(strip, 60, 4 * 60, 15)
    expect(span.to - span.from).toBe(180)
    expect(timeOnStrip(strip, span.from).localTime).toBe('2024-10-27T01:00')
    expect(timeOnStrip(strip, span.to).localTime).toBe('2024-10-27T03:00')
  })
})
