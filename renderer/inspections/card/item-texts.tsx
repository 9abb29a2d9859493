import { memo } from 'react'
import type { Checklist, ChecklistItem } from '../../../shared/inspections/contract.ts'
import { wordPair } from '../card-words.ts'
import { BilingualText } from './bilingual-text.tsx'
import classes from './item-texts.module.css'

type ItemTextsProps = { readonly item: ChecklistItem; readonly checklist: Checklist }

/** What an item asks for, in Japanese and the site's language. */
export const ItemTexts = memo(function ItemTexts({ item, checklist }: ItemTextsProps) {
  const { language } = checklist
  return (
    <div className={classes.texts}>
      <BilingualText
        as="h2"
        className={classes.title}
        text={{ ja: item.ja.title, local: item.local.title }}
        language={language}
      />
      {(['evidence', 'guidance'] as const)
        .filter((part) => item.ja[part] !== '' || item.local[part] !== '')
        .map((part) => (
          <div key={part}>
            <BilingualText
              className={classes.label}
              text={wordPair(checklist, 'card', part)}
              language={language}
            />
            <BilingualText text={{ ja: item.ja[part], local: item.local[part] }} language={language} />
          </div>
        ))}
    </div>
  )
})
