import type { Checklist, ChecklistItem } from '../../../shared/inspections/contract.ts'
import { type TextPair, wordPair } from '../card-words.ts'
import classes from './item-texts.module.css'

type ItemFactsProps = { readonly item: ChecklistItem; readonly checklist: Checklist }

/** Where an item belongs: aim, addressee, element of the trade secret, ISO control; in both languages. */
export function ItemFacts({ item, checklist }: ItemFactsProps) {
  const control = wordPair(checklist, 'controls', item.isoControl)
  const facts: readonly (readonly [string, TextPair])[] = [
    ['objective', wordPair(checklist, 'objectives', item.objective)],
    ['addressee', wordPair(checklist, 'addressees', item.addressee)],
    ['requirement', wordPair(checklist, 'requirements', item.requirement)],
    ['control', { ja: `${item.isoControl} ${control.ja}`, local: `${item.isoControl} ${control.local}` }],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Sides text={wordPair(checklist, 'card', name)} language={checklist.language} />
          </dt>
          <dd>
            <Sides text={value} language={checklist.language} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Sides({ text, language }: { readonly text: TextPair; readonly language: string }) {
  return (
    <>
      <span lang="ja">{text.ja}</span>
      {language !== 'ja' && <span lang={language}>{text.local}</span>}
    </>
  )
}
