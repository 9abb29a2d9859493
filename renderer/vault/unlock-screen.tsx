/** Not built yet. */
export function UnlockScreen() {
  return null
}
