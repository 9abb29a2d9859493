import type { TextPair } from './card-words.ts'
import classes from './word.module.css'

type WordProps = { readonly text: TextPair; readonly language: string }

/** A short word on a button: Japanese, and small below it the site's language. */
export function Word({ text, language }: WordProps) {
  return (
    <span className={classes.word}>
      <span lang="ja">{text.ja}</span>
      {language !== 'ja' && (
        <span lang={language} className={classes.local}>
          {text.local}
        </span>
      )}
    </span>
  )
}
