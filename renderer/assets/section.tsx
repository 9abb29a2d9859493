import { type ReactNode, useId } from 'react'
import classes from './assets.module.css'

type SectionProps = { readonly title: string; readonly children: ReactNode }

/** A part of what is asked of an asset, under its title. */
export function Section({ title, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 id={id} className={classes.sectionTitle}>
        {title}
      </h3>
      {children}
    </section>
  )
}
