import { Checkbox, Select } from '@mantine/core'
import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Jurisdiction } from '../../shared/drafting/answers.ts'
import type { DraftKind } from '../../shared/drafting/contract.ts'
import type { Question } from '../../shared/drafting/interview.ts'
import { assertNever } from '../../shared/result.ts'
import { BilingualField } from '../ui/bilingual-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import classes from './interview.module.css'
import { ItemsField } from './items-field.tsx'
import { LineField } from './line-field.tsx'
import { LinesField } from './lines-field.tsx'
import { LocalRule } from './local-rule.tsx'
import { NumberField } from './number-field.tsx'
import type { AnswersState } from './use-answers.ts'
import { type QuestionWords, useQuestionWords } from './use-question-words.ts'

type QuestionFieldProps = {
  readonly kind: DraftKind
  readonly jurisdiction: Jurisdiction
  readonly question: Question
  readonly value: unknown
  readonly onAnswer: AnswersState['answer']
  readonly isRefused: boolean
  readonly localLanguage: string
  readonly field: AnswersState['field']
}

/** One question of the interview with the input that fits its answer. */
export const QuestionField = memo(function QuestionField({
  kind,
  jurisdiction,
  question,
  value,
  onAnswer,
  isRefused,
  localLanguage,
  field,
}: QuestionFieldProps) {
  const { t } = useTranslation('drafting')
  const words = useQuestionWords()
  const { id, isNeeded = false } = question
  const onChange = useCallback((next: unknown) => onAnswer(id, next), [onAnswer, id])
  const label = words.label(question)
  const error = isRefused ? t('screen.refused') : undefined
  const common = { label, error, required: isNeeded, ...field }
  switch (question.input) {
    case 'line':
      return (
        <LineField
          {...common}
          lang={languageOf(question.id, localLanguage)}
          value={textOf(value)}
          onChange={onChange}
        />
      )
    case 'linePair':
    case 'passagePair':
      return (
        <BilingualField
          {...common}
          legend={
            isNeeded && (
              <>
                {label} <span className={classes.asterisk}>*</span>
              </>
            )
          }
          localLanguage={localLanguage}
          value={pairOf(value)}
          onChange={onChange}
          isMultiline={question.input === 'passagePair'}
        />
      )
    case 'integer':
    case 'money':
    case 'percent': {
      const unit = question.input === 'percent' ? '%' : question.unit && words.unit(question.unit)
      return <NumberField {...common} unit={unit} value={value} onChange={onChange} />
    }
    case 'flag':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          indeterminate={typeof value !== 'boolean'}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'choice':
      return (
        <Select
          {...common}
          description={id === 'prevailingLanguage' && <LocalRule kind={kind} jurisdiction={jurisdiction} />}
          clearable
          value={textOf(value) || null}
          onChange={onChange}
          data={optionsOf(question, words)}
          clearButtonProps={{ 'aria-label': t('screen.clear') }}
        />
      )
    case 'choices':
      return (
        <Checkbox.Group label={label} value={listOf(value)} onChange={onChange}>
          {optionsOf(question, words).map((option) => (
            <Checkbox key={option.value} mt="xs" value={option.value} label={option.label} />
          ))}
        </Checkbox.Group>
      )
    case 'date':
      return <DateField {...common} value={textOf(value)} onChange={onChange} />
    case 'labels':
      return <LinesField {...common} value={listOf(value)} onChange={onChange} />
    case 'items':
      return <ItemsField {...common} localLanguage={localLanguage} value={value} onChange={onChange} />
    case 'clauses':
      return null
    default:
      return assertNever(question.input)
  }
})

function optionsOf(question: Question, words: QuestionWords) {
  return (question.options ?? []).map((option) => ({ value: option, label: words.option(question, option) }))
}

function languageOf(id: string, localLanguage: string): string | undefined {
  if (id.endsWith('Local')) return localLanguage
  return id.endsWith('Ja') ? 'ja' : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value : []
}

function pairOf(value: unknown): { ja: string; local: string } {
  const pair = (value ?? {}) as { ja?: string | null; local?: string | null }
  return { ja: pair.ja ?? '', local: pair.local ?? '' }
}
