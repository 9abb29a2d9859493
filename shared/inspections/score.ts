import type { Answer, ChecklistItem, InspectionScore, Maturity, ScoreLine, Zone } from './contract.ts'
import { appliesAt, isAskedIn, isLookedForAt } from './rules.ts'

type Item = Pick<
  ChecklistItem,
  'id' | 'type' | 'siteKind' | 'zoneKinds' | 'objective' | 'group' | 'addressee' | 'requirement'
>

/** What a score is made from. */
export type Scored = {
  readonly items: readonly Item[]
  readonly siteKind: Parameters<typeof appliesAt>[1]
  /** Those on the walk, in its order. */
  readonly zones: readonly Pick<Zone, 'id' | 'kind'>[]
  /** Without the parked ones. */
  readonly findings: readonly {
    readonly itemId: string
    readonly zoneId: string | null
    readonly answer: Answer
  }[]
  /** Whether an item's condition holds in a zone; null is the site as a whole. */
  readonly isAsked: (itemId: string, zoneId: string | null) => boolean
}

const pointsOf: Readonly<Partial<Record<Answer, number>>> = { ok: 1, partial: 0.5, missing: 0 }

type Tally = { points: number; answered: number; unchecked: number; notApplicable: number }

/** The programme's level of a percentage: below 40, up to 75, above. */
export function levelOf(percent: number): Maturity {
  if (percent < 40) return 'none'
  return percent <= 75 ? 'basic' : 'kept'
}

/**
 * Sums an inspection up. Each item counts once, with the mean of its zones; what does not apply, is parked or was
 * not looked at never lowers a score. Items that ask for a value of their own have none.
 */
export function scoreInspection(scored: Scored): InspectionScore {
  const items = scored.items.filter(({ type }) => type === 'check')
  const findings = groupBy(scored.findings, ({ itemId }) => itemId)
  const judged = items.flatMap((item) => {
    const answers = (findings.get(item.id) ?? []).map(({ answer }) => answer)
    const result = judge(answers, isItemAsked(item, scored))
    return result === null ? [] : [{ item, ...result }]
  })
  const sumOf = (chosen: readonly { result: Result }[]) => line(chosen.map(({ result }) => result))
  const by = (key: 'objective' | 'group' | 'addressee' | 'requirement') =>
    [...groupBy(judged, ({ item }) => item[key] ?? '')]
      .filter(([name]) => name !== '')
      .map(([name, chosen]) => ({ key: name, ...sumOf(chosen) }))
  const overall = sumOf(judged)
  return {
    overall: { key: '', ...overall },
    level: overall.answered === 0 ? null : levelOf((overall.points / overall.answered) * 100),
    objectives: sorted(by('objective')),
    groups: by('group'),
    addressees: by('addressee'),
    requirements: by('requirement'),
    zones: zoneLines(items, scored),
    matrix: [...groupBy(judged, ({ item }) => `${item.objective ?? ''} ${item.addressee ?? ''}`)]
      .map(([key, chosen]) => {
        const [objective = '', addressee = ''] = key.split(' ')
        return { objective, addressee, ...sumOf(chosen) }
      })
      .filter(({ objective, addressee }) => objective !== '' && addressee !== ''),
  }
}

type Result = { readonly points: number } | 'unchecked' | 'na'

/** Null where an item is neither asked for nor answered. */
function judge(answers: readonly Answer[], isAsked: boolean): { result: Result } | null {
  const points = answers.map((answer) => pointsOf[answer]).filter((each) => each !== undefined)
  if (points.length > 0) {
    return { result: { points: points.reduce((sum, each) => sum + each, 0) / points.length } }
  }
  if (answers.includes('na')) return { result: 'na' }
  return isAsked || answers.length > 0 ? { result: 'unchecked' } : null
}

/** Tells whether an item is asked for anywhere: in a zone of its kinds, or at the site where the walk has none. */
export function isItemAsked(
  item: Pick<Item, 'id' | 'siteKind' | 'zoneKinds'>,
  { siteKind, zones, isAsked }: Pick<Scored, 'siteKind' | 'zones' | 'isAsked'>,
): boolean {
  if (!appliesAt(item, siteKind)) return false
  const there = zones.filter((zone) => isAskedIn(item, zone))
  return there.length === 0 ? isAsked(item.id, null) : there.some((zone) => isAsked(item.id, zone.id))
}

/** Within a zone every answer stands for itself. */
function zoneLines(items: readonly Item[], scored: Scored): ScoreLine[] {
  const byZone = groupBy(scored.findings, ({ zoneId }) => zoneId ?? '')
  return [null, ...scored.zones].map((zone) => {
    const key = zone?.id ?? ''
    const answers = groupBy(byZone.get(key) ?? [], ({ itemId }) => itemId)
    const results = items.flatMap((item) => {
      const here =
        appliesAt(item, scored.siteKind) &&
        isLookedForAt(item, zone, scored.zones) &&
        scored.isAsked(item.id, zone?.id ?? null)
      const result = judge(
        (answers.get(item.id) ?? []).map(({ answer }) => answer),
        here,
      )
      return result === null ? [] : [result.result]
    })
    return { key, ...line(results) }
  })
}

function line(results: readonly Result[]): Omit<ScoreLine, 'key'> {
  const tally: Tally = { points: 0, answered: 0, unchecked: 0, notApplicable: 0 }
  for (const result of results) {
    if (result === 'unchecked') tally.unchecked += 1
    else if (result === 'na') tally.notApplicable += 1
    else {
      tally.answered += 1
      tally.points += result.points
    }
  }
  const percent = tally.answered === 0 ? null : Math.round((tally.points / tally.answered) * 1000) / 10
  return { percent, ...tally }
}

function sorted(lines: ScoreLine[]): ScoreLine[] {
  return lines.sort((a, b) => (a.key < b.key ? -1 : 1))
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
