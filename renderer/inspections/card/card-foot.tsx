import { useTranslation } from 'react-i18next'
import type { Answer, ChecklistItem, Finding } from '../../../shared/inspections/contract.ts'
import { isReasonMissing } from '../../../shared/inspections/open-points.ts'
import { hasSeverity } from '../../../shared/inspections/rules.ts'
import { answers } from '../card-words.ts'
import type { OpenInspection } from '../data/use-opened.ts'
import { AnswerBar } from './answer-bar.tsx'
import classes from './card-foot.module.css'
import { GradeBars } from './grade-bars.tsx'
import { ReasonLine } from './reason-line.tsx'
import type { FindingEdit } from './use-finding.ts'

type CardFootProps = {
  readonly opened: OpenInspection
  readonly item: ChecklistItem
  readonly finding: Finding | undefined
  readonly edit: FindingEdit
  readonly canStep: Readonly<Record<'previous' | 'next', boolean>>
  readonly onStep: (by: 1 | -1) => void
  readonly onAnswer: (answer: Answer) => void
}

/** Answer, level and severity, and the reasons they ask for. */
export function CardFoot({ opened, item, finding, edit, canStep, onStep, onAnswer }: CardFootProps) {
  const { t } = useTranslation('inspections')
  const { checklist, words } = opened
  const answer = finding?.answer ?? 'unchecked'
  const hasOverride =
    finding !== undefined &&
    (isReasonMissing({ ...finding, severityReason: null }) || edit.severityReason.value !== '')
  return (
    <div className={classes.foot}>
      {answer === 'na' && (
        <ReasonLine label={words.card?.reason ?? ''} hint={t('screen.reasonHint')} reason={edit.reason} />
      )}
      {hasSeverity(answer) && (
        <>
          {hasOverride && (
            <ReasonLine
              label={words.card?.severityReason ?? ''}
              hint={t('severity.reasonHint')}
              reason={edit.severityReason}
            />
          )}
          <GradeBars
            opened={opened}
            finding={finding}
            onLevel={(level) => void edit.level(level)}
            onSeverity={(severity) => void edit.severity(severity)}
          />
        </>
      )}
      <AnswerBar
        checklist={checklist}
        words={words}
        answer={answer}
        choices={choicesOf(item)}
        canStep={canStep}
        onAnswer={onAnswer}
        onStep={onStep}
      />
    </div>
  )
}

/** An item that asks for a value can only be set aside; a note asks for nothing. */
function choicesOf({ type }: ChecklistItem): readonly Answer[] {
  if (type === 'note') return []
  return type === 'check' ? answers : ['na', 'unchecked']
}
