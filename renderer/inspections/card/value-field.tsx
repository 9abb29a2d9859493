import { useTranslation } from 'react-i18next'
import type { Checklist, ChecklistItem, Finding, ItemValue } from '../../../shared/inspections/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { ChoiceField } from './choice-field.tsx'
import { TypedField } from './typed-field.tsx'
import type { FindingChange } from './use-finding.ts'
import classes from './value-field.module.css'

type ValueFieldProps = {
  readonly item: ChecklistItem
  readonly checklist: Checklist
  readonly finding: Finding | undefined
  readonly record: (change: FindingChange) => Promise<Result<unknown>>
  /** Goes on to the next item: Enter does in a field of one line. */
  readonly onDone: () => void
}

/** The field of an item that asks for a value of its own. */
export function ValueField({ item, checklist, finding, record, onDone }: ValueFieldProps) {
  const { t } = useTranslation('inspections')
  const value = finding?.value ?? null
  const save = (next: ItemValue | null) => record({ value: next })
  switch (item.type) {
    case 'note':
      return <p className={classes.hint}>{t('value.note')}</p>
    case 'image':
      return <p className={classes.hint}>{t('value.image')}</p>
    case 'select_one':
    case 'select_multiple':
      return <ChoiceField item={item} checklist={checklist} value={value} save={save} />
    default:
      return <TypedField item={item} checklist={checklist} value={value} save={save} onDone={onDone} />
  }
}
