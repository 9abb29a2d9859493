import { IconAdjustments, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../shared/contract.ts'
import type { ImprovementAction, StatedPairInput } from '../../../shared/inspections/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { formatDate } from '../../ui/format.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { StatedPairField } from '../../ui/stated-pair-field.tsx'
import { useLanguage } from '../../ui/use-language.ts'
import { useStatedPair } from '../../ui/use-stated-pair.ts'
import type { CardWords } from '../data/use-opened.ts'
import { ActionFields } from './action-fields.tsx'
import classes from './action-list.module.css'
import { MeasureFacts } from './measure-facts.tsx'

type ActionRowProps = {
  /** Its place among the actions of the finding, from 1. */
  readonly number: number
  /** Null until its first word is stored. */
  readonly action: ImprovementAction | null
  readonly language: string
  readonly words: CardWords
  readonly run: string
  readonly onText: (text: StatedPairInput) => Promise<Result<unknown>>
  readonly onChange: (input: Input<'inspections.updateAction'>) => Promise<Result<unknown>>
  readonly onRemove: () => void
}

/** One improvement action: its text in both languages, and in one line who does it, until when and at what cost. */
export function ActionRow(props: ActionRowProps) {
  const { number, action, language, words, run, onText, onChange, onRemove } = props
  const { t } = useTranslation('findings')
  const uiLanguage = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const text = useStatedPair({ stored: action?.text, run, save: onText })
  return (
    <div className={classes.row}>
      <StatedPairField
        label={t('actions.number', { number })}
        localLanguage={language}
        pair={text}
        isMultiline
      />
      <div className={classes.line}>
        {action !== null && (
          <div className={classes.facts}>
            <MeasureFacts measure={action} words={words} />
            <span>{action.owner ?? t('actions.noOwner')}</span>
            <span>
              {action.dueOn === null
                ? t('actions.noDue')
                : t('actions.due', { date: formatDate(action.dueOn, uiLanguage) })}
            </span>
          </div>
        )}
        {text.progress.kind === 'failed' && <SaveState progress={text.progress} />}
        {action !== null && (
          <PlainButton
            aria-expanded={isOpen}
            icon={<IconAdjustments size={20} stroke={1.75} aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('actions.details')}
          </PlainButton>
        )}
        <PlainButton
          isQuiet
          icon={<IconTrash size={20} stroke={1.75} aria-hidden />}
          className={classes.remove}
          aria-label={t('actions.remove', { number })}
          onClick={onRemove}
        />
      </div>
      {isOpen && action?.id != null && (
        <ActionFields actionId={action.id} action={action} words={words} onChange={onChange} />
      )}
    </div>
  )
}
