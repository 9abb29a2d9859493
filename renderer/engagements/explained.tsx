import { Tooltip, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './marks.module.css'

type ExplainedProps = {
  /** What is read out: the words and their explanation. */
  readonly label: string
  readonly explanation: string
  readonly isWarning?: boolean
  readonly children: ReactNode
}

/** Words with an explanation that pointer, touch and keyboard reach alike. */
export function Explained({ label, explanation, isWarning = false, children }: ExplainedProps) {
  return (
    <Tooltip label={explanation} multiline w="20rem" events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton
        className={isWarning ? classes.warning : classes.unconfirmed}
        aria-label={`${label} ${explanation}`}
        onClick={(event) => event.stopPropagation()}
      >
        {children}
      </UnstyledButton>
    </Tooltip>
  )
}
