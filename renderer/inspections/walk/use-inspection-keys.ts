import { useEffect, useRef } from 'react'
import { actOf, type InspectionActs } from './inspection-keys.ts'

/**
 * Listens to the keys of an open inspection, except while someone types, composes or is asked something. Escape
 * leaves a field, so that the keys count again.
 */
export function useInspectionKeys(acts: InspectionActs): void {
  const current = useRef(acts)
  current.current = acts
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (document.querySelector('[role="dialog"]')) return
      if (isTyping(event.target)) {
        if (event.key === 'Escape') event.target.blur()
        return
      }
      const act = actOf(event)
      if (act === null || (event.repeat && !event.code.startsWith('Arrow'))) return
      event.preventDefault()
      act(current.current)
    }
    // Ahead of a hint that an Escape would close and that keeps the key to itself.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

function isTyping(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
