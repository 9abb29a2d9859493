import { Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswersState } from './use-answers.ts'

type LinesFieldProps = AnswersState['field'] & {
  readonly label: string
  readonly error: string | undefined
  readonly required: boolean
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Several short texts, one a line. */
export function LinesField({ value, onChange, ...rest }: LinesFieldProps) {
  const { t } = useTranslation('drafting')
  const stored = value.join('\n')
  const [typed, setTyped] = useState(stored)
  useEffect(() => {
    setTyped((before) => (linesOf(before).join('\n') === stored ? before : stored))
  }, [stored])
  return (
    <Textarea
      {...rest}
      description={t('screen.onePerLine')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(linesOf(event.currentTarget.value))
      }}
    />
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
