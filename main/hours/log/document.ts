import { japanSpan, type LogLine, localSpan, type Subtotal, zonesOf } from '../../../shared/hours/hour-log.ts'
import type { SigningParty, SignOff } from '../../../shared/hours/hour-log-contract.ts'
import { localDate } from '../../../shared/hours/local-time.ts'
import { engagementLabel, logFacts } from './facts.ts'
import type { LogSource } from './read-log.ts'
import type { LogWords, Pair } from './words.ts'

/** A label, and what it says. */
export type Fact = { readonly label: Pair; readonly value: string | Pair }

/** What a workbook and a printed page show of a log, in words. */
export type LogDocument = {
  readonly languages: readonly string[]
  readonly title: Pair
  /** Whose log it is, for the head of each page. */
  readonly subject: string
  readonly facts: readonly Fact[]
  readonly headings: Readonly<Record<ColumnName, Pair>>
  readonly rows: readonly LogRow[]
  readonly none: Pair
  readonly totals: LogTotals
  readonly signatures: readonly SignatureBlock[]
}

export const columnNames = [
  'date',
  'local',
  'japan',
  'billed',
  'unbilled',
  'hours',
  'menuItem',
  'service',
  'who',
  'site',
  'participants',
  'note',
  'billing',
] as const

/** The columns of a log, in their order. */
export type ColumnName = (typeof columnNames)[number]

/** An entry in words; minutes stand in the column they count in. */
export type LogRow = {
  readonly id: string
  readonly date: string
  readonly local: readonly string[]
  readonly japan: string
  readonly billedMinutes: number | null
  readonly unbilledMinutes: number | null
  readonly isReversal: boolean
  readonly menuItem: Pair
  readonly service: Pair
  readonly who: string
  readonly site: string
  readonly participants: string
  readonly note: string
  /** Billed or why not, then what was taken back, corrected or kept, and why. */
  readonly billing: readonly Fact[]
}

/** Sums of the rows that show `label` in a column, or begin in a month. */
export type TotalGroup = {
  readonly title: Pair
  readonly by: 'menuItem' | 'service' | 'who' | 'month'
  readonly lines: readonly (Subtotal & { readonly label: Pair })[]
}

/** What the rows add up to, and what is left. */
export type LogTotals = {
  readonly title: Pair
  /** What the three figures of a line are. */
  readonly heads: readonly Pair[]
  readonly all: Pair
  readonly billedMinutes: number
  readonly unbilledMinutes: number
  readonly groups: readonly TotalGroup[]
  /** The budgets of the engagements, over all experts and months. */
  readonly budgets: readonly Budget[]
  readonly words: Readonly<Record<'cap' | 'used' | 'remaining' | 'unconfirmed', Pair>>
}

/** A budget; `isWhole` where the log's own billed minutes are all that was used. */
export type Budget = {
  readonly label: Pair | null
  readonly capMinutes: number | null
  readonly usedMinutes: number
  readonly remainingMinutes: number | null
  readonly isWhole: boolean
}

/** The boxes of both parties for one engagement or month. */
export type SignatureBlock = {
  readonly title: Pair
  readonly parties: readonly SignatureBox[]
}

/** A party's box: free for ink, or signed on the screen. */
export type SignatureBox = {
  readonly role: Pair
  readonly labels: Readonly<Record<'signature' | 'name' | 'date', Pair>>
  readonly signOff: SignOff | null
  readonly signedOn: string | null
  /** Says that the minutes changed since. */
  readonly stale: Pair | null
}

/** Puts a log into words; `now` dates it. */
export function describeLog(source: LogSource, words: LogWords, now: string): LogDocument {
  const { log, scope } = source
  const column = (name: Exclude<ColumnName, 'who'>) => words.pair(`doc.columns.${name}`)
  return {
    languages: words.local === null ? ['ja'] : ['ja', words.local],
    title: words.pair('doc.title'),
    ...logFacts(source, words, now),
    headings: {
      date: column('date'),
      local: column('local'),
      japan: column('japan'),
      billed: column('billed'),
      unbilled: column('unbilled'),
      hours: column('hours'),
      menuItem: column('menuItem'),
      service: column('service'),
      who: words.pair(scope.kind === 'engagement' ? 'doc.columns.expert' : 'doc.columns.company'),
      site: column('site'),
      participants: column('participants'),
      note: column('note'),
      billing: column('billing'),
    },
    rows: log.lines.map((line) => describeLine(line, source, words)),
    none: words.pair('doc.none'),
    totals: describeTotals(source, words),
    signatures: describeSignatures(source, words),
  }
}

function describeLine(line: LogLine, source: LogSource, words: LogWords): LogRow {
  const { entry, date, billedMinutes, unbilledMinutes } = line
  const site = source.engagements.get(entry.engagementId)?.sites.find(({ id }) => id === entry.siteId)
  return {
    id: entry.id,
    date,
    local: [localSpan(entry), ...zonesOf(entry)],
    japan: japanSpan(entry),
    billedMinutes,
    unbilledMinutes,
    isReversal: entry.reversesId !== null,
    menuItem: words.programme('menuItems', entry.menuItem),
    service: words.programme('services', entry.service),
    who: whoOf(line, source, words),
    site: site?.name ?? '',
    participants: entry.participants ?? '',
    note: entry.note ?? '',
    billing: billingOf(line, words),
  }
}

