import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CardWords } from '../data/use-opened.ts'
import classes from './route.module.css'

type KindSelectProps = {
  readonly label: string
  /** Shown above the field; without it the label is for screen readers alone. */
  readonly heading?: ReactNode
  readonly words: CardWords
  /** Null: a place of no known kind. */
  readonly kind: string | null
  readonly onKind: (kind: string | null) => void
}

const own = 'own'

/** What kind of place a zone is, which decides what is asked there. */
export function KindSelect({ label, heading, words, kind, onKind }: KindSelectProps) {
  const kinds = Object.entries(words.zoneKinds ?? {}).map(([value, name]) => ({ value, label: name }))
  return (
    <NativeSelect
      size="md"
      className={classes.kind ?? ''}
      label={heading}
      aria-label={label}
      value={kind ?? own}
      data={kinds}
      onChange={({ currentTarget: { value } }) => onKind(value === own ? null : value)}
    />
  )
}
