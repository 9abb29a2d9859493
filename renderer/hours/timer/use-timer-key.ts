import { useEffect, useRef } from 'react'
import { isDialogOpen, isTimerKey } from './timer-key.ts'

/** Hears the key of the timer anywhere in the window, unless a dialog or an input method is busy. */
export function useTimerKey(act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isTimerKey(event) || isDialogOpen(document)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