function whoOf({ entry }: LogLine, { scope, expertNames, engagements }: LogSource, words: LogWords): string {
  if (scope.kind === 'engagement') return expertNames.get(entry.expertId) ?? ''
  return engagementLabel(engagements.get(entry.engagementId), words)
}

function billingOf({ entry, reverses }: LogLine, words: LogWords): Fact[] {
  const { billable, unbilledReason, reversesId, correctionReason, overlapReason, isReversed } = entry
  const state = words.pair(billable ? 'doc.billing.billed' : 'doc.billing.unbilled')
  const when =
    reverses === null ? '' : `${reverses.startsAt.slice(0, 10).replaceAll('-', '/')} ${localSpan(reverses)}`
  return [
    { label: state, value: unbilledReason === null ? '' : words.pair(`doc.unbilled.${unbilledReason}`) },
    reversesId === null ? [] : { label: words.pair('doc.remarks.reversal'), value: when },
    correctionReason === null
      ? []
      : {
          label: words.pair(reversesId === null ? 'doc.remarks.correction' : 'doc.remarks.reason'),
          value: correctionReason,
        },
    isReversed ? { label: words.pair('doc.remarks.reversed'), value: '' } : [],
    overlapReason === null ? [] : { label: words.pair('doc.remarks.overlap'), value: overlapReason },
  ].flat()
}

function describeTotals({ scope, log, engagements }: LogSource, words: LogWords): LogTotals {
  const named = (kind: 'menuItems' | 'services', all: readonly Subtotal[]) =>
    all.map((each) => ({ ...each, label: words.programme(kind, each.key) }))
  const plain = (text: string): Pair => ({ ja: text, local: null })
  const companyOf = (id: string) => plain(engagementLabel(engagements.get(id), words))
  const isOne = scope.kind === 'engagement'
  const groups: TotalGroup[] = [
    { title: words.pair('doc.totals.byMenuItem'), by: 'menuItem', lines: named('menuItems', log.byMenuItem) },
    { title: words.pair('doc.totals.byService'), by: 'service', lines: named('services', log.byService) },
    isOne
      ? {
          title: words.pair('doc.totals.byMonth'),
          by: 'month',
          lines: log.byMonth.map((each) => ({ ...each, label: plain(each.key.replace('-', '/')) })),
        }
      : {
          title: words.pair('doc.totals.byEngagement'),
          by: 'who',
          lines: log.byEngagement.map((each) => ({ ...each, label: companyOf(each.key) })),
        },
  ]
  return {
    title: words.pair('doc.totals.title'),
    heads: [
      words.pair('doc.columns.billed'),
      words.pair('doc.columns.unbilled'),
      words.pair('doc.columns.hours'),
    ],
    all: words.pair('doc.totals.all'),
    billedMinutes: log.billedMinutes,
    unbilledMinutes: log.unbilledMinutes,
    groups,
    budgets: [...engagements.values()].map((engagement) => ({
      label: isOne ? null : companyOf(engagement.id),
      capMinutes: engagement.capMinutes,
      usedMinutes: engagement.billedMinutes,
      remainingMinutes: engagement.remainingMinutes,
      isWhole: isOne,
    })),
    words: {
      cap: words.pair('doc.totals.cap'),
      used: words.pair('doc.totals.used'),
      remaining: words.pair('doc.totals.remaining'),
      unconfirmed: words.pair('doc.totals.unconfirmed'),
    },
  }
}

function describeSignatures({ scope, engagements, signOffs }: LogSource, words: LogWords): SignatureBlock[] {
  const title = words.pair('doc.sign.title')
  return [...engagements.values()].flatMap((engagement) => {
    const given = signOffs.get(engagement.id) ?? []
    const zone = engagement.sites[0]?.timeZone ?? 'Asia/Tokyo'
    const months =
      scope.kind === 'expert-month'
        ? [scope.month]
        : [null, ...new Set(given.flatMap(({ month }) => month ?? []))]
    return months.map((month) => ({
      title: titleOf(month),
      parties: (['expert', 'company'] as const).map((party) =>
        describeBox(
          party,
          given.find((each) => each.party === party && each.month === month) ?? null,
          zone,
          words,
        ),
      ),
    }))

    function titleOf(month: string | null): Pair {
      const of = scope.kind === 'expert-month' ? engagementLabel(engagement, words) : month?.replace('-', '/')
      if (of === undefined) return title
      return { ja: `${title.ja}　${of}`, local: title.local === null ? null : `${title.local} ${of}` }
    }
  })
}

function describeBox(
  party: SigningParty,
  signOff: SignOff | null,
  zone: string,
  words: LogWords,
): SignatureBox {
  return {
    role: words.pair(`doc.sign.${party}`),
    labels: {
      signature: words.pair('doc.sign.signature'),
      name: words.pair('doc.sign.name'),
      date: words.pair('doc.sign.date'),
    },
    signOff,
    signedOn: signOff === null ? null : localDate(signOff.signedAt, zone),
    stale: signOff?.isStale
      ? words.pair('doc.sign.stale', { signed: signOff.minutes, current: signOff.currentMinutes })
      : null,
  }
}
