/** Not built yet. */
export function FirstRunScreen() {
  return null
}
