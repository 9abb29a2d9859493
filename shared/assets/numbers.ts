/**
 * What an asset is called in its list, by its id: `A-001`. Two laptops may have given the same number; then the one
 * that was made later is `A-001b`, on every laptop alike.
 */
export function assetNumbers(
  assets: readonly { readonly id: string; readonly number: number }[],
): ReadonlyMap<string, string> {
  const taken = new Map<number, number>()
  const byAge = assets.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return new Map(
    byAge.map(({ id, number }) => {
      const before = taken.get(number) ?? 0
      taken.set(number, before + 1)
      return [id, `A-${String(number).padStart(3, '0')}${suffix(before)}`]
    }),
  )
}

function suffix(before: number): string {
  if (before === 0) return ''
  return before < 26 ? String.fromCharCode(97 + before) : `-${before + 1}`
}
