import type { RecordChange } from '../../../shared/exchange/merge-contract.ts'
import { tellingFields } from './differing-fields.ts'
import classes from './merge.module.css'
import type { MergeWords } from './use-merge-words.ts'

type NewRecordProps = { readonly change: RecordChange; readonly words: MergeWords }

/** What a record says that only the workbook has. */
export function NewRecord({ change: { type, parts }, words }: NewRecordProps) {
  const told = parts.flatMap(({ theirs }) => {
    const say = (field: string) => words.value(type, field, theirs)
    return tellingFields({ theirs }, say).map((field) => [field, say(field)] as const)
  })
  return (
    <dl className={classes.told}>
      {told.map(([field, value]) => (
        <div key={field}>
          <dt>{words.field(type, field)}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
