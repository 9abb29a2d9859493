import type { RecordChange } from '../../../shared/exchange/merge-contract.ts'

type Part = RecordChange['parts'][number]

/** The fields of a part that a person compares: those that differ, or all where none does. */
export function differingFields({ ours, theirs }: Pick<Part, 'ours' | 'theirs'>): readonly string[] {
  const all = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  const differing = all.filter((name) => JSON.stringify(ours[name]) !== JSON.stringify(theirs[name]))
  return differing.length > 0 ? differing : all
}
