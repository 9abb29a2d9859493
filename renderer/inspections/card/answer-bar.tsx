import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer, Checklist } from '../../../shared/inspections/contract.ts'
import { AnswerIcon } from '../answer-mark.tsx'
import { answers, wordPair } from '../card-words.ts'
import type { CardWords } from '../data/use-opened.ts'
import { Word } from '../word.tsx'
import classes from './answer-bar.module.css'

type AnswerBarProps = {
  readonly checklist: Checklist
  /** In the language of the interface. */
  readonly words: CardWords
  readonly answer: Answer
  /** Those the item can have. */
  readonly choices: readonly Answer[]
  readonly canStep: Readonly<Record<'previous' | 'next', boolean>>
  readonly onAnswer: (answer: Answer) => void
  readonly onStep: (by: 1 | -1) => void
}

/** The answers in reach of a thumb, between the ways to the previous and the next item. */
export function AnswerBar(props: AnswerBarProps) {
  const { checklist, words, answer, choices, canStep, onAnswer, onStep } = props
  const { t } = useTranslation('inspections')
  return (
    <div className={classes.bar}>
      <button
        type="button"
        className={classes.step}
        aria-label={t('screen.previous')}
        disabled={!canStep.previous}
        onClick={() => onStep(-1)}
      >
        <IconChevronLeft size={24} stroke={1.75} aria-hidden />
      </button>
      <fieldset className={classes.answers} data-count={choices.length} aria-label={words.card?.answer}>
        {choices.map((one) => {
          const key = String(answers.indexOf(one) + 1)
          return (
            <button
              key={one}
              type="button"
              className={classes.choice}
              data-answer={one}
              aria-pressed={one === answer}
              aria-keyshortcuts={key}
              onClick={() => onAnswer(one)}
            >
              <AnswerIcon answer={one} />
              <Word text={wordPair(checklist, 'answers', one)} language={checklist.language} />
              <kbd className={classes.key} aria-hidden>
                {key}
              </kbd>
            </button>
          )
        })}
      </fieldset>
      <button
        type="button"
        className={classes.step}
        aria-label={t('screen.next')}
        disabled={!canStep.next}
        onClick={() => onStep(1)}
      >
        <IconChevronRight size={24} stroke={1.75} aria-hidden />
      </button>
    </div>
  )
}
