import { IconPhoto } from '@tabler/icons-react'
import type { Answer, Checklist, ChecklistItem, FindingMark } from '../../../shared/inspections/contract.ts'
import { AnswerIcon, SeverityIcon } from '../answer-mark.tsx'
import { answers } from '../card-words.ts'
import type { CardWords } from '../data/use-opened.ts'
import classes from './stop-list.module.css'
import { isAnswered } from './walk.ts'

type StopListRowProps = {
  readonly item: ChecklistItem
  readonly mark: FindingMark | undefined
  readonly checklist: Pick<Checklist, 'language'>
  readonly words: CardWords
  readonly isCurrent: boolean
  readonly onOpen: () => void
  readonly onAnswer: (answer: Answer) => void
}

/** One item of a stop: its title in both languages, what is known of it, and the answers. */
export function StopListRow({ item, mark, checklist, words, isCurrent, onOpen, onAnswer }: StopListRowProps) {
  const answer = mark?.answer ?? 'unchecked'
  const severity = mark?.severity ?? null
  return (
    <div className={classes.row} data-current={isCurrent || undefined}>
      <button type="button" className={classes.item} aria-current={isCurrent || undefined} onClick={onOpen}>
        <AnswerIcon answer={item.type !== 'check' && isAnswered(item, mark) ? 'ok' : answer} />
        <span className={classes.texts}>
          <span lang="ja">
            <b className={classes.id}>{item.id}</b> {item.ja.title}
          </span>
          {checklist.language !== 'ja' && (
            <span lang={checklist.language} className={classes.local}>
              {item.local.title}
            </span>
          )}
        </span>
        {severity && (
          <span className={classes.severity} data-severity={severity}>
            <SeverityIcon severity={severity} size="1rem" />
            {words.severities?.[severity]}
          </span>
        )}
        {mark !== undefined && mark.photoCount > 0 && (
          <span className={classes.photos}>
            <IconPhoto size="1rem" stroke={1.75} role="img" aria-label={words.card?.photos} />
            {mark.photoCount}
          </span>
        )}
      </button>
      {item.type === 'check' && (
        <fieldset className={classes.answers} aria-label={`${item.id} ${words.card?.answer}`}>
          {answers.map((one) => (
            <button
              key={one}
              type="button"
              className={classes.answer}
              data-answer={one}
              title={words.answers?.[one]}
              aria-label={words.answers?.[one]}
              aria-pressed={one === answer}
              onClick={() => onAnswer(one)}
            >
              <AnswerIcon answer={one} />
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
