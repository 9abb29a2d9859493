import type { ReactNode } from 'react'
import classes from './totals.module.css'

type TotalsListProps = {
  readonly heading?: string
  readonly rows: readonly { readonly name: string; readonly value: ReactNode }[]
}

/** Names with their sums, figures flush right. */
export function TotalsList({ heading, rows }: TotalsListProps) {
  return (
    <div>
      {heading && <h3 className={classes.heading}>{heading}</h3>}
      <dl className={classes.list}>
        {rows.map((row) => (
          <div key={row.name} className={classes.row}>
            <dt>{row.name}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
