import type { StatedPair } from '../../../shared/inspections/contract.ts'
import classes from './action-list.module.css'

type ActionSidesProps = {
  readonly text: Pick<StatedPair, 'ja' | 'local'>
  readonly language: string
}

/** A text in both languages to be read only. */
export function ActionSides({ text, language }: ActionSidesProps) {
  return (
    <div className={classes.sides}>
      {text.ja !== null && <p lang="ja">{text.ja}</p>}
      {language !== 'ja' && text.local !== null && <p lang={language}>{text.local}</p>}
    </div>
  )
}
