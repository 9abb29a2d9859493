import type { PhotoRow } from '../../../shared/exchange/rows.ts'
import { word } from '../words.ts'
import { readFlag } from './action-fields.ts'
import { type CellField, given } from './cell-field.ts'
import { readText } from './read-cell.ts'

/** What the cells of a photo are made from. */
export type ShownPhoto = { readonly photo: Pick<PhotoRow, 'caption' | 'isSecret'> }

/** What the cells of a photo can change. */
export type PhotoChange = {
  readonly captionJa: string | null
  readonly captionLocal: string | null
  readonly isSecret: boolean
}

/** The fields of a photo that 写真台帳 shows. */
export const photoFields = {
  captionJa: {
    name: 'caption.ja',
    show: ({ photo }) => photo.caption.ja,
    read: (said) => given('captionJa', readText(said)),
  },
  captionLocal: {
    name: 'caption.local',
    show: ({ photo }) => photo.caption.local,
    read: (said) => given('captionLocal', readText(said)),
  },
  secret: {
    name: 'isSecret',
    show: ({ photo }) => (photo.isSecret ? word('secret') : null),
    read: (said) => given('isSecret', readFlag(said, word('secret'))),
  },
} as const satisfies Readonly<Record<string, CellField<ShownPhoto, PhotoChange>>>
