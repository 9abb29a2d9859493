import { IconMessagePlus } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { GivenAnswer } from '../../shared/self-check/index.ts'
import { AnswerBar } from './answer-bar.tsx'
import { AnswerNote } from './answer-note.tsx'
import classes from './answer-sheet.module.css'

/** What a row records of its question. */
export type RecordAnswer = (
  questionId: string,
  change: Pick<Input<'selfCheck.record'>, 'answer' | 'note'>,
) => Promise<Result<unknown>>

type AnswerRowProps = {
  readonly question: Output<'selfCheck.questions'>['questions'][number]
  readonly language: string
  readonly given: GivenAnswer | undefined
  readonly onRecord: RecordAnswer
}

/** A question in Japanese and the site's language with its answers, and the reason or remark below. */
export const AnswerRow = memo(function AnswerRow({ question, language, given, onRecord }: AnswerRowProps) {
  const { t } = useTranslation('self-check')
  const [isOpen, setOpen] = useState(false)
  const answer = given?.answer ?? null
  const hasNote = given !== undefined && (given.note.ja !== null || given.note.local !== null)
  const needsReason = answer === 'N'
  const showsNote = isOpen || hasNote || needsReason
  return (
    <li className={classes.row} data-question={question.id} data-open={answer === null || undefined}>
      <span className={classes.id}>{question.id}</span>
      <div className={classes.texts}>
        <span lang="ja">{question.ja}</span>
        {language !== 'ja' && <span lang={language}>{question.local}</span>}
      </div>
      <AnswerBar
        label={t('screen.answerOf', { id: question.id })}
        answer={answer}
        onAnswer={(chosen) => void onRecord(question.id, { answer: chosen === answer ? null : chosen })}
      />
      <button
        type="button"
        className={classes.remark}
        aria-label={`${question.id} ${t('screen.addRemark')}`}
        title={t('screen.addRemark')}
        aria-expanded={showsNote}
        onClick={() => setOpen(!isOpen)}
      >
        <IconMessagePlus size={22} stroke={1.5} aria-hidden />
      </button>
      {showsNote && (
        <AnswerNote
          label={t(needsReason ? 'screen.reason' : 'screen.remark')}
          isMissing={needsReason && !hasNote}
          language={language}
          note={given?.note}
          onSave={(note) => onRecord(question.id, { note })}
        />
      )}
    </li>
  )
})
