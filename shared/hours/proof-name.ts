/** The largest file that can be attached, in bytes. */
export const maxProofBytes = 25 * 1024 * 1024

const maxLength = 200

/**
 * The name of a file from its path of any system: the last part alone, without what controls a terminal or turns the
 * direction of text, so that `gnp.exe` can't pass for `exe.png`. A name of which nothing is left is `file`.
 */
export function proofName(path: string): string {
  const base = path.split(/[/\\]/).at(-1) ?? ''
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return shorten(clean) || 'file'
}

/** Cuts the stem and keeps the ending. */
function shorten(name: string): string {
  const characters = [...name]
  if (characters.length <= maxLength) return name
  const ending = [...(/\.[^.]{1,10}$/.exec(name)?.[0] ?? '')]
  return [...characters.slice(0, maxLength - ending.length), ...ending].join('')
}
