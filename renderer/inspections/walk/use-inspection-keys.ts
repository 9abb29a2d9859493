import { useEffect, useRef } from 'react'
import type { Answer, Severity } from '../../../shared/inspections/contract.ts'
import { answers, severities } from '../card-words.ts'

/** What the keys of an open inspection do. */
export type InspectionActs = {
  readonly answer: (answer: Answer) => void
  readonly severity: (severity: Severity) => void
  readonly step: (step: 1 | -1) => void
  readonly nextUnchecked: () => void
  readonly search: () => void
}

/** One act of a key, by its place on the keyboard: a Thai layout has no digits on the digit row. */
export function actOf(code: string): ((acts: InspectionActs) => void) | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)
  const number = Number(digit?.[1] ?? 0)
  const answer = answers[number - 1]
  const severity = severities[number - 7]
  if (answer !== undefined) return (acts) => acts.answer(answer)
  if (severity !== undefined) return (acts) => acts.severity(severity)
  switch (code) {
    case 'ArrowDown':
      return (acts) => acts.step(1)
    case 'ArrowUp':
      return (acts) => acts.step(-1)
    case 'KeyN':
      return (acts) => acts.nextUnchecked()
    case 'Slash':
      return (acts) => acts.search()
    default:
      return null
  }
}

/** Listens to the keys of an open inspection, except while someone types, composes or is asked something. */
export function useInspectionKeys(acts: InspectionActs): void {
  const current = useRef(acts)
  current.current = acts
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return
      const act = actOf(event.code)
      if (act === null) return
      event.preventDefault()
      act(current.current)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
