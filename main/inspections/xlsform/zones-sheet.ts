import type { GridRow } from '../../office/excel-grid.ts'
import { judgeName } from '../packs/check-names.ts'
import { type Sheet, textAt } from './cells.ts'
import type { Problems } from './problems.ts'

/** Our own sheet of zones; other tools pass it over. */
export const zonesSheet = 'kagimori_zones'

/** The columns that our sheet of zones may have. */
export const zoneColumns: ReadonlySet<string> = new Set(['set', 'kind', 'label'])

/** The sets of zones that the sheet lists, and the row that first names each kind. */
export type Zones = {
  readonly sets: Readonly<Record<string, string[]>>
  readonly named: ReadonlyMap<string, GridRow>
  readonly rows: readonly { readonly set: string; readonly kind: string; readonly row: GridRow }[]
}

/** Reads the sheet of zones: a row is one zone of a set, or only gives a kind of zone its name. */
export function readZones(
  { grid, columns, rows }: Sheet,
  languages: readonly string[],
  problems: Problems,
): Zones {
  const sets = new Map<string, string[]>()
  const named = new Map<string, GridRow>()
  const found: { set: string; kind: string; row: GridRow }[] = []
  const takeName = (row: GridRow, key: 'set' | 'kind') => {
    const name = textAt(row, columns.find(key))
    const code = name === '' ? null : judgeName(name)
    if (code === null) return name
    problems.fault(grid, row.number, columns.find(key)?.number ?? null, code, { name })
    return ''
  }
  for (const row of rows) {
    const set = takeName(row, 'set')
    const kind = takeName(row, 'kind')
    if (set !== '') sets.set(set, [...(sets.get(set) ?? []), ...(kind === '' ? [] : [kind])])
    if (kind === '') continue
    found.push({ set, kind, row })
    if (!languages.some((language) => textAt(row, columns.find('label', language)) !== '')) continue
    if (named.has(kind)) {
      problems.fault(grid, row.number, columns.find('kind')?.number ?? null, 'duplicate-name', {
        name: kind,
        row: named.get(kind)?.number ?? 0,
      })
    } else named.set(kind, row)
  }
  return { sets: Object.fromEntries(sets), named, rows: found }
}
