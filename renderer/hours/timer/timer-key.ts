/** The key that starts and stops the timer anywhere in the window, as `aria-keyshortcuts` writes it. */
export const timerKey = 'F9'

type Key = Pick<
  KeyboardEvent,
  | 'key'
  | 'ctrlKey'
  | 'metaKey'
  | 'altKey'
  | 'shiftKey'
  | 'repeat'
  | 'isComposing'
  | 'keyCode'
  | 'defaultPrevented'
>

/** Tells whether a key press means the timer: neither held down nor meant for an input method. */
export function isTimerKey(event: Key): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  const isComposing = event.isComposing || event.keyCode === 229
  return event.key === timerKey && !hasModifier && !event.repeat && !isComposing && !event.defaultPrevented
}

/** Tells whether a dialog is open, whose keys are its own. */
export function isDialogOpen(page: Pick<Document, 'querySelector'>): boolean {
  return page.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null
}
