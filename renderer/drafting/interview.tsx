import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers, DraftLanguage, Jurisdiction } from '../../shared/drafting/answers.ts'
import type { DraftKind } from '../../shared/drafting/contract.ts'
import classes from './interview.module.css'
import { askedGroups } from './needed-answers.ts'
import { QuestionGroup } from './question-group.tsx'
import type { AnswersState } from './use-answers.ts'

type InterviewProps = {
  readonly kind: DraftKind
  readonly jurisdiction: Jurisdiction
  readonly localLanguage: DraftLanguage
  readonly answers: Answers
  readonly refused: AnswersState['refused']
  readonly onAnswer: AnswersState['answer']
  readonly field: AnswersState['field']
}

const openAtFirst = 3

/** The questions of the draft by group; a question that does not matter now is left out. */
export const Interview = memo(function Interview({ kind, jurisdiction, ...rest }: InterviewProps) {
  const { t } = useTranslation('drafting')
  const { answers } = rest
  const groups = useMemo(() => askedGroups(kind, jurisdiction, answers), [kind, jurisdiction, answers])
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(groups.slice(0, openAtFirst).map(({ id }) => id)),
  )
  const toggle = useCallback(
    (id: string) =>
      setOpened(
        (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
      ),
    [],
  )
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
      {groups.map((group) => (
        <QuestionGroup
          key={group.id}
          group={group}
          isOpen={opened.has(group.id)}
          onToggle={toggle}
          kind={kind}
          jurisdiction={jurisdiction}
          {...rest}
        />
      ))}
    </section>
  )
})
