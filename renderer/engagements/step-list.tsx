import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Step } from '../../shared/engagements/contract.ts'
import { steps } from '../../shared/engagements/steps.ts'
import classes from './step-list.module.css'
import { useWords } from './use-words.ts'

type StepListProps = { readonly step: Step }

/** The six steps by name: done, present and open ones. */
export function StepList({ step }: StepListProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  return (
    <ol className={classes.list} aria-label={t('steps.label')}>
      {steps.map((each) => {
        const state = each === step ? 'now' : each < step ? 'done' : 'open'
        const Icon = { done: IconCheck, now: IconArrowRight, open: null }[state]
        return (
          <li
            key={each}
            className={classes.step}
            data-state={state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={classes.icon}>{Icon && <Icon size={16} stroke={2} aria-hidden />}</span>
            <span>{t('steps.current', { step: each, name: words.step(each) })}</span>
            <span className={classes.state}>{t(`steps.${state}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}
