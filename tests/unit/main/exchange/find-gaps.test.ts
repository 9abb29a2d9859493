import { expect, test } from 'vitest'
import { findGaps } from '../../../../main/exchange/find-gaps.ts'
import type { LedgerPhoto } from '../../../../shared/exchange/rows.ts'

const photo = (id: string, sha256: string) => ({ photo: { id, sha256 } }) as LedgerPhoto
const idsOf = (photos: readonly LedgerPhoto[]) => photos.map(({ photo }) => photo.id)

test('a workbook that holds every photo and every chart has no gap', () => {
  expect(findGaps([photo('1', 'a'), photo('2', 'b')], ['c'], ['c', 'b', 'a'])).toEqual([])
})

test('a photo whose picture is not there is a gap', () => {
  expect(idsOf(findGaps([photo('1', 'a'), photo('2', 'b')], [], ['a', 'x']))).toEqual(['2'])
})

test('the same picture twice must be there twice', () => {
  expect(idsOf(findGaps([photo('1', 'a'), photo('2', 'a')], [], ['a']))).toEqual(['2'])
})

test('a chart does not stand for a photo', () => {
  expect(idsOf(findGaps([photo('1', 'a')], ['a'], ['a']))).toEqual(['1'])
})

test('a picture that nobody put there is no small matter', () => {
  expect(() => findGaps([photo('1', 'a')], [], ['a', 'x'])).toThrow('2 pictures for 1 photos')
})
