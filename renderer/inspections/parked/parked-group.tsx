import type { ReactNode } from 'react'
import classes from './parked.module.css'

type ParkedGroupProps = {
  readonly title: string
  /** How these answers come back. */
  readonly hint: string
  /** What brings all of them back at once. */
  readonly act?: ReactNode
  readonly children: readonly ReactNode[]
}

/** Answers that are parked for one cause; nothing where there are none. */
export function ParkedGroup({ title, hint, act, children }: ParkedGroupProps) {
  if (children.length === 0) return null
  return (
    <section className={classes.group} aria-label={title}>
      <header className={classes.groupHead}>
        <div>
          <h4>{title}</h4>
          <p>{hint}</p>
        </div>
        {act}
      </header>
      <ul className={classes.rows}>{children}</ul>
    </section>
  )
}
