import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Checklist, ChecklistItem } from '../../../shared/inspections/contract.ts'
import type { ValueProblem } from '../../../shared/inspections/item-value.ts'
import { BilingualText } from './bilingual-text.tsx'
import classes from './value-field.module.css'

type ValueMessageProps = {
  readonly item: ChecklistItem
  readonly checklist: Checklist
  /** Null: the value fits, and nothing is shown. */
  readonly problem: ValueProblem | null
}

/** Why a value is not taken: what the checklist itself says of it in both languages, else a sentence of ours. */
export function ValueMessage({ item, checklist, problem }: ValueMessageProps) {
  const { t } = useTranslation(['inspections', 'errors'])
  if (problem === null) return null
  const own = { ja: item.ja.constraintMessage, local: item.local.constraintMessage }
  const hasOwn = problem === 'constraint' && own.ja !== ''
  return (
    <div className={classes.message} role="alert">
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      {hasOwn ? (
        <BilingualText text={own} language={checklist.language} />
      ) : (
        <span>{t(`errors:fields.${problem}`, { choices: '' })}</span>
      )}
    </div>
  )
}
