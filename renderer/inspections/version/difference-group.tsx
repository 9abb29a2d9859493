import { useTranslation } from 'react-i18next'
import classes from './version.module.css'

type Pair = { readonly ja: string; readonly local: string }

type DifferenceGroupProps = {
  readonly title: string
  readonly hint?: string
  readonly items: readonly {
    readonly itemId: string
    readonly title: Pair
    /** What changed, in words. */
    readonly facts?: readonly string[]
    /** The former title where it differs. */
    readonly before?: Pair
  }[]
  readonly language: string
}

/** Items that differ in one way; nothing where there are none. */
export function DifferenceGroup({ title, hint, items, language }: DifferenceGroupProps) {
  const { t } = useTranslation('plan')
  if (items.length === 0) return null
  const sides = language === 'ja' ? (['ja'] as const) : (['ja', 'local'] as const)
  return (
    <>
      <h4 className={classes.heading}>{title}</h4>
      {hint && <p className={classes.soft}>{hint}</p>}
      <ul className={classes.items}>
        {items.map(({ itemId, title: now, facts = [], before }) => (
          <li key={itemId} className={classes.item}>
            <b>{itemId}</b>
            <div className={classes.pair} data-sides={sides.length}>
              {sides.map((side) => (
                <span key={side} lang={side === 'ja' ? 'ja' : language}>
                  {now[side]}
                </span>
              ))}
              {before &&
                sides.map((side) => (
                  <span key={side} className={classes.soft}>
                    {t('version.before', { title: before[side] })}
                  </span>
                ))}
              {facts.length > 0 && <span className={classes.facts}>{facts.join(' · ')}</span>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
