import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { Answer, Severity } from '../../shared/inspections/contract.ts'
import classes from './answer-mark.module.css'

const answerIcons = {
  ok: IconCircleCheck,
  partial: IconCircleHalf2,
  missing: IconCircleX,
  na: IconCircleMinus,
  unchecked: IconCircleDashed,
} satisfies Record<Answer, unknown>

const severityIcons = {
  critical: IconAlertOctagon,
  medium: IconAlertTriangle,
  minor: IconInfoCircle,
} satisfies Record<Severity, unknown>

type MarkIconProps = { readonly size?: number | string }

/** The sign of an answer; a word always stands beside it. */
export function AnswerIcon({ answer, size = '1.25rem' }: MarkIconProps & { readonly answer: Answer }) {
  const Icon = answerIcons[answer]
  return <Icon className={classes.answer} data-answer={answer} size={size} stroke={1.75} aria-hidden />
}

/** The sign of a severity; a word always stands beside it. */
export function SeverityIcon({
  severity,
  size = '1.25rem',
}: MarkIconProps & { readonly severity: Severity }) {
  const Icon = severityIcons[severity]
  return <Icon className={classes.severity} data-severity={severity} size={size} stroke={1.75} aria-hidden />
}
