// A file with a character that XML has no place for can't be opened.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text without the characters that no Word file may hold. */
export function printable(text: string): string {
  return text.replace(unprintable, '')
}
