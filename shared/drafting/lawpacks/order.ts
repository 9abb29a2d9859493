import type { PackHead } from './pack.ts'

/**
 * Why a pack can't take the place of the one in force, or null: it was looked at before that one (`older`), or the
 * same pack of the same day counts no higher (`same-version`). Versions of different publishers can't be compared.
 */
export function whyNotNewer(
  pack: Pick<PackHead, 'id' | 'asOf' | 'version'>,
  inForce: Pick<PackHead, 'id' | 'asOf' | 'version'>,
): 'older' | 'same-version' | null {
  if (pack.asOf < inForce.asOf) return 'older'
  if (pack.asOf > inForce.asOf || pack.id !== inForce.id) return null
  const order = compareVersions(pack.version, inForce.version)
  return order < 0 ? 'older' : order === 0 ? 'same-version' : null
}

/** Orders versions by their numbers: `2` before `2.1` before `10`. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  for (let index = 0; index < 4; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}
