import { IconBolt } from '@tabler/icons-react'
import type { ImprovementAction } from '../../../shared/inspections/contract.ts'
import type { CardWords } from '../data/use-opened.ts'
import classes from './action-list.module.css'

type MeasureFactsProps = {
  readonly measure: Pick<ImprovementAction, 'costTier' | 'effort' | 'isQuickWin'>
  /** In the language of the interface. */
  readonly words: CardWords
}

/** What a measure costs, how long it takes, and whether it is done at once. */
export function MeasureFacts({ measure, words }: MeasureFactsProps) {
  const { costTier, effort, isQuickWin } = measure
  return (
    <p className={classes.facts}>
      {costTier !== null && <span>{words.costTiers?.[costTier]}</span>}
      {effort !== null && <span>{words.efforts?.[effort]}</span>}
      {isQuickWin && (
        <span className={classes.quick}>
          <IconBolt size={16} stroke={1.75} aria-hidden />
          {words.marks?.quickWin}
        </span>
      )}
    </p>
  )
}
