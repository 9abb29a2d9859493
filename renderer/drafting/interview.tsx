import { Accordion } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/drafting/contract.ts'
import { answerAt } from './answer-paths.ts'
import classes from './interview.module.css'
import { askedGroups } from './needed-answers.ts'
import { QuestionField } from './question-field.tsx'
import type { AnswersState } from './use-answers.ts'
import { useQuestionWords } from './use-question-words.ts'

type InterviewProps = { readonly draft: Draft; readonly state: AnswersState }

const openAtFirst = 3

/** The questions of the draft by group; a question that does not matter now is left out. */
export function Interview({ draft, state }: InterviewProps) {
  const { t } = useTranslation('drafting')
  const words = useQuestionWords()
  const { kind, jurisdiction } = draft
  const groups = useMemo(
    () => askedGroups(kind, jurisdiction, state.answers),
    [kind, jurisdiction, state.answers],
  )
  const [opened, setOpened] = useState(() => groups.slice(0, openAtFirst).map(({ id }) => id))
  const open = groups.reduce((sum, group) => sum + group.open, 0)
  const Icon = open === 0 ? IconCircleCheck : IconCircleDashed
  return (
    <section aria-label={t('screen.questions')}>
      <div className={classes.needed}>
        <p className={classes.neededCount}>
          <Icon size={20} stroke={1.75} aria-hidden />
          {open === 0 ? t('screen.neededDone') : t('screen.neededOpen', { number: open })}
        </p>
        <p className={classes.neededHint}>{t('screen.neededHint')}</p>
      </div>
      <Accordion
        multiple
        value={opened}
        onChange={setOpened}
        transitionDuration={0}
        order={3}
        classNames={accordion}
      >
        {groups.map((group) => (
          <Accordion.Item key={group.id} value={group.id}>
            <Accordion.Control>
              {words.group(group.id)}
              {group.open > 0 && (
                <span className={classes.groupOpen}>{t('screen.openInGroup', { number: group.open })}</span>
              )}
            </Accordion.Control>
            <Accordion.Panel>
              {opened.includes(group.id) && (
                <div className={classes.questions}>
                  {group.questions.map((question) => (
                    <QuestionField
                      key={question.id}
                      question={question}
                      value={answerAt(state.answers, question.id)}
                      onAnswer={state.answer}
                      isRefused={[...state.refused].some((path) => isUnder(path, question.id))}
                      localLanguage={draft.localLanguage}
                      field={state.field}
                    />
                  ))}
                </div>
              )}
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
