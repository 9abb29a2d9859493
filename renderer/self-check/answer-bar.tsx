import { useTranslation } from 'react-i18next'
import { answerKey, answers, type SelfCheckAnswer } from '../../shared/self-check/index.ts'
import classes from './answer-sheet.module.css'

type AnswerBarProps = {
  /** What the answers are to, for a screen reader. */
  readonly label: string
  readonly answer: SelfCheckAnswer | null
  readonly onAnswer: (answer: SelfCheckAnswer) => void
}

/** The answers of a row in reach of a thumb; one of them, the chosen or the first, is where the Tab key stops. */
export function AnswerBar({ label, answer, onAnswer }: AnswerBarProps) {
  const { t } = useTranslation('self-check')
  const stop = answer ?? answers[0]
  return (
    <fieldset className={classes.answers} aria-label={label}>
      {answers.map((one) => (
        <button
          key={one}
          type="button"
          className={classes.answer}
          aria-pressed={one === answer}
          aria-label={`${one} ${t(`answers.${answerKey(one) as 'A'}`)}`}
          tabIndex={one === stop ? 0 : -1}
          data-answer={one}
          onClick={() => onAnswer(one)}
        >
          {one}
        </button>
      ))}
    </fieldset>
  )
}
