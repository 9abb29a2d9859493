import { memo } from 'react'
import type { Checklist, ChecklistItem } from '../../../shared/inspections/contract.ts'
import { type TextPair, wordPair } from '../card-words.ts'
import classes from './item-texts.module.css'

type ItemFactsProps = { readonly item: ChecklistItem; readonly checklist: Checklist }

/** Where an item belongs: aim, addressee, element of the trade secret, ISO control, leak routes; in both languages. */
export const ItemFacts = memo(function ItemFacts({ item, checklist }: ItemFactsProps) {
  const facts = factsOf(item, checklist)
  if (facts.length === 0) return null
  return (
    <dl className={classes.facts}>
      {facts.map(([name, values]) => (
        <div key={name}>
          <dt>
            <Sides text={wordPair(checklist, 'card', name)} language={checklist.language} />
          </dt>
          {values.map((value) => (
            <dd key={value.ja}>
              <Sides text={value} language={checklist.language} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
})

type Fact = readonly [name: string, values: readonly TextPair[]]

function factsOf(item: ChecklistItem, checklist: Checklist): readonly Fact[] {
  const words = (kind: string, ids: readonly (string | null)[]) =>
    ids.filter((id) => id !== null).map((id) => wordPair(checklist, kind, id))
  const controls = words('controls', [item.isoControl]).map(({ ja, local }) =>
    ja === item.isoControl
      ? { ja, local }
      : { ja: `${item.isoControl} ${ja}`, local: `${item.isoControl} ${local}` },
  )
  const facts: readonly Fact[] = [
    ['objective', words('objectives', [item.objective])],
    ['addressee', words('addressees', [item.addressee])],
    ['requirement', words('requirements', [item.requirement])],
    ['control', controls],
    ['leakRoute', words('leakRoutes', item.leakRoutes)],
  ]
  return facts.filter(([, values]) => values.length > 0)
}

function Sides({ text, language }: { readonly text: TextPair; readonly language: string }) {
  return (
    <>
      <span lang="ja">{text.ja}</span>
      {language !== 'ja' && <span lang={language}>{text.local}</span>}
    </>
  )
}
