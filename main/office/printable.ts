// A file with a character that XML has no place for can't be opened; one that turns the direction of reading would
// turn the words behind it as well.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** A text without the characters that no Word file may hold, and without those that turn the reading direction. */
export function printable(text: string): string {
  return text.replace(unprintable, '')
}
