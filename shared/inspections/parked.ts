import type { Answer, ChecklistItem, ItemValue, ParkedCause } from './contract.ts'
import { type Expression, isTrue, itemsIn, parseExpression } from './expression.ts'

type Item = Pick<ChecklistItem, 'id' | 'relevant'>
type Recorded = {
  readonly id: string
  readonly itemId: string
  readonly zoneId: string | null
  readonly answer: Answer
  readonly value: ItemValue | null
  readonly isKept: boolean
}

/** The conditions of a checklist, read once. */
export type Conditions = {
  readonly itemIds: ReadonlySet<string>
  readonly byItem: ReadonlyMap<string, Expression>
}

/** Reads the conditions of a checklist; its import saw to it that they can be read. */
export function readConditions(items: readonly Item[]): Conditions {
  const byItem = new Map<string, Expression>()
  for (const { id, relevant } of items) {
    const parsed = relevant === null ? null : parseExpression(relevant)
    if (parsed?.ok) byItem.set(id, parsed.expression)
  }
  return { itemIds: new Set(items.map(({ id }) => id)), byItem }
}

/** The items whose answers some condition looks at. */
export function triggersOf({ byItem }: Conditions): ReadonlySet<string> {
  return new Set([...byItem.values()].flatMap(itemsIn))
}

/**
 * Which answers count nowhere for now, and why. Nothing is changed: an answer counts again as soon as its cause
 * is gone, or at once when a person keeps it. A parked answer does not speak in other conditions either.
 */
export function findParked(
  conditions: Conditions,
  findings: readonly Recorded[],
  removedZones: ReadonlySet<string>,
): Map<string, ParkedCause> {
  const parked = new Map<string, ParkedCause>()
  for (const finding of findings) {
    if (!conditions.itemIds.has(finding.itemId)) parked.set(finding.id, 'checklist')
    else if (finding.zoneId !== null && removedZones.has(finding.zoneId)) parked.set(finding.id, 'zone')
  }
  const holds = createJudge(conditions, findings, parked)
  for (const { id, itemId, zoneId, isKept } of findings) {
    if (!isKept && !parked.has(id) && !holds(itemId, zoneId)) parked.set(id, 'condition')
  }
  return parked
}

/** Tells whether an item is asked for in a zone (null: the site as a whole), as its condition stands now. */
export function createAsker(
  conditions: Conditions,
  findings: readonly Recorded[],
  removedZones: ReadonlySet<string>,
): (itemId: string, zoneId: string | null) => boolean {
  const gone = new Map<string, ParkedCause>()
  for (const { id, zoneId } of findings) {
    if (zoneId !== null && removedZones.has(zoneId)) gone.set(id, 'zone')
  }
  return createJudge(conditions, findings, gone)
}

/**
 * Finds the answer by which a condition goes: that in the same zone first, then that at the site as a whole, then,
 * if the item was answered in one zone only, that one.
 */
export function createLookup<T extends Pick<Recorded, 'itemId' | 'zoneId'>>(
  findings: readonly T[],
): (itemId: string, zoneId: string | null) => T | undefined {
  const answers = new Map<string, T[]>()
  for (const finding of findings) {
    const siblings = answers.get(finding.itemId)
    if (siblings === undefined) answers.set(finding.itemId, [finding])
    else siblings.push(finding)
  }
  return (itemId, zoneId) => {
    const found = answers.get(itemId) ?? []
    const there = found.find((each) => each.zoneId === zoneId)
    const whole = found.find((each) => each.zoneId === null)
    return there ?? whole ?? (found.length === 1 ? found[0] : undefined)
  }
}

/** An item that is not asked for has no answer; conditions that go round in a circle hold. */
function createJudge(
  conditions: Conditions,
  findings: readonly Recorded[],
  gone: ReadonlyMap<string, ParkedCause>,
): (itemId: string, zoneId: string | null) => boolean {
  const { byItem } = conditions
  const triggers = triggersOf(conditions)
  const answerTo = createLookup(findings.filter(({ id, itemId }) => triggers.has(itemId) && !gone.has(id)))
  const judged = new Map<string, boolean>()

  function holds(itemId: string, zoneId: string | null): boolean {
    const expression = byItem.get(itemId)
    if (expression === undefined) return true
    const key = `${itemId}\n${zoneId ?? ''}`
    const known = judged.get(key)
    if (known !== undefined) return known
    judged.set(key, true)
    const result = isTrue(expression, (id) => valueAt(id, zoneId))
    judged.set(key, result)
    return result
  }

  function valueAt(itemId: string, zoneId: string | null): string | number {
    const answered = answerTo(itemId, zoneId)
    if (answered === undefined) return ''
    if (!answered.isKept && !holds(itemId, answered.zoneId)) return ''
    return toScalar(answered)
  }

  return holds
}

function toScalar({ answer, value }: Recorded): string | number {
  if (value === null) return answer === 'unchecked' ? '' : answer
  return Array.isArray(value) ? value.join(' ') : value
}
