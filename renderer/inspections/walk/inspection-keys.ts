import type { Answer, AssetLevel, Severity } from '../../../shared/inspections/contract.ts'
import { answers, assetLevels, severities } from '../card-words.ts'

/** What the keys of an open inspection do. */
export type InspectionActs = {
  readonly answer: (answer: Answer) => void
  readonly severity: (severity: Severity) => void
  readonly level: (level: AssetLevel) => void
  readonly step: (by: 1 | -1) => void
  readonly stepZone: (by: 1 | -1) => void
  readonly nextUnchecked: () => void
  readonly search: () => void
  /** Shows the card to the counterpart. */
  readonly show: () => void
  /** Goes to the fields of the finding. */
  readonly write: () => void
  /** Changes between one card and the list. */
  readonly toggleList: () => void
  readonly help: () => void
}

/** The keys as the help lists them; those that do the same stand together. */
export const helpKeys = [
  { act: 'answer', keys: ['1', '2', '3', '4', '5'] },
  { act: 'level', keys: ['E', 'R', 'T'] },
  { act: 'severity', keys: ['7', '8', '9'] },
  { act: 'step', keys: ['↓', '↑'] },
  { act: 'stepZone', keys: ['Shift + ↓', 'Shift + ↑'] },
  { act: 'nextUnchecked', keys: ['N'] },
  { act: 'write', keys: ['F'] },
  { act: 'show', keys: ['C'] },
  { act: 'toggleList', keys: ['L'] },
  { act: 'search', keys: ['/'] },
  { act: 'leave', keys: ['Esc'] },
  { act: 'help', keys: ['H'] },
] as const

const single: Readonly<Record<string, (acts: InspectionActs) => void>> = {
  KeyN: ({ nextUnchecked }) => nextUnchecked(),
  KeyF: ({ write }) => write(),
  KeyC: ({ show }) => show(),
  KeyL: ({ toggleList }) => toggleList(),
  KeyH: ({ help }) => help(),
  Slash: ({ search }) => search(),
}

const levelKeys = ['KeyE', 'KeyR', 'KeyT']

/** Acts of which none does anything, for screens that know only some. */
export const noActs: InspectionActs = {
  answer: () => {},
  severity: () => {},
  level: () => {},
  step: () => {},
  stepZone: () => {},
  nextUnchecked: () => {},
  search: () => {},
  show: () => {},
  write: () => {},
  toggleList: () => {},
  help: () => {},
}

/** The answer that a digit means, by its place on the keyboard. */
export function answerOf(code: string): Answer | null {
  return answers[digitOf(code) - 1] ?? null
}

type Press = Pick<KeyboardEvent, 'code' | 'shiftKey'>

/**
 * The act of a key, by its place on the keyboard: a Thai layout has no digits on the digit row. The letters stand
 * at the same place on English, German and French keyboards.
 */
export function actOf({ code, shiftKey }: Press): ((acts: InspectionActs) => void) | null {
  if (code === 'ArrowDown' || code === 'ArrowUp') {
    const by = code === 'ArrowDown' ? 1 : -1
    return (acts) => (shiftKey ? acts.stepZone(by) : acts.step(by))
  }
  const answer = answerOf(code)
  const severity = severities[digitOf(code) - 7]
  const level = assetLevels[levelKeys.indexOf(code)]
  if (answer !== null) return (acts) => acts.answer(answer)
  if (severity !== undefined) return (acts) => acts.severity(severity)
  if (level !== undefined) return (acts) => acts.level(level)
  return single[code] ?? null
}

function digitOf(code: string): number {
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0)
}
