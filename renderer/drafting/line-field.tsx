import { Textarea } from '@mantine/core'
import { onEnter } from '../ui/on-enter.ts'
import classes from './interview.module.css'
import type { AnswersState } from './use-answers.ts'

type LineFieldProps = AnswersState['field'] & {
  readonly label: string
  readonly error: string | undefined
  readonly required: boolean
  readonly lang: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One line of text that wraps where the window is narrow, so that a long name is always seen whole. */
export function LineField({ onChange, ...rest }: LineFieldProps) {
  return (
    <Textarea
      {...rest}
      autosize={false}
      classNames={{ input: classes.line ?? '' }}
      onKeyDown={onEnter(() => {})}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
    />
  )
}
