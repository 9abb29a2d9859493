import type { SaveKind } from '../../shared/shell.ts'

// What file systems take of a name: 255 bytes on Linux, and a path of 260 characters on older Windows.
const maxBytes = 240
const maxCharacters = 120

/** Names that mean a device on Windows, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name without what file systems refuse, with the ending of its kind; a `file` keeps its own, or has none. */
export function safeFileName(suggested: string, kind: SaveKind): string {
  const ending = kind === 'file' ? (/\.[a-z0-9]{1,10}$/i.exec(suggested)?.[0] ?? '') : `.${kind}`
  const stem = suggested
    .replace(
      kind === 'file'
        ? /\.[a-z0-9]{1,10}$/i
        : /\.(xlsx|docx|pdf|json|kagimori-allotment|kagimori-law|kagimori-receipt)$/i,
      '',
    )
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const name = cutToFit(stem) || 'kagimori'
  return `${devices.test(name) ? '_' : ''}${name}${ending}`
}

function cutToFit(stem: string): string {
  let cut = ''
  for (const character of stem) {
    const longer = cut + character
    if (longer.length > maxCharacters || Buffer.byteLength(longer) > maxBytes) break
    cut = longer
  }
  return cut
}
