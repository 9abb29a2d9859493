/** A percentage with one decimal at most, as people of the language write it; a dash where nothing counts. */
export function formatPercent(percent: number | null, language: string): string {
  if (percent === null) return '–'
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(percent / 100)
}
