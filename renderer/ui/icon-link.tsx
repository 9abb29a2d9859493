import type { ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './icon-link.module.css'

type IconLinkProps = {
  readonly to: string
  /** Stands before the words, hidden from screen readers. */
  readonly icon: ReactNode
  readonly children: ReactNode
}

/** A way to another screen on a line of its own, high enough for a finger. */
export function IconLink({ to, icon, children }: IconLinkProps) {
  return (
    <Link to={to} className={classes.link}>
      {icon}
      {children}
    </Link>
  )
}
