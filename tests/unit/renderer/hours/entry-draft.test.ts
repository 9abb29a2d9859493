import { expect, test } from 'vitest'
import { type EntryDraft, previewOf, readDraft } from '../../../../renderer/hours/entry-draft.ts'

const draft: EntryDraft = {
  date: '2024-09-03',
  start: '0900',
  end: '１１：３０',
  siteId: null,
  timeZone: 'Asia/Bangkok',
  menuItem: 'assessment',
  service: 'consultation',
  expertId: 'someone',
  billable: true,
  note: '  ',
}

test('times typed in a hurry become local times of the date', () => {
  expect(readDraft(draft)).toMatchObject({
    input: { startsAt: '2024-09-03T09:00', endsAt: '2024-09-03T11:30', note: null },
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
