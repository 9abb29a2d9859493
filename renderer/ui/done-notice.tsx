import { IconFileCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './done-notice.module.css'
import { ShowInFolder } from './show-in-folder.tsx'

type DoneNoticeProps = {
  readonly title: string
  /** The level of its heading. */
  readonly order: 2 | 3
  /** The handle of a file that was written; without one there is no folder to show. */
  readonly handle?: string
  /** What it holds, a paragraph each. */
  readonly children?: ReactNode
}

/** Says that a file was written or taken in, what it holds, and the way to its folder. */
export function DoneNotice({ title, order, handle, children }: DoneNoticeProps) {
  const Heading = `h${order}` as const
  return (
    <section className={classes.done} role="status">
      <IconFileCheck size={24} stroke={1.5} aria-hidden />
      <div>
        <Heading>{title}</Heading>
        {children}
        {handle !== undefined && <ShowInFolder handle={handle} />}
      </div>
    </section>
  )
}
