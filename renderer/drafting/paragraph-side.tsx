import { IconHourglass, IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftLanguage } from '../../shared/drafting/answers.ts'
import type { DraftParagraph } from '../../shared/drafting/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import { useChange } from '../ui/use-change.ts'
import classes from './clause-preview.module.css'
import { ParagraphEditor } from './paragraph-editor.tsx'

type ParagraphSideProps = {
  readonly draftId: string
  readonly clauseId: string
  readonly clauseNumber: number
  readonly paragraph: DraftParagraph
  readonly language: DraftLanguage
  readonly side: 'ja' | 'local'
}

/** One side of a row: its text, the way to edit it in place, and whether it waits to be confirmed. */
export function ParagraphSide({
  draftId,
  clauseId,
  clauseNumber,
  paragraph,
  language,
  side,
}: ParagraphSideProps) {
  const { t } = useTranslation(['drafting', 'common'])
  const [isEditing, setEditing] = useState(false)
  const hasLeft = useRef(false)
  const spoken = side === 'ja' ? 'ja' : language
  const { key, label, level, amber, edited } = paragraph
  const isWaiting = amber === side
  const names = {
    label: level === 1 ? label : `${clauseNumber} ${label}`,
    language: t(`common:languages.${spoken}`),
  }

  const leave = () => {
    hasLeft.current = true
    setEditing(false)
  }
  const takeFocus = (pencil: HTMLButtonElement | null) => {
    if (pencil === null || !hasLeft.current) return
    hasLeft.current = false
    pencil.focus({ preventScroll: true })
  }

  return (
    <td lang={spoken} className={classes.side} data-amber={isWaiting || undefined}>
      {isWaiting && <Waiting place={{ draftId, clauseId, key }} label={names.label} />}
      <div className={classes.paragraph}>
        <span className={classes.label}>{label}</span>
        {isEditing ? (
          <ParagraphEditor
            place={{ draftId, clauseId, key, side }}
            text={paragraph[side]}
            isEdited={edited.includes(side)}
            language={spoken}
            name={t('screen.editedText', names)}
            onLeave={leave}
          />
        ) : (
          <>
            <span>{paragraph[side]}</span>
            <button
              ref={takeFocus}
              type="button"
              className={classes.pencil}
              aria-label={t('screen.editNamed', names)}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={18} stroke={1.75} aria-hidden />
            </button>
          </>
        )}
      </div>
    </td>
  )
}

type WaitingProps = {
  readonly place: { readonly draftId: string; readonly clauseId: string; readonly key: string }
  readonly label: string
}

function Waiting({ place, label }: WaitingProps) {
  const { t } = useTranslation('drafting')
  const confirm = useChange('drafts.confirmText', { isLong: true })
  const language = useTranslation().i18n.language
  return (
    <div className={classes.waiting} lang={language}>
      <span className={classes.waitingWord}>
        <IconHourglass size={18} stroke={1.75} aria-hidden />
        {t('screen.waits')}
      </span>
      <PlainButton
        aria-label={t('screen.confirmNamed', { label })}
        disabled={confirm.isRunning}
        onClick={() => void confirm.run(place)}
      >
        {t('screen.confirm')}
      </PlainButton>
      <FailureNotice failure={confirm.failure} />
    </div>
  )
}
