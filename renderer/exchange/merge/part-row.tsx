import { Radio } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RecordChange } from '../../../shared/exchange/merge-contract.ts'
import { type Choices, choose, partKey, sideOf } from './choices.ts'
import { differingFields } from './differing-fields.ts'
import classes from './merge.module.css'
import type { MergeWords } from './use-merge-words.ts'

type Part = RecordChange['parts'][number]
type Side = Part['winner']

type PartRowProps = {
  readonly change: RecordChange
  readonly part: Part
  readonly words: MergeWords
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

const sides = ['ours', 'theirs'] as const

/** The values of both sides of a part, beside each other; where both changed it, a person chooses one. */
export function PartRow({ change, part, words, choices, onChoose }: PartRowProps) {
  const { t } = useTranslation('merge')
  const fields = differingFields(part)
  const names = [...new Set(fields.map((field) => words.field(change.type, field)))]
  const standing = sideOf(choices, change, part)
  const key = partKey(change, part)
  const values = (side: Side) => <Values change={change} part={part} side={side} words={words} />
  return (
    <div
      className={classes.partRow}
      {...(part.isConflict && {
        role: 'radiogroup',
        'aria-label': t('changes.whose', { record: words.record(change), field: names.join('・') }),
      })}
    >
      <div className={classes.partName}>{names.join('・')}</div>
      {sides.map((side) => (
        <div key={side} className={classes.side} data-stands={standing === side || undefined}>
          {part.isConflict ? (
            <Radio
              size="md"
              name={key}
              checked={standing === side}
              onChange={() => onChoose(choose(choices, [change], side, key))}
              label={
                <>
                  <span className="k-visually-hidden">{t(`changes.${side}`)}</span>
                  {values(side)}
                </>
              }
            />
          ) : (
            <>
              <span className="k-visually-hidden">{t(`changes.${side}`)}</span>
              {values(side)}
              {standing === side && (
                <span className={classes.stands}>
                  <IconCheck size={16} stroke={2} aria-hidden />
                  {t('changes.stands')}
                </span>
              )}
            </>
          )}
        </div>
      ))}
    </div>
  )
}

type ValuesProps = Pick<PartRowProps, 'change' | 'part' | 'words'> & { readonly side: Side }

function Values({ change, part, side, words }: ValuesProps) {
  const fields = differingFields(part)
  return fields.map((field) => {
    const value = words.value(change.type, field, part[side])
    return (
      <span key={field} className={classes.value}>
        {fields.length > 1 && <span className={classes.valueName}>{words.field(change.type, field)} </span>}
        {value}
      </span>
    )
  })
}
