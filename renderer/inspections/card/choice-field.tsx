import { useState } from 'react'
import type { Checklist, ChecklistItem, ItemValue } from '../../../shared/inspections/contract.ts'
import { checkValue, type ValueProblem } from '../../../shared/inspections/item-value.ts'
import type { Result } from '../../../shared/result.ts'
import { Word } from '../word.tsx'
import { CardLabel } from './card-label.tsx'
import { DefaultValue } from './default-value.tsx'
import classes from './value-field.module.css'
import { ValueMessage } from './value-message.tsx'

type ChoiceFieldProps = {
  readonly item: ChecklistItem
  readonly checklist: Checklist
  readonly value: ItemValue | null
  readonly save: (value: ItemValue | null) => Promise<Result<unknown>>
}

/** One or several choices of a list, each in both languages; choosing a chosen one again takes it back. */
export function ChoiceField({ item, checklist, value, save }: ChoiceFieldProps) {
  const [problem, setProblem] = useState<ValueProblem | null>(null)
  const list = checklist.choiceLists[item.choices ?? ''] ?? []
  const names = list.map(({ name }) => name)
  const chosen = [value ?? []].flat().map(String)
  const isMultiple = item.type === 'select_multiple'

  const choose = (wanted: readonly string[]) => {
    const next = names.filter((name) => wanted.includes(name))
    const given = next.length === 0 ? null : isMultiple ? next : (next[0] ?? null)
    const found = given === null ? null : checkValue(item, given, names)
    setProblem(found)
    if (found === null) void save(given)
  }
  const toggle = (name: string) => {
    const others = isMultiple ? chosen.filter((each) => each !== name) : []
    choose(chosen.includes(name) ? others : [...others, name])
  }

  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>
        <CardLabel checklist={checklist} name="value" />
      </legend>
      <div className={classes.choices}>
        {list.map((choice) => (
          <button
            key={choice.name}
            type="button"
            className={classes.choice}
            data-many={isMultiple || undefined}
            aria-pressed={chosen.includes(choice.name)}
            onClick={() => toggle(choice.name)}
          >
            <span className={classes.mark} aria-hidden />
            <Word text={choice} language={checklist.language} />
          </button>
        ))}
      </div>
      <ValueMessage item={item} checklist={checklist} problem={problem} />
      {value === null && item.default !== null && (
        <DefaultValue
          shown={item.default
            .split(' ')
            .map((name) => list.find((choice) => choice.name === name)?.ja ?? name)
            .join('・')}
          onUse={() => choose(item.default?.split(' ') ?? [])}
        />
      )}
    </fieldset>
  )
}
