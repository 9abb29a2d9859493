import type { Checklist, ChecklistItem } from '../../../shared/inspections/contract.ts'
import { wordPair } from '../card-words.ts'
import { BilingualText } from './bilingual-text.tsx'
import { ItemFacts } from './item-facts.tsx'
import classes from './item-texts.module.css'

type ItemTextsProps = { readonly item: ChecklistItem; readonly checklist: Checklist }

/** What an item asks for, in Japanese and the site's language. */
export function ItemTexts({ item, checklist }: ItemTextsProps) {
  const { language } = checklist
  return (
    <div className={classes.texts}>
      <BilingualText
        as="h2"
        className={classes.title}
        text={{ ja: item.ja.title, local: item.local.title }}
        language={language}
      />
      {(['evidence', 'guidance'] as const).map((part) => (
        <div key={part} className={classes.part}>
          <BilingualText
            className={classes.label}
            text={wordPair(checklist, 'card', part)}
            language={language}
          />
          <BilingualText text={{ ja: item.ja[part], local: item.local[part] }} language={language} />
        </div>
      ))}
      <ItemFacts item={item} checklist={checklist} />
    </div>
  )
}
