/** A key that JETRO's office has registered, and whose it is. */
export type RegisteredKey = { readonly fingerprint: string; readonly name: string }

/** What a fingerprint of a laptop's key looks like. */
export const fingerprintPattern = /^[A-Z2-7]{5}(-[A-Z2-7]{5}){3}$/

const most = 10_000

/**
 * Reads the office's list of keys: JSON (fingerprints, or objects with `fingerprint` and `name`), or CSV with a
 * fingerprint and a name a line, a heading above or not. Null where a line is no key: one that is passed over
 * in silence would make a genuine file look like a stranger's.
 */
export function readRegisteredKeys(text: string): RegisteredKey[] | null {
  const plain = text.replace(/^\ufeff/, '').trim()
  const found = /^[[{]/.test(plain) ? fromJson(plain) : fromCsv(plain)
  if (found === null || found.length > most) return null
  const keys = found.map(toKey)
  return keys.includes(null) ? null : (keys as RegisteredKey[])
}

type Written = { readonly fingerprint: unknown; readonly name: unknown }

function toKey({ fingerprint, name }: Written): RegisteredKey | null {
  const tidy = typeof fingerprint === 'string' ? fingerprint.normalize('NFKC').trim().toUpperCase() : ''
  if (!fingerprintPattern.test(tidy)) return null
  return { fingerprint: tidy, name: typeof name === 'string' ? name.trim().slice(0, 200) : '' }
}

function fromJson(text: string): Written[] | null {
  try {
    const parsed: unknown = JSON.parse(text)
    const list = Array.isArray(parsed) ? parsed : (parsed as { keys?: unknown }).keys
    if (!Array.isArray(list)) return null
    return list.map((each) =>
      typeof each === 'object' && each !== null ? each : { fingerprint: each, name: '' },
    )
  } catch {
    return null
  }
}

function fromCsv(text: string): Written[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const rows = lines.map((line) => {
    const [fingerprint = '', ...rest] = line.split(/[,;\t]/)
    return { fingerprint: unquote(fingerprint), name: unquote(rest.join(',')) }
  })
  return /^fingerprint$/i.test(rows[0]?.fingerprint ?? '') || /指紋/.test(rows[0]?.fingerprint ?? '')
    ? rows.slice(1)
    : rows
}

function unquote(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
}
