import { expect, test } from 'vitest'
import { isSameGroup, pickGroup, recoveryGroups } from '../../../../renderer/vault/recovery-groups.ts'

test('a code falls into its groups', () => {
  expect(recoveryGroups('AB12-CD34-EF56')).toEqual(['AB12', 'CD34', 'EF56'])
})

test('the group to type again is any but the first', () => {
  const picks = [0, 0.5, 0.999].map((chance) => pickGroup(9, () => chance))
  expect(Math.min(...picks)).toBe(1)
  expect(Math.max(...picks)).toBe(8)
})

test('case, width, spaces and misread letters do not matter', () => {
  expect(isSameGroup('ａ b0１', 'AB01')).toBe(true)
  expect(isSameGroup('aboi', 'AB01')).toBe(true)
  expect(isSameGroup('AB02', 'AB01')).toBe(false)
})
