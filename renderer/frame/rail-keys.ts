/** Tells whether this device's shortcuts use the command key. */
export function isMac(): boolean {
  return navigator.platform.startsWith('Mac')
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>

/** The place (0 to 3) or the lock that a key press means, else null. */
export function railKeyOf(event: Key, usesCommand = isMac()): 0 | 1 | 2 | 3 | 'lock' | null {
  const hasModifier = usesCommand ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!hasModifier || event.altKey || event.shiftKey || event.isComposing) return null
  if (event.key.toLowerCase() === 'l') return 'lock'
  const index = ['1', '2', '3', '4'].indexOf(event.key)
  return index === -1 ? null : (index as 0 | 1 | 2 | 3)
}
