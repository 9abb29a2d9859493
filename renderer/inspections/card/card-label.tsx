import type { Checklist } from '../../../shared/inspections/contract.ts'
import { wordPair } from '../card-words.ts'

type CardLabelProps = {
  readonly checklist: Checklist
  /** A word of the card, e.g. `note`. */
  readonly name: string
}

/** A word of the card in both languages, in one line. */
export function CardLabel({ checklist, name }: CardLabelProps) {
  const { ja, local } = wordPair(checklist, 'card', name)
  return (
    <>
      <span lang="ja">{ja}</span>
      {checklist.language !== 'ja' && <span lang={checklist.language}>　{local}</span>}
    </>
  )
}
