import { IconChevronDown, IconChevronUp, IconHelpCircle, IconX } from '@tabler/icons-react'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftLanguage } from '../../shared/drafting/answers.ts'
import type { DraftRow, SideProblem } from '../../shared/drafting/contract.ts'
import type { DocumentKind } from '../../shared/drafting/library/kinds.ts'
import { ClauseDetails } from './clause-details.tsx'
import classes from './clause-preview.module.css'
import { CuredFindings } from './cured-findings.tsx'
import { ParagraphRow } from './paragraph-row.tsx'
import { clauseElementId } from './places.ts'
import type { AnswersState } from './use-answers.ts'

type ClauseProps = {
  readonly draftId: string
  readonly engagementId: string
  readonly kind: DocumentKind
  readonly row: DraftRow
  readonly problems: readonly SideProblem[]
  readonly language: DraftLanguage
  readonly onPutIn: AnswersState['putIn']
}

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

/** One clause with its paragraphs row by row; drawn anew only when one of its own rows has changed. */
export const Clause = memo(function Clause({ row, language, problems, ...of }: ClauseProps) {
  const { t } = useTranslation('drafting')
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const { clauseId, heading } = row
  const Chevron = isOpen ? IconChevronUp : IconChevronDown
  return (
    <tbody id={clauseElementId(clauseId)} className={classes.clause} tabIndex={-1}>
      <tr className={classes.heading}>
        <td lang="ja">{heading.ja}</td>
        <td lang={language}>
          <div className={classes.headingSide}>
            <span className={classes.headingText}>{heading.local}</span>
            <button
              type="button"
              className={classes.act}
              aria-label={t('screen.detailsNamed', { heading: heading.ja })}
              aria-expanded={isOpen}
              aria-controls={isOpen ? detailsId : undefined}
              data-unconfirmed={row.isUnconfirmed || undefined}
              onClick={() => setOpen(!isOpen)}
            >
              {row.isUnconfirmed && <IconHelpCircle {...icon} />}
              <Chevron {...icon} />
            </button>
            <button
              type="button"
              className={classes.act}
              aria-label={t('screen.leaveOutNamed', { heading: heading.ja })}
              onClick={() => of.onPutIn(clauseId, false)}
            >
              <IconX {...icon} />
            </button>
          </div>
        </td>
      </tr>
      {isOpen && <ClauseDetails id={detailsId} row={row} />}
      {row.paragraphs.map((paragraph) => (
        <ParagraphRow
          key={paragraph.key}
          draftId={of.draftId}
          clauseId={clauseId}
          clauseNumber={row.number}
          paragraph={paragraph}
          problems={problems}
          language={language}
        />
      ))}
      {row.notes.map((note) => (
        <tr key={`note ${note.key}`} className={classes.note}>
          <td lang="ja">
            {note.confidence === 'memory' && (
              <span className={classes.unconfirmed}>
                <IconHelpCircle size={16} stroke={1.75} aria-hidden />
                {t('screen.unconfirmed')}
              </span>
            )}
            {note.ja}
          </td>
          <td lang={language}>{note.local}</td>
        </tr>
      ))}
      <CuredFindings engagementId={of.engagementId} kind={of.kind} clauseId={clauseId} />
    </tbody>
  )
})
