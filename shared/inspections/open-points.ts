import type { Finding, Inspection, OpenPoint } from './contract.ts'
import { hasSeverity } from './rules.ts'
import { openSides, type StatedPair } from './text-pair.ts'

type Place = Pick<OpenPoint, 'findingId' | 'itemId' | 'zoneId'>

/**
 * What keeps a report from being final: a text that is stale, unchecked or has no other side, a reason that is
 * not given, a proposal that nobody has taken over. Parked findings, removed actions and photos do not count.
 */
export function findOpenPoints({
  findings,
  parked,
  language,
}: Pick<Inspection, 'findings' | 'parked' | 'language'>): OpenPoint[] {
  const hidden = new Set(parked.map(({ findingId }) => findingId))
  return findings.filter(({ id }) => !hidden.has(id)).flatMap((finding) => pointsOf(finding, language))
}

function pointsOf(finding: Finding, language: string): OpenPoint[] {
  const { id: findingId, itemId, zoneId, answer } = finding
  const place = { findingId, itemId, zoneId }
  const without = (kind: OpenPoint['kind']): OpenPoint => ({ ...place, kind, text: null, side: null })
  const actions = hasSeverity(answer) ? finding.actions.filter(({ isRemoved }) => !isRemoved) : []
  return [
    ...(answer === 'na' && finding.reason === null ? [without('na-reason')] : []),
    ...(isReasonMissing(finding) ? [without('severity-reason')] : []),
    ...inPair(place, 'note', finding.note, language),
    ...actions.flatMap(({ id, text }) =>
      id === null ? [without('proposal')] : inPair(place, id, text, language),
    ),
    ...finding.photos
      .filter(({ isRemoved }) => !isRemoved)
      .flatMap(({ caption }) => inPair(place, 'caption', caption, language)),
  ]
}

/** An expert who overrides the suggestion says why. */
export function isReasonMissing({
  severity,
  suggestedSeverity,
  severityReason,
}: Pick<Finding, 'severity' | 'suggestedSeverity' | 'severityReason'>): boolean {
  return suggestedSeverity !== null && severity !== suggestedSeverity && severityReason === null
}

function inPair(place: Place, text: string, pair: StatedPair, language: string): OpenPoint[] {
  return openSides(pair, language).map((side) => ({ ...place, kind: kindOf(pair, side), text, side }))
}

function kindOf(pair: StatedPair, side: 'ja' | 'local'): OpenPoint['kind'] {
  if (pair[side] === null) return 'one-sided'
  return pair.states[side] === 'stale' ? 'stale' : 'unchecked'
}
