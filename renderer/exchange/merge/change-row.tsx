import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordChange } from '../../../shared/exchange/merge-contract.ts'
import { type Choices, conflictsIn } from './choices.ts'
import classes from './merge.module.css'
import { NewRecord } from './new-record.tsx'
import { PartRow } from './part-row.tsx'
import type { MergeWords } from './use-merge-words.ts'

type ChangeRowProps = {
  readonly change: RecordChange
  readonly words: MergeWords
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** A record and what becomes of it; the values of what needs no look are drawn once somebody wants to see them. */
export function ChangeRow(props: ChangeRowProps) {
  const { change, words } = props
  const { t } = useTranslation('merge')
  const [isOpen, setOpen] = useState(false)
  const record = words.record(change)
  const isCompared = isOpenAtOnce(change)
  return (
    <article className={classes.change} data-outcome={change.outcome}>
      <div className={classes.changeHead}>
        <h4>{record}</h4>
        <span className={classes.outcome}>{t(`outcomes.${change.outcome}`)}</span>
      </div>
      {isCompared && <Parts {...props} />}
      {!isCompared && change.parts.length > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary aria-label={t('changes.showOf', { record })}>{t('changes.show')}</summary>
          {isOpen && (change.outcome === 'new' ? <NewRecord {...props} /> : <Parts {...props} />)}
        </details>
      )}
    </article>
  )
}

function isOpenAtOnce(change: RecordChange): boolean {
  return change.outcome === 'both' || change.outcome === 'theirs' || conflictsIn(change).length > 0
}

function Parts({ change, words, choices, onChoose }: ChangeRowProps) {
  const { t } = useTranslation('merge')
  return (
    <div className={classes.parts}>
      <div className={classes.sides} aria-hidden>
        <span>{t('changes.field')}</span>
        <span>{t('changes.ours')}</span>
        <span>{t('changes.theirs')}</span>
      </div>
      {change.parts.map((part) => (
        <PartRow
          key={part.part}
          change={change}
          part={part}
          words={words}
          choices={choices}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}
