import { Accordion } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/drafting/contract.ts'
import { ndaInterview, type Question } from '../../shared/drafting/interview.ts'
import { answerAt } from './answer-paths.ts'
import classes from './interview.module.css'
import { QuestionField } from './question-field.tsx'
import type { AnswersState } from './use-answers.ts'
import { useQuestionWords } from './use-question-words.ts'

type InterviewProps = { readonly draft: Draft; readonly state: AnswersState }

const openAtFirst = ['discloser', 'recipient', 'purpose']

/** The questions of the draft by group; a question that does not matter now is left out. */
export function Interview({ draft, state }: InterviewProps) {
  const { t } = useTranslation('drafting')
  const words = useQuestionWords()
  const isAsked = ({ askedWhen }: Question) =>
    askedWhen === undefined || Boolean(answerAt(state.answers, askedWhen))
  return (
    <section aria-label={t('screen.questions')}>
      <Accordion multiple defaultValue={openAtFirst} transitionDuration={0} order={3} classNames={accordion}>
        {ndaInterview.map((group) => (
          <Accordion.Item key={group.id} value={group.id}>
            <Accordion.Control>{words.group(group.id)}</Accordion.Control>
            <Accordion.Panel>
              <div className={classes.questions}>
                {group.questions.filter(isAsked).map((question) => (
                  <QuestionField
                    key={question.id}
                    question={question}
                    value={answerAt(state.answers, question.id)}
                    onChange={(value) => state.answer(question.id, value)}
                    isRefused={[...state.refused].some((path) => isUnder(path, question.id))}
                    localLanguage={draft.localLanguage}
                    field={state.field}
                  />
                ))}
              </div>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  )
}

const accordion = { control: classes.control ?? '', label: classes.groupTitle ?? '' }

function isUnder(path: string, id: string): boolean {
  return path === id || path.startsWith(`${id}.`)
}
