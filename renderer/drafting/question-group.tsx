import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers, DraftLanguage, Jurisdiction } from '../../shared/drafting/answers.ts'
import type { DraftKind } from '../../shared/drafting/contract.ts'
import { answerAt } from './answer-paths.ts'
import classes from './interview.module.css'
import type { AskedGroup } from './needed-answers.ts'
import { QuestionField } from './question-field.tsx'
import type { AnswersState } from './use-answers.ts'
import { useQuestionWords } from './use-question-words.ts'

type QuestionGroupProps = {
  readonly kind: DraftKind
  readonly jurisdiction: Jurisdiction
  readonly group: AskedGroup
  readonly isOpen: boolean
  readonly onToggle: (groupId: string) => void
  readonly localLanguage: DraftLanguage
  readonly answers: Answers
  readonly refused: AnswersState['refused']
  readonly onAnswer: AnswersState['answer']
  readonly field: AnswersState['field']
}

/** One step of the interview, which opens and closes; its name tells how many needed answers are open. */
export function QuestionGroup({ group, isOpen, onToggle, answers, refused, ...rest }: QuestionGroupProps) {
  const { t } = useTranslation('drafting')
  const words = useQuestionWords()
  const buttonId = useId()
  const regionId = useId()
  const Chevron = isOpen ? IconChevronUp : IconChevronDown
  return (
    <div className={classes.group}>
      <h3 className={classes.groupTitle}>
        <button
          id={buttonId}
          type="button"
          className={classes.control}
          aria-expanded={isOpen}
          aria-controls={isOpen ? regionId : undefined}
          onClick={() => onToggle(group.id)}
        >
          <span>
            {words.group(group.id)}
            {group.open > 0 && (
              <span className={classes.groupOpen}>{t('screen.openInGroup', { number: group.open })}</span>
            )}
          </span>
          <Chevron size={20} stroke={1.75} aria-hidden />
        </button>
      </h3>
      {isOpen && (
        <section id={regionId} className={classes.questions} aria-labelledby={buttonId}>
          {group.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              value={answerAt(answers, question.id)}
              isRefused={[...refused].some((path) => isUnder(path, question.id))}
              {...rest}
            />
          ))}
        </section>
      )}
    </div>
  )
}

function isUnder(path: string, id: string): boolean {
  return path === id || path.startsWith(`${id}.`)
}
