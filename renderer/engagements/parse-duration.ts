/**
 * Reads a duration as people type it (`2:30`, `2`, `2.5`, `2h`, `2時間30分`, full-width digits; a bare number is
 * hours) and answers whole minutes, or null when it is none or nothing.
 */
export function parseDuration(typed: string): number | null {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text)
  if (clock) return positive(Number(clock[1]) * 60 + Number(clock[2]))
  const words = /^(?:(\d{1,4})\s*(?:時間|h))?\s*(?:(\d{1,4})\s*(?:分|m|min))?$/.exec(text)
  if (words && text !== '') return positive(Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0))
  const hours = /^(\d{1,4}(?:\.\d{1,2})?)\s*(?:時間|h)?$/.exec(text)
  return hours ? positive(Math.round(Number(hours[1]) * 60)) : null
}

function positive(minutes: number): number | null {
  return minutes > 0 ? minutes : null
}
