/** Not built yet. */
export function ExchangeScreen() {
  return null
}
