/**
 * Minutes of one budget on several laptops that can't ask each other.
 *
 * The laptop that made the engagement leads. It holds the cap less what it allotted, plus what came back and what it
 * released; any other holds what it accepted less what it gave back. A laptop bills from what it holds alone. What
 * another laptop billed is known to the lead by reports; entries are admitted up to what that laptop is entitled to
 * *here*, so that neither a copied laptop nor one that missed its release takes the sum past the cap. A return is taken only
 * from what is known to be unspent: a laptop that reported minutes, removed them and gave them back would else have
 * them counted twice until its next report.
 */

/** What a laptop was given and what became of it, in minutes, as the laptop that leads knows it. */
export type Balance = {
  readonly allotted: number
  readonly returned: number
  readonly released: number
  readonly spent: number
}

/** An entry as a report brings it. */
export type ReportedEntry = {
  readonly id: string
  readonly revision: number
  readonly minutes: number
  readonly startInstant: string
  readonly isRemoved: boolean
  /** The laptop itself billed it. */
  readonly billable: boolean
  readonly reversesId: string | null
}

/** An entry as it stands on the laptop that leads. */
export type StandingEntry = ReportedEntry & {
  readonly device: string | null
  readonly unbilledReason: string | null
  /** Settled, or in a closed month: a report does not change it. */
  readonly isFixed: boolean
}

/** What becomes of a reported entry that is new or changes one; entries without a verdict stand as they are. */
export type Verdict = {
  readonly id: string
  readonly isNew: boolean
  readonly isBilled: boolean
  /** The laptop billed it, but held too little here. */
  readonly isNotAllotted: boolean
}

/** What a laptop may bill in all. */
export function entitledMinutes({ allotted, returned, released }: Omit<Balance, 'spent'>): number {
  return allotted - returned - released
}

/** What a laptop has not spent, as far as it is known; never negative. */
export function unspentMinutes(balance: Balance): number {
  return Math.max(0, entitledMinutes(balance) - balance.spent)
}

/** What the laptop that leads may bill in all. */
export function leadHeldMinutes(cap: number, others: readonly Omit<Balance, 'spent'>[]): number {
  return others.reduce((held, balance) => held - entitledMinutes(balance), cap)
}

/** Why a return can't be taken, or null. */
export function refuseReturn(balance: Balance, minutes: number): 'released' | 'report-first' | null {
  if (minutes <= unspentMinutes(balance)) return null
  return balance.released > 0 ? 'released' : 'report-first'
}

/**
 * Judges a report: the higher revision of an entry wins where the sender pays for it; what is settled, lies in a
 * closed month, or is paid by another stands. New and changed entries are billed in order of time as long as `room`
 * lasts, which is what the sender may bill in all. A reversal is billed as the entry that it takes back.
 */
export function judgeReport(
  sender: string,
  room: number,
  standing: readonly StandingEntry[],
  reported: readonly ReportedEntry[],
): Verdict[] {
  const here = new Map(standing.map((entry) => [entry.id, entry]))
  const reversedHere = new Set(standing.filter(isReversal).map(({ reversesId }) => reversesId))
  const taken = reported
    .filter((entry) => entry.reversesId === null && !reversedHere.has(entry.id))
    .filter((entry) => isTaken(sender, here.get(entry.id), entry))
    .toSorted((one, other) => compare(one.startInstant, other.startInstant) || compare(one.id, other.id))
  const takenIds = new Set(taken.map(({ id }) => id))
  const own = standing.filter(({ id, device }) => device === sender && !takenIds.has(id))
  const reversals = newReversals(
    reported,
    here,
    new Map([...own, ...taken].map((entry) => [entry.id, entry])),
  )
  const isReversed = (id: string) => reversals.has(id) || reversedHere.has(id)

  const billed = new Set(own.filter(({ billable }) => billable).map(({ id }) => id))
  let left = room
  for (const entry of own) if (isCounted(entry) && !isReversed(entry.id)) left -= entry.minutes
  const verdicts = taken.map((entry): Verdict => {
    const cost = entry.isRemoved || isReversed(entry.id) ? 0 : entry.minutes
    const isBilled = entry.billable && cost <= Math.max(0, left)
    if (isBilled) {
      left -= cost
      billed.add(entry.id)
    }
    return { id: entry.id, isNew: !here.has(entry.id), isBilled, isNotAllotted: entry.billable && !isBilled }
  })
  const reversing = [...reversals].map(
    ([original, { id }]): Verdict => ({
      id,
      isNew: true,
      isBilled: billed.has(original),
      isNotAllotted: false,
    }),
  )
  return [...verdicts, ...reversing]
}

function isTaken(sender: string, here: StandingEntry | undefined, entry: ReportedEntry): boolean {
  if (here === undefined) return true
  if (here.device !== sender || here.isFixed || here.reversesId !== null) return false
  if (entry.revision > here.revision) return true
  const waits = !here.billable && here.unbilledReason === 'not-allotted' && !here.isRemoved
  return waits && entry.billable && entry.revision === here.revision
}

/**
 * The reversals to take, by the entries they take back: of entries that the sender pays for, to the minute, once. One
 * that arrived stands, as its minutes may have been spent again.
 */
function newReversals(
  reported: readonly ReportedEntry[],
  here: ReadonlyMap<string, StandingEntry>,
  own: ReadonlyMap<string, ReportedEntry>,
): ReadonlyMap<string, ReportedEntry> {
  const reversed = new Set([...here.values()].filter(isReversal).map(({ reversesId }) => reversesId))
  const found = new Map<string, ReportedEntry>()
  for (const entry of reported) {
    const original = entry.reversesId === null ? undefined : own.get(entry.reversesId)
    if (!original || !isReversal(entry) || here.has(entry.id)) continue
    const isWhole = original.minutes === entry.minutes && !original.isRemoved && original.reversesId === null
    if (isWhole && !reversed.has(original.id) && !found.has(original.id)) found.set(original.id, entry)
  }
  return found
}

function isReversal({ reversesId, isRemoved }: ReportedEntry): boolean {
  return reversesId !== null && !isRemoved
}

function isCounted({ billable, isRemoved, reversesId }: ReportedEntry): boolean {
  return billable && !isRemoved && reversesId === null
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
