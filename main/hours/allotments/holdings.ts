import {
  type Balance,
  entitledMinutes,
  leadHeldMinutes,
  unspentMinutes,
} from '../../../shared/hours/allotment-ledger.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { deviceOfEntry, leadOf, listAllotments, listReleases, ownLaptopId, spentMinutes } from './store.ts'

/** The laptop that pays for what is billed here: null on the one that leads, else this one. */
export function payingDevice(db: ReadableDatabase, engagementId: string): string | null {
  return leadOf(db, engagementId) === null ? null : ownLaptopId(db)
}

/** What this laptop may bill in all of a budget of `cap` minutes: the whole of it where nothing is shared. */
export function heldMinutes(db: ReadableDatabase, engagementId: string, cap: number): number {
  if (leadOf(db, engagementId) === null) return leadHeldMinutes(cap, [...balances(db, engagementId).values()])
  const own = ownLaptopId(db) ?? ''
  return entitledMinutes(balances(db, engagementId).get(own) ?? nothing)
}

/**
 * What an entry may be billed from, leaving that entry out: what this laptop has left or, where another one pays for
 * the entry, what that one has. Null where nothing is shared.
 */
export function spendableHere(
  db: ReadableDatabase,
  engagementId: string,
  cap: number,
  exceptEntryId: string,
): number | null {
  if (!isShared(db, engagementId)) return null
  const here = unspentHere(db, engagementId, cap, exceptEntryId)
  const payer = exceptEntryId === '' ? null : deviceOfEntry(db, exceptEntryId)
  if (payer === null || payer === payingDevice(db, engagementId)) return here
  return Math.max(here, unspentMinutes(balanceOf(db, engagementId, payer, exceptEntryId)))
}

/**
 * The laptop that pays for an entry about to be stored: the one that did as long as it can, else this one. What is
 * not billed or removed here is this laptop's word, which no report changes.
 */
export function payerOf(
  db: ReadableDatabase,
  entry: {
    readonly id: string
    readonly engagementId: string
    readonly minutes: number
    readonly billable: boolean
    readonly isRemoved: boolean
    readonly device: string | null
  },
): string | null {
  const here = payingDevice(db, entry.engagementId)
  const { id, engagementId, device, minutes } = entry
  if (device === null || here !== null || !entry.billable || entry.isRemoved) return here
  return minutes <= unspentMinutes(balanceOf(db, engagementId, device, id)) ? device : here
}

/** What this laptop may still bill, leaving one entry out; never negative. */
export function unspentHere(
  db: ReadableDatabase,
  engagementId: string,
  cap: number,
  exceptEntryId?: string,
): number {
  const spent = spentMinutes(db, engagementId, payingDevice(db, engagementId), exceptEntryId)
  return Math.max(0, heldMinutes(db, engagementId, cap) - spent)
}

/**
 * By how many minutes the laptops billed more than each of them may, as the one that leads knows it; `billed` is by the
 * laptop that pays, null for the lead. Zero where another one leads: it alone knows what everybody holds.
 */
export function minutesOverHeld(
  db: ReadableDatabase,
  engagementId: string,
  cap: number,
  billed: ReadonlyMap<string | null, number>,
): number {
  if (leadOf(db, engagementId) !== null) return 0
  const others = balances(db, engagementId)
  let over = 0
  for (const [device, minutes] of billed) {
    const held = device === null ? leadHeldMinutes(cap, [...others.values()]) : heldBy(others.get(device))
    over += Math.max(0, minutes - held)
  }
  return over
}

function heldBy(balance: Omit<Balance, 'spent'> | undefined): number {
  return balance === undefined ? 0 : entitledMinutes(balance)
}

/** Tells whether minutes of a budget ever left or reached this laptop. */
export function isShared(db: ReadableDatabase, engagementId: string): boolean {
  return db.prepare('SELECT 1 FROM allotment WHERE engagement_id = ? LIMIT 1').get(engagementId) !== undefined
}

/** What every laptop but the one that leads was given, without what it spent. */
export function balances(
  db: ReadableDatabase,
  engagementId: string,
): ReadonlyMap<string, Omit<Balance, 'spent'>> {
  const rows = listAllotments(db, engagementId)
  if (rows.length === 0) return new Map()
  const lead = leadOf(db, engagementId) ?? ownLaptopId(db)
  const found = new Map<string, Omit<Balance, 'spent'>>()
  const change = (device: string, more: Partial<Omit<Balance, 'spent'>>) => {
    const { allotted, returned, released } = found.get(device) ?? nothing
    found.set(device, {
      allotted: allotted + (more.allotted ?? 0),
      returned: returned + (more.returned ?? 0),
      released: released + (more.released ?? 0),
    })
  }
  for (const { from, to, minutes } of rows) {
    if (from === lead) change(to, { allotted: minutes })
    else change(from, { returned: minutes })
  }
  for (const { device, minutes } of listReleases(db, engagementId)) change(device, { released: minutes })
  return found
}

/** What the lead knows of one laptop. */
export function balanceOf(
  db: ReadableDatabase,
  engagementId: string,
  device: string,
  exceptEntryId?: string,
): Balance {
  const given = balances(db, engagementId).get(device) ?? nothing
  return { ...given, spent: spentMinutes(db, engagementId, device, exceptEntryId) }
}

const nothing = { allotted: 0, returned: 0, released: 0 }
