import type { ElementType } from 'react'
import type { TextPair } from '../card-words.ts'
import classes from './bilingual-text.module.css'

type BilingualTextProps = {
  readonly text: TextPair
  /** The language of `text.local`. */
  readonly language: string
  readonly as?: ElementType
  readonly className?: string | undefined
}

/** A text in Japanese and, beside or below it, in the site's language; one text where both are Japanese. */
export function BilingualText({ text, language, as: Tag = 'div', className }: BilingualTextProps) {
  return (
    <Tag className={`${classes.pair} ${className ?? ''}`} data-sides={language === 'ja' ? 1 : 2}>
      <span lang="ja">{text.ja}</span>
      {language !== 'ja' && <span lang={language}>{text.local}</span>}
    </Tag>
  )
}
