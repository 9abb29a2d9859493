import type { OpenPoint } from '../../../shared/inspections/contract.ts'

/** The texts of one finding that are open for the same cause. */
export type OpenPlace = Pick<OpenPoint, 'findingId' | 'itemId' | 'zoneId'> & {
  readonly texts: readonly { readonly kind: 'note' | 'caption' | 'action'; readonly side: 'ja' | 'local' }[]
}

/** The open points of one cause. */
export type OpenGroup = {
  readonly kind: OpenPoint['kind']
  /** Points, of which a place may have several. */
  readonly count: number
  readonly places: readonly OpenPlace[]
}

const kinds = [
  'stale',
  'one-sided',
  'unchecked',
  'severity-reason',
  'na-reason',
  'proposal',
] as const satisfies readonly OpenPoint['kind'][]

/** Groups open points by cause, the most pressing first; a finding stands once in a group. */
export function groupPoints(points: readonly OpenPoint[]): OpenGroup[] {
  return kinds.flatMap((kind) => {
    const own = points.filter((point) => point.kind === kind)
    if (own.length === 0) return []
    return [{ kind, count: own.length, places: byFinding(own).flatMap(placeOf) }]
  })
}

function byFinding(points: readonly OpenPoint[]): OpenPoint[][] {
  const groups = new Map<string, OpenPoint[]>()
  for (const point of points) {
    const siblings = groups.get(point.findingId)
    if (siblings === undefined) groups.set(point.findingId, [point])
    else siblings.push(point)
  }
  return [...groups.values()]
}

function placeOf(points: readonly OpenPoint[]): OpenPlace[] {
  const [first] = points
  if (first === undefined) return []
  const { findingId, itemId, zoneId } = first
  const named = points.flatMap(({ text, side }) =>
    text === null || side === null ? [] : [{ kind: kindOfText(text), side }],
  )
  const texts = named.filter(
    (one, index) => named.findIndex(({ kind, side }) => kind === one.kind && side === one.side) === index,
  )
  return [{ findingId, itemId, zoneId, texts }]
}

/** An open point names an action by its id. */
function kindOfText(text: string): 'note' | 'caption' | 'action' {
  return text === 'note' || text === 'caption' ? text : 'action'
}
