import type { Engagement } from '../../../shared/engagements/index.ts'
import { localDate } from '../../../shared/hours/local-time.ts'
import type { Fact } from './document.ts'
import type { LogSource } from './read-log.ts'
import type { LogWords, Pair } from './words.ts'

/** What stands above a log: whose it is, of which days, and when it was written. */
export function logFacts(
  source: LogSource,
  words: LogWords,
  now: string,
): { readonly subject: string; readonly facts: readonly Fact[] } {
  const { scope, engagements, expertNames, log } = source
  const [first] = engagements.values()
  const writtenOn = {
    label: words.pair('doc.facts.writtenOn'),
    value: dateOf(localDate(now, first?.sites[0]?.timeZone ?? 'Asia/Tokyo')),
  }
  if (scope.kind === 'expert-month') {
    const subject = expertNames.get(scope.expertId) ?? ''
    return {
      subject,
      facts: [
        { label: words.pair('doc.facts.expert'), value: subject },
        { label: words.pair('doc.facts.month'), value: scope.month.replace('-', '/') },
        writtenOn,
      ],
    }
  }
  if (first === undefined) throw new Error('a log of an engagement has no engagement')
  const experts = [...new Set(log.lines.map(({ entry }) => expertNames.get(entry.expertId) ?? ''))]
  const [from, to] = [first.adoptedOn, first.lastDay]
  return {
    subject: first.company.name,
    facts: [
      { label: words.pair('doc.facts.company'), value: first.company.name },
      { label: words.pair('doc.facts.region'), value: regionOf(first, words) },
      { label: words.pair('doc.facts.expert'), value: experts.join('、') },
      {
        label: words.pair('doc.facts.period'),
        value: `${from === null ? '' : dateOf(from)}–${to === null ? '' : dateOf(to)}`,
      },
      writtenOn,
    ],
  }
}

/** An engagement in one line: its company, region and year. */
export function engagementLabel(engagement: Engagement | undefined, words: LogWords): string {
  if (engagement === undefined) return ''
  return `${engagement.company.name}（${regionOf(engagement, words).ja}）`
}

function regionOf({ region, fiscalYear, kind }: Engagement, words: LogWords): Pair {
  const place =
    kind === 'desk' || region === null ? words.pair('doc.facts.desk') : words.programme('regions', region)
  const add = (text: string) => `${text} ${fiscalYear}`
  return { ja: add(place.ja), local: place.local === null ? null : add(place.local) }
}

function dateOf(date: string): string {
  return date.replaceAll('-', '/')
}
