import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../shared/contract.ts'
import type { ImprovementAction } from '../../../shared/inspections/contract.ts'
import { costTier, effort } from '../../../shared/inspections/words.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { combineProgress } from '../../ui/combine-progress.ts'
import { DateField } from '../../ui/date-field.tsx'
import { onEnter } from '../../ui/on-enter.ts'
import { SaveState } from '../../ui/save-state.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import type { CardWords } from '../data/use-opened.ts'
import classes from './action-list.module.css'

type Change = Omit<Input<'inspections.updateAction'>, 'actionId'>

type ActionFieldsProps = {
  readonly actionId: string
  readonly action: ImprovementAction
  readonly words: CardWords
  readonly onChange: (input: Input<'inspections.updateAction'>) => Promise<Result<unknown>>
}

/** Who does an action, until when, at what cost and effort; each field saves itself. */
export function ActionFields({ actionId, action, words, onChange }: ActionFieldsProps) {
  const { t } = useTranslation('findings')
  const change = (what: Change) => onChange({ actionId, ...what })
  const owner = useAutosave({
    value: action.owner ?? '',
    save: (text) => change({ owner: text.trim() === '' ? null : text }),
  })
  const due = useAutosave({
    value: action.dueOn ?? '',
    // What is typed is no date yet; the field says so.
    save: async (date) => (isDateOrEmpty(date) ? change({ dueOn: date === '' ? null : date }) : ok(null)),
  })
  const options = (list: readonly string[], labels: Readonly<Record<string, string>> | undefined) => [
    { value: '', label: t('actions.notSet') },
    ...list.map((value) => ({ value, label: labels?.[value] ?? value })),
  ]
  return (
    <div className={classes.fields}>
      <NativeSelect
        size="md"
        label={words.card?.cost}
        value={action.costTier ?? ''}
        data={options(costTier.options, words.costTiers)}
        onChange={({ currentTarget: { value } }) =>
          void change({ costTier: costTier.options.find((each) => each === value) ?? null })
        }
      />
      <NativeSelect
        size="md"
        label={words.card?.effort}
        value={action.effort ?? ''}
        data={options(effort.options, words.efforts)}
        onChange={({ currentTarget: { value } }) =>
          void change({ effort: effort.options.find((each) => each === value) ?? null })
        }
      />
      <TextInput
        label={words.card?.owner}
        value={owner.value}
        onChange={(event) => owner.setValue(event.currentTarget.value)}
        onKeyDown={onEnter(() => void owner.flush())}
        {...owner.field}
      />
      <DateField
        label={words.card?.due}
        value={due.value}
        error={!isDateOrEmpty(due.value)}
        onChange={due.setValue}
        onBlur={due.field.onBlur}
      />
      <Checkbox
        className={classes.check ?? ''}
        label={words.card?.quickWin}
        checked={action.isQuickWin}
        onChange={(event) => void change({ isQuickWin: event.currentTarget.checked })}
      />
      <SaveState progress={combineProgress([owner.progress, due.progress])} />
    </div>
  )
}

function isDateOrEmpty(text: string): boolean {
  return text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)
}
