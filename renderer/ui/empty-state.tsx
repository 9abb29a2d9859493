import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type EmptyStateProps = {
  readonly title: string
  /** What to do first. */
  readonly hint: string
  /** The button that does it. */
  readonly action?: ReactNode
}

/** Stands where nothing is yet and says what to do first. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <section className={classes.empty}>
      <Title order={2}>{title}</Title>
      <p className={classes.hint}>{hint}</p>
      {action}
    </section>
  )
}
