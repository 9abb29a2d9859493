import type { RecordChange } from '../../../shared/exchange/merge-contract.ts'

type Part = RecordChange['parts'][number]

/** The fields of a part that a person compares: those that differ, or all where none does. */
export function differingFields({ ours, theirs }: Pick<Part, 'ours' | 'theirs'>): readonly string[] {
  const all = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  const differing = all.filter((name) => JSON.stringify(ours[name]) !== JSON.stringify(theirs[name]))
  return differing.length > 0 ? differing : all
}

const empty: ReadonlySet<unknown> = new Set([null, undefined, ''])
const reference = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The fields of a new record that tell a person something: not the empty ones, nor ids that nobody has a name for. */
export function tellingFields(
  { theirs }: Pick<Part, 'theirs'>,
  say: (field: string) => string,
): readonly string[] {
  return Object.keys(theirs).filter((name) => !empty.has(theirs[name]) && !reference.test(say(name)))
}
