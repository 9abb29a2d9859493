import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Checklist, ChecklistItem, ItemValue } from '../../../shared/inspections/contract.ts'
import { checkValue, type ValueProblem } from '../../../shared/inspections/item-value.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { DateField } from '../../ui/date-field.tsx'
import { onEnter } from '../../ui/on-enter.ts'
import { parseNumber, writeNumber } from '../../ui/parse-number.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { CardLabel } from './card-label.tsx'
import { DefaultValue } from './default-value.tsx'
import classes from './value-field.module.css'
import { ValueMessage } from './value-message.tsx'

type TypedFieldProps = {
  readonly item: ChecklistItem
  readonly checklist: Checklist
  readonly value: ItemValue | null
  readonly save: (value: ItemValue | null) => Promise<Result<unknown>>
  /** Goes on to the next item. */
  readonly onDone: () => void
}

/** A text, number or date that saves itself; what does not fit is kept in the field and not saved. */
export function TypedField({ item, checklist, value, save, onDone }: TypedFieldProps) {
  const language = useLanguage()
  const [problem, setProblem] = useState<ValueProblem | null>(null)
  const read = (typed: string) => readTyped(item.type, typed, language)
  const shown = typeof value === 'number' ? writeNumber(value, language) : String(value ?? '')
  const typed = useAutosave({
    value: shown,
    save: async (text) => {
      const given = read(text)
      const found = given === null ? null : checkValue(item, given, [])
      setProblem(found)
      return found === null ? save(given) : ok(null)
    },
  })
  const shared = {
    label: <CardLabel checklist={checklist} name="value" />,
    value: typed.value,
    error: problem !== null,
    ...typed.field,
    onKeyDown: onEnter(() => void typed.flush().then(() => problem === null && onDone())),
  }

  return (
    <div className={classes.field}>
      {item.type === 'date' ? (
        <DateField {...shared} onChange={typed.setValue} maw="16rem" />
      ) : item.type === 'text' ? (
        <Textarea
          {...shared}
          onKeyDown={undefined}
          autosize={false}
          rows={2}
          classNames={{ input: classes.text ?? '' }}
          onChange={(event) => typed.setValue(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...shared}
          inputMode={item.type === 'integer' ? 'numeric' : 'decimal'}
          maw="16rem"
          onChange={(event) => typed.setValue(event.currentTarget.value)}
        />
      )}
      <ValueMessage item={item} checklist={checklist} problem={problem} />
      {value === null && typed.value === '' && item.default !== null && (
        <DefaultValue shown={item.default} onUse={() => typed.setValue(item.default ?? '')} />
      )}
    </div>
  )
}

/** What a field's text means; null for an empty one, and the text itself where it means nothing. */
function readTyped(type: ChecklistItem['type'], typed: string, language: string): ItemValue | null {
  if (type !== 'integer' && type !== 'decimal') return typed === '' ? null : typed
  const number = parseNumber(typed, language)
  return number !== null && Number.isNaN(number) ? typed : number
}
