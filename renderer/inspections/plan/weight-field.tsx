import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rankingWeights } from '../../../shared/inspections/contract.ts'
import { onEnter } from '../../ui/on-enter.ts'
import { parseNumber, writeNumber } from '../../ui/parse-number.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './plan.module.css'

type WeightFieldProps = {
  readonly label: string
  readonly value: number
  /** Called with what the contract takes, and with nothing else. */
  readonly onValue: (value: number) => void
  readonly onBlur: () => void
}

const points = rankingWeights.shape.quickWin

/** One weight in points; what is no weight says so and changes nothing. */
export function WeightField({ label, value, onValue, onBlur }: WeightFieldProps) {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const isValid = (text: string) => points.safeParse(parseNumber(text, language)).success
  return (
    <TextInput
      className={classes.weight ?? ''}
      label={label}
      inputMode="decimal"
      value={typed ?? writeNumber(value, language)}
      error={typed === null || isValid(typed) ? null : t('weights.invalid')}
      onChange={({ currentTarget }) => {
        const next = parseNumber(currentTarget.value, language)
        setTyped(currentTarget.value)
        if (points.safeParse(next).success && next !== null) onValue(next)
      }}
      onKeyDown={onEnter(onBlur)}
      onBlur={() => {
        if (typed !== null && isValid(typed)) setTyped(null)
        onBlur()
      }}
    />
  )
}
