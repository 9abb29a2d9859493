import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer, Checklist } from '../../../shared/inspections/contract.ts'
import { AnswerIcon } from '../answer-mark.tsx'
import { answers, wordPair } from '../card-words.ts'
import type { CardWords } from '../data/use-inspection.ts'
import { Word } from '../word.tsx'
import classes from './answer-bar.module.css'

type AnswerBarProps = {
  readonly checklist: Checklist
  /** In the language of the interface. */
  readonly words: CardWords
  readonly answer: Answer
  readonly onAnswer: (answer: Answer) => void
  /** Null at the end of the list. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
}

/** The five answers in reach of a thumb, between the ways to the previous and the next item. */
export function AnswerBar({ checklist, words, answer, onAnswer, onPrevious, onNext }: AnswerBarProps) {
  const { t } = useTranslation('inspections')
  return (
    <div className={classes.bar}>
      <ActionIcon
        variant="default"
        className={classes.step}
        aria-label={t('screen.previous')}
        disabled={onPrevious === null}
        onClick={() => onPrevious?.()}
      >
        <IconChevronLeft size={24} stroke={1.75} aria-hidden />
      </ActionIcon>
      <fieldset className={classes.answers} aria-label={words.card?.answer}>
        {answers.map((one, index) => (
          <UnstyledButton
            key={one}
            className={classes.choice}
            aria-pressed={one === answer}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onAnswer(one)}
          >
            <AnswerIcon answer={one} />
            <Word text={wordPair(checklist, 'answers', one)} language={checklist.language} />
            <kbd className={classes.key} aria-hidden>
              {index + 1}
            </kbd>
          </UnstyledButton>
        ))}
      </fieldset>
      <ActionIcon
        variant="default"
        className={classes.step}
        aria-label={t('screen.next')}
        disabled={onNext === null}
        onClick={() => onNext?.()}
      >
        <IconChevronRight size={24} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}
