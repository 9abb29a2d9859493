import type { KeyboardEvent } from 'react'

/** Handles Enter unless it only confirms what an input method composes (some report key code 229 alone). */
export function onEnter(act: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    act()
  }
}
