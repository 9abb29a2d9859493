import type { ComponentProps, ReactNode } from 'react'
import classes from './plain-button.module.css'

type PlainButtonProps = Omit<ComponentProps<'button'>, 'type' | 'children'> & {
  /** Stands before the word, hidden from screen readers. */
  readonly icon?: ReactNode
  /** The one act that a screen proposes. */
  readonly isPrimary?: boolean
  /** Without a frame, for what is seldom meant. */
  readonly isQuiet?: boolean
  /** Without it the icon stands alone; `aria-label` then says what it does. */
  readonly children?: ReactNode
}

/**
 * A button that looks like all others and costs little: for screens that are drawn anew with every key, where
 * Mantine's would take longer than a frame together.
 */
export function PlainButton({ icon, isPrimary, isQuiet, className, children, ...rest }: PlainButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={`${classes.button} ${className ?? ''}`}
      data-primary={isPrimary || undefined}
      data-quiet={isQuiet || undefined}
      data-icon={children === undefined || undefined}
    >
      {icon}
      {children !== undefined && <span className={classes.word}>{children}</span>}
    </button>
  )
}
