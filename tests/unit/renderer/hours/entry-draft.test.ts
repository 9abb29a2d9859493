import { expect, test } from 'vitest'
import {
  changesOf,
  draftOf,
  type EntryDraft,
  previewOf,
  readDraft,
} from '../../../../renderer/hours/entry-draft.ts'
import { entryOf } from '../../../support/entry-of.ts'

const draft: EntryDraft = {
  date: '2024-09-03',
  start: '0900',
  end: '１１：３０',
  arrival: null,
  siteId: null,
  timeZone: 'Asia/Bangkok',
  menuItem: 'assessment',
  service: 'consultation',
  expertId: 'someone',
  billable: true,
  note: '  ',
  participants: ' 総務部長　田中様 ',
}

test('times typed in a hurry become local times of the date', () => {
  expect(readDraft(draft)).toMatchObject({
    input: {
      startsAt: '2024-09-03T09:00',
      endsAt: '2024-09-03T11:30',
      note: null,
      participants: '総務部長　田中様',
    },
  })
  expect(previewOf(draft)).toEqual({ minutes: 150, isOvernight: false })
})

test('an end before the start means the next day, also at the end of a month', () => {
  const night = { ...draft, date: '2024-09-30', start: '22:00', end: '0130' }
  expect(readDraft(night)).toMatchObject({ input: { endsAt: '2024-10-01T01:30' } })
  expect(previewOf(night)).toEqual({ minutes: 210, isOvernight: true })
})

test('a night of more than twelve hours is taken for a slip of the pen', () => {
  expect(readDraft({ ...draft, start: '1300', end: '1130' })).toEqual({
    problems: [{ field: 'end', reason: 'order' }],
  })
})

test('every unreadable field is named at once', () => {
  expect(readDraft({ ...draft, date: 'x', start: '', end: '25', expertId: null })).toEqual({
    problems: [
      { field: 'date', reason: 'unreadable' },
      { field: 'start', reason: 'unreadable' },
      { field: 'end', reason: 'unreadable' },
      { field: 'expertId', reason: 'required' },
    ],
  })
})

test('the preview counts on the UTC line and waits where a time occurs twice', () => {
  const autumn = { ...draft, timeZone: 'Europe/Berlin', date: '2024-10-27', start: '0100', end: '0400' }
  expect(previewOf(autumn)).toEqual({ minutes: 240, isOvernight: false })
  expect(previewOf({ ...autumn, start: '0230' })).toBeNull()
  expect(previewOf({ ...autumn, start: '0230', startOffset: '+01:00' })?.minutes).toBe(90)
})

test('a journey ends in the zone and on the date of its arrival', () => {
  const flight = {
    ...draft,
    start: '0900',
    end: '1700',
    arrival: { date: '2024-09-03', timeZone: 'Asia/Tokyo' },
  }
  expect(readDraft(flight)).toMatchObject({
    input: { endsAt: '2024-09-03T17:00', timeZone: 'Asia/Bangkok', endTimeZone: 'Asia/Tokyo' },
  })
  expect(previewOf(flight)).toEqual({ minutes: 360, isOvernight: false })
  const west = { ...flight, timeZone: 'Asia/Tokyo', start: '1000', end: '0930' }
  expect(previewOf({ ...west, arrival: { date: '2024-09-03', timeZone: 'Europe/Berlin' } })?.minutes).toBe(
    390,
  )
})

test('a journey that ends before it began or after more than a day is told', () => {
  const late = {
    ...draft,
    start: '0900',
    end: '0930',
    arrival: { date: '2024-09-04', timeZone: 'Asia/Bangkok' },
  }
  expect(readDraft(late)).toEqual({ problems: [{ field: 'end', reason: 'too-long' }] })
  const early = { ...late, arrival: { date: '2024-09-03', timeZone: 'Asia/Tokyo' } }
  expect(readDraft(early)).toEqual({ problems: [{ field: 'end', reason: 'order' }] })
  const nowhen = { ...late, arrival: { date: '民國113年9月3日', timeZone: 'Asia/Taipei' } }
  expect(readDraft(nowhen)).toEqual({ problems: [{ field: 'arrivalDate', reason: 'another-era' }] })
})

test('full-width dates and Reiwa years are read, years of other eras are refused by name', () => {
  expect(readDraft({ ...draft, date: '２０２４－０９－０３' })).toMatchObject({
    input: { startsAt: '2024-09-03T09:00' },
  })
  expect(readDraft({ ...draft, date: '令和６年９月３日' })).toMatchObject({
    input: { startsAt: '2024-09-03T09:00' },
  })
  expect(readDraft({ ...draft, date: '2567-09-03' })).toMatchObject({
    input: { startsAt: '2024-09-03T09:00' },
  })
  for (const date of ['昭和99年9月3日', 'พ.ศ. 67', '平成36年9月3日']) {
    expect(readDraft({ ...draft, date }), date).toEqual({
      problems: [{ field: 'date', reason: 'another-era' }],
    })
  }
})

const entry = entryOf({
  siteId: null,
  expertId: 'someone',
  startsAt: '2024-09-03T09:07',
  endsAt: '2024-09-03T11:30',
  startInstant: '2024-09-03T02:07:00.000Z',
  endInstant: '2024-09-03T04:30:00.000Z',
  minutes: 143,
})

test('every entry that is there comes back from its own draft', () => {
  const spans = [
    {
      startsAt: '2024-09-03T09:00',
      endsAt: '2024-09-03T17:00',
      endTimeZone: 'Asia/Tokyo',
      endOffset: '+09:00',
    },
    { startsAt: '2024-09-03T22:00', endsAt: '2024-09-04T01:30' },
    { startsAt: '2024-09-03T13:00', endsAt: '2024-09-04T11:30' },
    { startsAt: '2024-09-03T00:00', endsAt: '2024-09-04T00:00' },
  ]
  for (const span of spans) {
    const read = readDraft(draftOf({ ...entry, ...span }))
    expect(read, JSON.stringify(read)).toMatchObject({ input: span })
  }
})

test('only what was typed anew is sent, a picked reading together with its time', () => {
  const read = readDraft(draftOf(entry))
  if ('problems' in read) throw new Error('unreadable')
  expect(changesOf(read.input, read.input)).toEqual({})
  expect(changesOf(read.input, { ...read.input, note: '規程の確認' })).toEqual({ note: '規程の確認' })
  expect(changesOf(read.input, { ...read.input, endOffset: '+08:00' })).toEqual({
    endsAt: '2024-09-03T11:30',
    endOffset: '+08:00',
  })
})

test('the reason of a refusal goes along while the entry is not billed', () => {
  const unbilled = readDraft({ ...draft, billable: false, unbilledReason: 'over-cap' })
  expect(unbilled).toMatchObject({ input: { billable: false, unbilledReason: 'over-cap' } })
  const billed = readDraft({ ...draft, unbilledReason: 'over-cap' })
  expect('input' in billed && billed.input).not.toHaveProperty('unbilledReason')
})
