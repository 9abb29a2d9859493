import type { ItemType } from '../../../shared/inspections/contract.ts'

/** What the `type` of a row of the survey sheet means here. */
export type RowType =
  | { readonly kind: 'begin' | 'end'; readonly of: 'group' | 'repeat' }
  | { readonly kind: 'item'; readonly type: ItemType }
  | {
      readonly kind: 'select'
      readonly type: 'select_one' | 'select_multiple'
      readonly list: string
      readonly hasOther: boolean
    }
  /** Shows nothing to a person: filled in by the device or worked out. */
  | { readonly kind: 'silent' }
  /** Asks for something that this application cannot record. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'unknown' }

const items: Readonly<Record<string, ItemType>> = {
  text: 'text',
  note: 'note',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  image: 'image',
  photo: 'image',
}

const silent: ReadonlySet<string> = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'imei',
  'username',
  'phonenumber',
  'email',
  'audit',
  'simserial',
  'subscriberid',
  'start_geopoint',
  'background_audio',
  'background_geopoint',
  'calculate',
  'hidden',
  'xml_external',
  'csv_external',
])

const unsupported: ReadonlySet<string> = new Set([
  'time',
  'datetime',
  'geopoint',
  'geotrace',
  'geoshape',
  'audio',
  'video',
  'file',
  'barcode',
  'range',
  'acknowledge',
  'trigger',
  'rank',
  'osm',
  'select_one_from_file',
  'select_multiple_from_file',
  'select_one_external',
  'begin_loop',
  'end_loop',
])

/** Reads a `type`, in the spelling with blanks or with underscores. */
export function parseType(text: string): RowType {
  const words = text.split(/\s+/)
  const name = words.join('_').toLowerCase().replaceAll('-', '_')
  const [, side, of] = /^(begin|end)_(group|repeat)$/.exec(name) ?? []
  if (side !== undefined) return { kind: side as 'begin', of: of as 'group' }
  const [, many, list = '', other] =
    /^select[\s_]*(one|1|multiple)(?:\s+(\S+)(?:\s+(or[\s_]other|or specify other))?)?$/i.exec(text) ?? []
  if (many !== undefined) {
    const type = many.toLowerCase() === 'multiple' ? 'select_multiple' : 'select_one'
    return { kind: 'select', type, list, hasOther: other !== undefined }
  }
  const type = Object.hasOwn(items, name) ? items[name] : undefined
  if (type !== undefined) return { kind: 'item', type }
  if (silent.has(name)) return { kind: 'silent' }
  return { kind: unsupported.has(name) || unsupported.has(firstWord(words)) ? 'unsupported' : 'unknown' }
}

// What follows names a list, a file or a group.
function firstWord([word = '']: readonly string[]): string {
  return word.toLowerCase()
}
