const zeros = [0x0e50, 0x0966]

/** What was typed with ASCII digits for full-width, Thai and Devanagari ones, in small letters. */
export function plainDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0e50-\u0e59\u0966-\u096f]/g, (digit) => {
      const code = digit.charCodeAt(0)
      return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code))
    })
    .toLowerCase()
    .trim()
}
