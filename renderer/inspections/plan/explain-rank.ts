import type { RankedFinding } from '../../../shared/inspections/contract.ts'
import { formatNumber } from '../../ui/format.ts'

type Part = RankedFinding['parts'][number]

/** Says in one line why a finding stands where it does: `重大 120 + 費用なし 15 = 135`. */
export function explainRank(
  { parts, points }: Pick<RankedFinding, 'parts' | 'points'>,
  wordOf: (part: Part) => string,
  language: string,
): string {
  const sum = parts.map((part) => `${wordOf(part)} ${formatNumber(part.points, language)}`).join(' + ')
  return parts.length === 1 ? sum : `${sum} = ${formatNumber(points, language)}`
}
