/** Reads a count from 1 to 100, full-width digits too; null when it is none. */
export function parseCount(typed: string): number | null {
  const text = typed.normalize('NFKC').trim()
  if (!/^\d{1,3}$/.test(text)) return null
  const count = Number(text)
  return count >= 1 && count <= 100 ? count : null
}
