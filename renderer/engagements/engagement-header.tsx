import { UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useRead } from '../ui/use-read.ts'
import { AdvanceDialog } from './advance-dialog.tsx'
import { BudgetGauge } from './budget-gauge.tsx'
import { DaysLeftMark } from './days-left-mark.tsx'
import classes from './engagement-header.module.css'
import { GroupWarning } from './group-warning.tsx'
import { secondName } from './names.ts'
import { StepMark } from './step-mark.tsx'
import { useWords } from './use-words.ts'

type EngagementHeaderProps = { readonly engagementId: string }

/** Stays above every tab of an engagement: whose it is, its step, its hours and its days. */
export function EngagementHeader({ engagementId }: EngagementHeaderProps) {
  const { data, failure } = useRead('engagements.get', { id: engagementId })
  if (failure) return <FailureNotice failure={failure} />
  return <header className={classes.area}>{data && <HeaderContent engagement={data} />}</header>
}

function HeaderContent({ engagement }: { readonly engagement: Engagement }) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const [isAdvancing, advancing] = useDisclosure(false)
  const { step } = engagement
  const second = secondName(engagement)
  const facts = [
    engagement.region === null ? null : words.region(engagement.region),
    t('home.fiscalYear', { year: engagement.fiscalYear }),
    words.engagementKind(engagement.kind),
  ]
  return (
    <div className={classes.header}>
      <div className={classes.who}>
        <h1 className={classes.company} lang="ja" title={engagement.company.name}>
          {engagement.company.name}
        </h1>
        <div className={classes.facts}>
          {second && (
            <span className={classes.second} lang={second.language} title={second.text}>
              {second.text}
            </span>
          )}
          <span className={classes.about}>{facts.filter(Boolean).join(' · ')}</span>
          <GroupWarning warnings={engagement.warnings} />
        </div>
      </div>
      {step === null ? (
        <StepMark step={null} />
      ) : (
        <UnstyledButton
          className={classes.step}
          aria-label={t('steps.change', { step, name: words.step(step) })}
          onClick={advancing.open}
        >
          <StepMark step={step} hasNumbers />
        </UnstyledButton>
      )}
      <div className={classes.hours}>
        <BudgetGauge engagement={engagement} />
      </div>
      <div className={classes.days}>
        <span className={classes.label}>{t('period.label')}</span>
        <DaysLeftMark lastDay={engagement.lastDay} />
      </div>
      {step !== null && (
        <AdvanceDialog
          key={`${engagement.id} ${step} ${isAdvancing}`}
          engagement={engagement}
          step={step}
          isOpen={isAdvancing}
          onClose={advancing.close}
        />
      )}
    </div>
  )
}
