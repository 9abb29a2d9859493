import { dateLocale } from './format.ts'
import { plainDigits } from './plain-digits.ts'

const known = new Map<string, ReadonlyMap<string, number>>()

/** The month (1 to 12) that a name means in a language or in English, also cut short; null when none or several. */
export function monthOf(typed: string, language: string): number | null {
  const name = bare(typed)
  for (const names of [namesIn(language), namesIn('en')]) {
    const exact = names.get(name)
    if (exact) return exact
    if (name.length < 3) continue
    const begun = new Set([...names].filter(([full]) => full.startsWith(name)).map(([, month]) => month))
    const [only, another] = begun
    if (only && !another) return only
  }
  return null
}

function namesIn(language: string): ReadonlyMap<string, number> {
  const found = known.get(language)
  if (found) return found
  const made = new Map<string, number>()
  // Beside a day a month may take another form than alone.
  const forms = (['long', 'short'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric' as const },
  ])
  for (const form of forms) {
    const format = new Intl.DateTimeFormat(dateLocale(language), { ...form, timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 1))
      made.set(bare(parts.find(({ type }) => type === 'month')?.value ?? ''), month)
    }
  }
  known.set(language, made)
  return made
}

function bare(name: string): string {
  return plainDigits(name).replace(/[.॰\s]/g, '')
}
