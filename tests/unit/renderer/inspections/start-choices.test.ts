import { expect, test } from 'vitest'
import {
  checklistTitle,
  usualWalk,
  walkChoices,
} from '../../../../renderer/inspections/list/start-choices.ts'

const standard = { zoneSets: { factory: [], office: [] } }

test('the walk of the last inspection is offered where there is one, and none at all always', () => {
  expect(walkChoices(standard, false)).toEqual(['factory', 'office', 'none'])
  expect(walkChoices(standard, true)).toEqual(['last', 'factory', 'office', 'none'])
  expect(walkChoices({ zoneSets: {} }, false)).toEqual(['none'])
})

test('unless told, the last walk is taken, else the sample of the kind of site, else what there is', () => {
  expect(usualWalk(walkChoices(standard, true), 'factory')).toBe('last')
  expect(usualWalk(walkChoices(standard, false), 'factory')).toBe('factory')
  expect(usualWalk(walkChoices(standard, false), 'representative-office')).toBe('office')
  expect(usualWalk(walkChoices({ zoneSets: { own: [] } }, false), 'factory')).toBe('own')
})

test('a checklist without the language of the interface goes by its Japanese name, else by any', () => {
  expect(checklistTitle({ id: 'x', title: { ja: '点検表', de: 'Liste' } }, 'de')).toBe('Liste')
  expect(checklistTitle({ id: 'x', title: { ja: '点検表', de: 'Liste' } }, 'hi')).toBe('点検表')
  expect(checklistTitle({ id: 'x', title: { th: 'รายการ' } }, 'hi')).toBe('รายการ')
})
