import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, FindingMark } from '../../../shared/inspections/contract.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { AnswerIcon } from '../answer-mark.tsx'
import type { Room } from '../plan/use-room.ts'
import type { Place } from '../walk/walk.ts'
import type { HiddenAnswer } from './lay-out-parked.ts'
import classes from './parked.module.css'
import { valueWords } from './value-words.ts'

type ParkedRowProps = {
  readonly room: Room
  readonly mark: FindingMark
  readonly finding: Finding | undefined
  /** The name of the zone, where it is not said above. */
  readonly place?: string
  readonly hiddenBy?: HiddenAnswer['hiddenBy']
  readonly onOpenFinding?: (place: Place) => void
  /** The act that brings it back. */
  readonly children?: ReactNode
}

/** One parked answer with all it holds. */
export function ParkedRow(props: ParkedRowProps) {
  const { room, mark, finding, place, hiddenBy = [], onOpenFinding, children } = props
  const { t } = useTranslation('plan')
  const language = useLanguage()
  const { checklist, outline, titles, words } = room
  const wordOf = ({ itemId, answer, value }: FindingMark) =>
    value === null
      ? (words.answers?.[answer] ?? answer)
      : valueWords(checklist, itemId, value, language === 'ja' ? 'ja' : 'local')
  const counts = [
    ['parked.photos', finding?.photos.filter(({ isRemoved }) => !isRemoved).length ?? 0],
    ['parked.actions', finding?.actions.filter(({ id, isRemoved }) => id !== null && !isRemoved).length ?? 0],
  ] as const
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p>
          <b>{mark.itemId}</b> {titles.get(mark.itemId)}
        </p>
        <p className={classes.facts}>
          <span className={classes.answer}>
            {mark.value === null && <AnswerIcon answer={mark.answer} />}
            {wordOf(mark)}
          </span>
          {place && <span>{place}</span>}
          {counts.map(
            ([key, count]) =>
              count > 0 && <span key={key}>{t(key, { count, number: formatNumber(count, language) })}</span>,
          )}
        </p>
        {finding?.note.ja && (
          <p className={classes.note} lang="ja">
            {finding.note.ja}
          </p>
        )}
        {finding?.note.local && (
          <p className={classes.note} lang={outline.language}>
            {finding.note.local}
          </p>
        )}
        {hiddenBy.length > 0 && (
          <div className={classes.because}>
            <span>{t('parked.because')}</span>
            {hiddenBy.map((cause) => (
              <UnstyledButton
                key={cause.itemId}
                className={classes.cause}
                onClick={() =>
                  onOpenFinding?.({ itemId: cause.itemId, zoneId: cause.mark?.zoneId ?? mark.zoneId })
                }
              >
                <span>
                  <b>{cause.itemId}</b> {titles.get(cause.itemId)}
                </span>
                <span className={classes.answer}>
                  {cause.mark?.value === null && <AnswerIcon answer={cause.mark.answer} size="1rem" />}
                  {cause.mark ? wordOf(cause.mark) : t('parked.unanswered')}
                </span>
              </UnstyledButton>
            ))}
          </div>
        )}
      </div>
      {children}
    </li>
  )
}
