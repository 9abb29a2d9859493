import { describe, expect, it } from 'vitest'
import {
  groupPhotos,
  type PlacedPhoto,
  passes,
} from '../../../../renderer/inspections/photos/gallery/group-photos.ts'
import type { Zone } from '../../../../shared/inspections/contract.ts'

const zone = (id: string): Zone => ({ id, kind: null, name: { ja: id, local: null }, isRemoved: false })
const zones = [zone('gate'), zone('line')]

function photo(
  id: string,
  itemId: string,
  zoneId: string | null,
  more: Partial<PlacedPhoto> = {},
): PlacedPhoto {
  const caption = { ja: null, local: null, states: { ja: null, local: null } }
  const place = { itemId, zoneId, isParked: false, findingId: `${zoneId} ${itemId}` }
  const file = { width: 4, height: 3, bytes: 9, sha256: '', mediaType: 'image/jpeg', edits: null } as const
  const state = { isSecret: false, isRemoved: false, hasOriginal: false, revision: 1 }
  return { id, caption, ...place, ...file, ...state, ...more }
}

describe('the gallery', () => {
  it('goes along the walk, the site as a whole first, and by item within a zone', () => {
    const groups = groupPhotos(
      [
        photo('1', 'PF-02', 'line'),
        photo('2', 'PF-01', 'line'),
        photo('3', 'PF-09', 'gate'),
        photo('4', 'MS-01', null),
        photo('5', 'PF-02', 'line'),
      ],
      zones,
    )
    expect(groups.map(({ zone: at, itemId, photos }) => [at?.id ?? null, itemId, photos.length])).toEqual([
      [null, 'MS-01', 1],
      ['gate', 'PF-09', 1],
      ['line', 'PF-01', 1],
      ['line', 'PF-02', 2],
    ])
  })

  it('shows removed photos among their like alone, and secret ones when asked', () => {
    const plain = photo('1', 'A', null)
    const secret = photo('2', 'A', null, { isSecret: true })
    const removed = photo('3', 'A', null, { isSecret: true, isRemoved: true })
    const shown = (filter: Parameters<typeof passes>[1]) =>
      [plain, secret, removed].filter((one) => passes(one, filter)).map(({ id }) => id)
    expect([shown('all'), shown('secret'), shown('removed')]).toEqual([['1', '2'], ['2'], ['3']])
  })
})
