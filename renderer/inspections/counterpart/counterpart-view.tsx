import { Modal } from '@mantine/core'
import { IconArrowBackUp, IconUserCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Checklist, ChecklistItem } from '../../../shared/inspections/contract.ts'
import type { StatedPairEdit } from '../../ui/use-stated-pair.ts'
import { AnswerIcon } from '../answer-mark.tsx'
import { answers, wordPair } from '../card-words.ts'
import { answerOf } from '../walk/inspection-keys.ts'
import classes from './counterpart-view.module.css'

type CounterpartViewProps = {
  readonly item: ChecklistItem
  readonly checklist: Checklist
  readonly answer: Answer
  readonly note: StatedPairEdit
  readonly onAnswer: (answer: Answer) => void
  readonly onClose: () => void
}

const shownAnswers = answers.filter((answer) => answer !== 'unchecked')

/**
 * The card as the counterpart reads it: the local text alone, large, with the question, the answers and the note;
 * nothing in Japanese and nothing of other items. Escape leads back.
 */
export function CounterpartView(props: CounterpartViewProps) {
  const { item, checklist, answer, note, onAnswer, onClose } = props
  const { t } = useTranslation('inspections')
  const { language } = checklist
  const word = (kind: string, id: string) => wordPair(checklist, kind, id).local
  const toggle = (chosen: Answer) => onAnswer(chosen === answer ? 'unchecked' : chosen)
  useAnswerKeys(item.type === 'check' ? toggle : () => {})
  const isConfirmed = note.states.local === 'confirmed'

  return (
    <Modal.Root opened fullScreen onClose={onClose}>
      <Modal.Content className={classes.content ?? ''} aria-label={t('counterpart.label', { item: item.id })}>
        <Modal.Body className={classes.body ?? ''}>
          <button type="button" className={classes.back} aria-label={t('counterpart.back')} onClick={onClose}>
            <IconArrowBackUp size={32} stroke={1.5} aria-hidden />
          </button>
          <div className={classes.view} lang={language}>
            <h2 className={classes.title} tabIndex={-1} data-autofocus>
              {item.local.title}
            </h2>
            {item.local.evidence !== '' && <p className={classes.evidence}>{item.local.evidence}</p>}
            {item.type === 'check' && (
              <fieldset className={classes.answers}>
                <legend className={classes.question}>{word('card', 'question')}</legend>
                {shownAnswers.map((one) => (
                  <button
                    key={one}
                    type="button"
                    className={classes.answer}
                    aria-pressed={one === answer}
                    onClick={() => toggle(one)}
                  >
                    <AnswerIcon answer={one} size="2rem" />
                    <span>{word('answers', one)}</span>
                  </button>
                ))}
              </fieldset>
            )}
            {note.value.local !== '' && (
              <section className={classes.note} aria-label={word('card', 'note')}>
                <p className={classes.noteText}>{note.value.local}</p>
                <button
                  type="button"
                  className={classes.confirm}
                  aria-pressed={isConfirmed}
                  onClick={() => void note.setState('local', isConfirmed ? 'draft' : 'confirmed')}
                >
                  <IconUserCheck size={28} stroke={1.5} aria-hidden />
                  {word('textStates', 'confirmed')}
                </button>
              </section>
            )}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** The digits answer here as well. */
function useAnswerKeys(onAnswer: (answer: Answer) => void): void {
  const current = useRef(onAnswer)
  current.current = onAnswer
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const answer = answerOf(event.code)
      if (answer !== null) current.current(answer)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
