/** The facts of an item that a person is told of when they change, in the order in which they are told. */
const known = [
  'title',
  'evidence',
  'guidance',
  'type',
  'choices',
  'relevant',
  'isRequired',
  'constraint',
  'constraintMessage',
  'default',
  'group',
  'objective',
  'addressee',
  'requirement',
  'isoControl',
  'siteKind',
] as const

/** The facts among `fields` that have a word. */
export function fieldKeys(fields: readonly string[]): (typeof known)[number][] {
  return known.filter((key) => fields.includes(key))
}
