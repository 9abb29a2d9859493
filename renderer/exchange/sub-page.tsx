import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { IconLink } from '../ui/icon-link.tsx'
import { Page } from '../ui/page.tsx'
import classes from './sub-page.module.css'

type SubPageProps = {
  readonly title: string
  /** What it is for. */
  readonly hint: string
  /** The words of the way back. */
  readonly back: string
  /** What opens above the screen. */
  readonly dialogs?: ReactNode
  readonly children: ReactNode
}

/** A screen that the exchange leads to, with the way back. */
export function SubPage({ title, hint, back, dialogs, children }: SubPageProps) {
  return (
    <Page title={title}>
      <div className={classes.screen}>
        <IconLink to="/exchange" icon={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}>
          {back}
        </IconLink>
        <p className={classes.hint}>{hint}</p>
        {children}
      </div>
      {dialogs}
    </Page>
  )
}
