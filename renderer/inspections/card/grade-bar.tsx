import type { ReactNode } from 'react'
import type { Checklist } from '../../../shared/inspections/contract.ts'
import { type TextPair, wordPair } from '../card-words.ts'
import type { CardWords } from '../data/use-opened.ts'
import { Word } from '../word.tsx'
import classes from './answer-bar.module.css'

/** One of the grades of a bar. */
export type Grade = {
  readonly id: string
  readonly word: TextPair
  readonly hint: string | undefined
  readonly key: string
  readonly icon?: ReactNode
  /** Stands below the word, e.g. that it was suggested. */
  readonly remark?: string | undefined
}

type GradeBarProps = {
  readonly checklist: Checklist
  /** In the language of the interface. */
  readonly words: CardWords
  /** A word of the card that names the bar. */
  readonly name: 'severity' | 'assetLevel'
  readonly grades: readonly Grade[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Grades of which one may be chosen, each with its key. */
export function GradeBar({ checklist, words, name, grades, chosen, onChoose }: GradeBarProps) {
  return (
    <div className={classes.bar}>
      <div className={classes.legend}>
        <Word text={wordPair(checklist, 'card', name)} language={checklist.language} />
      </div>
      <fieldset className={classes.grades} aria-label={words.card?.[name]}>
        {grades.map(({ id, word, hint, key, icon, remark }) => (
          <button
            key={id}
            type="button"
            className={classes.choice}
            data-grade={id}
            aria-pressed={id === chosen}
            aria-keyshortcuts={key}
            title={hint}
            onClick={() => onChoose(id)}
          >
            {icon}
            <span className={classes.words}>
              <Word text={word} language={checklist.language} />
              {remark && <span className={classes.remark}>{remark}</span>}
            </span>
            <kbd className={classes.key} aria-hidden>
              {key}
            </kbd>
          </button>
        ))}
      </fieldset>
    </div>
  )
}
