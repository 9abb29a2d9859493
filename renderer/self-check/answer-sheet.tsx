import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import type { SelfCheck } from '../../shared/self-check/index.ts'
import { answerOfKey } from './answer-keys.ts'
import { AnswerRow, type RecordAnswer } from './answer-row.tsx'
import classes from './answer-sheet.module.css'

type AnswerSheetProps = {
  readonly sheet: SelfCheck
  readonly words: Output<'selfCheck.questions'>
  readonly onRecord: RecordAnswer
}

/** The whole sheet, as expert and counterpart fill it in together: nothing on it is for the expert alone. */
export function AnswerSheet({ sheet, words, onRecord }: AnswerSheetProps) {
  const { t } = useTranslation('self-check')
  const list = useRef<HTMLDivElement>(null)
  const given = useMemo(
    () => new Map(sheet.answers.map((answer) => [answer.questionId, answer])),
    [sheet.answers],
  )
  const { language } = words

  const focusRow = (from: string, by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
    const at = rows.findIndex((row) => row.dataset.question === from)
    rows[at + by]?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, code, nativeEvent } = event
    if (event.ctrlKey || event.metaKey || event.altKey || nativeEvent.isComposing) return
    if (!(target instanceof HTMLElement) || target.matches('textarea, input')) return
    const questionId = target.closest<HTMLElement>('[data-question]')?.dataset.question
    if (questionId === undefined) return
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const beside = key === 'ArrowRight' ? target.nextElementSibling : target.previousElementSibling
      if (beside instanceof HTMLElement && beside.dataset.answer) beside.focus()
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      focusRow(questionId, key === 'ArrowDown' ? 1 : -1)
    } else {
      const answer = answerOfKey({ key, code })
      if (answer === null) return
      void onRecord(questionId, { answer })
      // A reason is typed before the next question.
      if (answer !== 'N') focusRow(questionId, 1)
    }
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of its buttons, heard in one place
    <div ref={list} className={classes.sheet} onKeyDown={onKeyDown}>
      <section className={classes.scale} aria-label={t('screen.scale')}>
        <dl>
          {words.answers.map(({ id, ja, local }) => (
            <div key={id}>
              <dt>{id}</dt>
              <dd>
                <span lang="ja">{ja}</span>
                {language !== 'ja' && <span lang={language}>{local}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.keys}>{t('screen.keys')}</p>
      </section>
      {words.blocks.map((block) => (
        <section key={block.id} className={classes.block}>
          <h3>
            <span lang="ja">{block.ja}</span>
            {language !== 'ja' && <span lang={language}>{block.local}</span>}
          </h3>
          <ul>
            {words.questions
              .filter((question) => question.block === block.id)
              .map((question) => (
                <AnswerRow
                  key={question.id}
                  question={question}
                  language={language}
                  given={given.get(question.id)}
                  onRecord={onRecord}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
