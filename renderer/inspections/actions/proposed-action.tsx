import { IconBulb, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImprovementAction } from '../../../shared/inspections/contract.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import type { CardWords } from '../data/use-opened.ts'
import classes from './action-list.module.css'
import { ActionSides } from './action-sides.tsx'
import { MeasureFacts } from './measure-facts.tsx'

type ProposedActionProps = {
  readonly action: ImprovementAction
  readonly language: string
  readonly words: CardWords
  readonly onTake: (measureId: string) => void
}

/** What the library proposes for a gap; it is nobody's until it is taken over. */
export function ProposedAction({ action, language, words, onTake }: ProposedActionProps) {
  const { t } = useTranslation('findings')
  const { measureId } = action
  return (
    <div className={classes.proposal}>
      <p className={classes.mark}>
        <IconBulb size={20} stroke={1.75} aria-hidden />
        {t('actions.proposal')}
      </p>
      <ActionSides text={action.text} language={language} />
      <MeasureFacts measure={action} words={words} />
      {measureId !== null && (
        <PlainButton
          isPrimary
          icon={<IconCheck size={20} stroke={1.75} aria-hidden />}
          onClick={() => onTake(measureId)}
        >
          {t('actions.take')}
        </PlainButton>
      )}
    </div>
  )
}
