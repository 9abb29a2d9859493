/** How hard a passphrase is to guess, as far as its look tells; `short` is refused. */
export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong'

/** The shortest passphrase that is accepted, in characters. */
export const shortestPassphrase = 8

const pools: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\d/, 10],
  [/[\p{P}\p{S}\s]/u, 33],
  [/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u, 80],
  [/\p{Script=Han}/u, 1500],
]

/** Judges a passphrase by its length and variety; repeats and runs (`aaaa`, `1234`) count for little. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = [...passphrase.normalize('NFKC')]
  if (characters.length < shortestPassphrase) return 'short'
  const pool = pools.reduce((sum, [pattern, size]) => (pattern.test(passphrase) ? sum + size : sum), 1)
  const surprising = characters.filter((character, index) =>
    isSurprising(character, characters[index - 1]),
  ).length
  const variety = new Set(characters).size / characters.length
  const bits = surprising * Math.log2(pool) * Math.min(1, 0.5 + variety)
  if (bits < 50) return 'weak'
  return bits < 75 ? 'fair' : 'strong'
}

function isSurprising(character: string, before: string | undefined): boolean {
  if (before === undefined) return true
  const step = (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
  return step < -1 || step > 1
}
