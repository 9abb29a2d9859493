/** Not built yet. */
export function HomeScreen() {
  return null
}
