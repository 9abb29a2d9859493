import { openSides, type StatedPair } from '../../../shared/inspections/index.ts'
import type { StyledCell } from '../../office/excel-sheet.ts'
import { word } from '../words.ts'

/** Says which sides of a text pair nobody has checked yet, are behind the other or are missing; else empty. */
export function textStateCell(pair: StatedPair, localLanguage: string): StyledCell | null {
  const open = openSides(pair, localLanguage).map((side) => {
    const state = pair[side] === null ? 'missing' : pair.states[side] === 'stale' ? 'stale' : 'draft'
    return { side: word(`sides.${side}`), state: word(`textStates.${state}`) }
  })
  const [first, second] = open
  if (first === undefined) return null
  if (first.state === second?.state) return warning(first.state)
  return warning(open.map(({ side, state }) => `${side}：${state}`).join('\n'))
}

/** A cell of what a person still has to see to. */
export function warning(content: string): StyledCell {
  return { content, style: { isWarning: true } }
}
