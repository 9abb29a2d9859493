import type { Zone } from '../../../shared/inspections/contract.ts'

type Named = Pick<Zone, 'id' | 'name'>

/** The name of a zone in the language of the interface if it has one, else in Japanese; null for no zone. */
export function zoneWord(
  zones: readonly Named[],
  zoneId: string | null,
  languages: { readonly ui: string; readonly local: string },
): string | null {
  if (zoneId === null) return null
  const name = zones.find(({ id }) => id === zoneId)?.name
  const own = languages.ui === languages.local ? name?.local : null
  return own ?? name?.ja ?? name?.local ?? zoneId
}
