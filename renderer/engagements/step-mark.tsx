import { useTranslation } from 'react-i18next'
import type { Step } from '../../shared/engagements/contract.ts'
import { steps } from '../../shared/engagements/steps.ts'
import classes from './step-mark.module.css'
import { useWords } from './use-words.ts'

type StepMarkProps = {
  readonly step: Step | null
  /** The header shows the step numbers in the segments. */
  readonly hasNumbers?: boolean
}

/** The six steps as six segments, done ones filled, with the present one in words. */
export function StepMark({ step, hasNumbers = false }: StepMarkProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  if (step === null) return <span className={classes.none}>{t('steps.none')}</span>
  return (
    <span className={classes.mark} data-numbers={hasNumbers || undefined}>
      <span className={classes.segments} aria-hidden="true">
        {steps.map((each) => (
          <span
            key={each}
            className={classes.segment}
            data-number={Number(each)}
            data-state={stateOf(each, step)}
          />
        ))}
      </span>
      <span className={classes.word}>{t('steps.current', { step, name: words.step(step) })}</span>
    </span>
  )
}

/** Whether a step lies behind, is the present one or lies ahead; two-digit steps compare as text. */
function stateOf(each: string, present: string): 'done' | 'now' | 'open' {
  if (each === present) return 'now'
  return each < present ? 'done' : 'open'
}
