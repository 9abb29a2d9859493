import { splitField } from './split-field.ts'

/** Looks a text of the interface up; undefined where there is none. */
export type FindText = (namespace: string, key: string) => string | undefined

type Place = { readonly namespace: string; readonly title: string; readonly fields: string }

/** Records whose screens have words for every field of theirs. */
const places: Readonly<Record<string, Place>> = {
  asset: { namespace: 'assets', title: 'screen.title', fields: 'fields.' },
  'self-check': { namespace: 'self-check', title: 'title', fields: 'questions.' },
  'follow-up': { namespace: 'follow-up', title: 'title', fields: '' },
}

const elsewhere: Readonly<Record<string, string>> = {
  'asset.levelHistory': 'dialog.history',
  'self-check.checkedOn': 'list.date',
}

/** What a type of record is called; its own name where nobody has a word for it. */
export function typeName(type: string, find: FindText): string {
  const place = places[type]
  return (place && find(place.namespace, place.title)) ?? find('merge', `types.${type}`) ?? type
}

/** What a merged field is called, with its side or the answer that it is. */
export function fieldName(
  type: string,
  field: string,
  find: FindText,
  withDetail: (label: string, detail: string) => string,
): string {
  const { base, side, detail } = splitField(field)
  if (base === 'ja' || base === 'local') return find('merge', `values.side.${base}`) ?? base
  const isState = base === 'states' && detail !== null
  const label = isState
    ? `${plainName(type, detail, find)}　${plainName(type, base, find)}`
    : plainName(type, base, find)
  if (side !== null) return withDetail(label, find('merge', `values.side.${side}`) ?? side)
  return detail === null || isState
    ? label
    : withDetail(label, find('drafting', `interview.${detail}`) ?? detail)
}

function plainName(type: string, name: string, find: FindText): string {
  const place = places[type]
  const key = elsewhere[`${type}.${name}`] ?? (place && `${place.fields}${name}`)
  return (
    (place && key !== undefined ? find(place.namespace, key) : undefined) ??
    find('merge', `fieldsOf.${type}.${name}`) ??
    find('merge', `fields.${name}`) ??
    name
  )
}
