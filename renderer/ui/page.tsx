import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page.module.css'

type PageProps = {
  readonly title: string
  /** The one primary action of the screen. */
  readonly action?: ReactNode
  /** Stands beside the title: a save state, a filter. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A screen of the rail: its title, its one primary action, and its content on a readable measure. */
export function Page({ title, action, aside, children }: PageProps) {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Title order={1}>{title}</Title>
        <div className={classes.aside}>{aside}</div>
        {action}
      </header>
      {children}
    </div>
  )
}
