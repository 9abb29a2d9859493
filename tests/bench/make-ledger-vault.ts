import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type App, createApp } from '../../main/app.ts'
import { newId } from '../../main/new-id.ts'
import type { OpenVault } from '../../main/vault/vault.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import { benchPassphrase } from './make-large-vault.ts'

/** How much a ledger holds: so many entries over all engagements, so many of them in the first. */
export type LedgerSize = {
  readonly engagements: number
  readonly entries: number
  readonly inFirst: number
}

/** What the measurements need to know of the first engagement. */
export type LedgerVault = {
  readonly engagementId: string
  readonly expertId: string
  readonly siteId: string
}

/** The ledger that the promises of speed speak of. */
export const ledgerSize: LedgerSize = { engagements: 200, entries: 50_000, inFirst: 300 }

/** The month that all entries of the first engagement lie in. */
export const ledgerMonth = '2024-09'

type Place = LedgerVault

const regions = [
  { region: 'TH', country: 'TH', timeZone: 'Asia/Bangkok', language: 'th' },
  { region: 'IN', country: 'IN', timeZone: 'Asia/Kolkata', language: 'hi' },
  { region: 'EU', country: 'DE', timeZone: 'Europe/Berlin', language: 'de' },
] as const
const menuItems = ['assessment', 'drafting', 'review', 'manager-session'] as const
const zone = 'Asia/Bangkok'
const slotMinutes = 30
const slotsADay = 20
const firstDay = Date.parse(`${ledgerMonth}-01T00:00:00.000Z`)

/** Makes a vault with a ledger of a size through the application and one transaction. */
export async function makeLedgerVault(vaultDir: string, size = ledgerSize): Promise<LedgerVault> {
  mkdirSync(join(vaultDir, '..'), { recursive: true })
  const app = createApp({ vaultDir })
  try {
    await value(app, 'vault.create', { passphrase: benchPassphrase })
    const places: Place[] = []
    for (let index = 0; index < size.engagements; index += 1) places.push(await makePlace(app, index))
    const open = app.vault.current()
    const [first, ...others] = places
    if (open === null || first === undefined) throw new Error('the vault of the benchmarks did not open')
    open.db.transaction(() => {
      addEntries(open, [first], size.inFirst)
      addEntries(open, others, size.entries - size.inFirst)
    })()
    return first
  } finally {
    await app.close()
  }
}

async function value<M extends MethodName>(app: App, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await app.call(method, input)
  if (!result.ok) throw new Error(`${method} answered ${result.code}`)
  return result.value as Output<M>
}

async function makePlace(app: App, index: number): Promise<Place> {
  const { region, ...site } = regions[index % regions.length] ?? regions[0]
  const expert = await value(app, 'experts.create', { name: `試験 花子${index}`, languages: ['ja'] })
  const company = await value(app, 'companies.create', { name: `彩波精機${index}株式会社`, kind: 'domestic' })
  const engagement = await value(app, 'engagements.create', {
    companyId: company.id,
    region,
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [{ name: '第一工場', kind: 'factory', ...site }],
  })
  return { engagementId: engagement.id, expertId: expert.id, siteId: engagement.sites[0]?.id ?? '' }
}

/** Twenty a day from nine in the morning in Bangkok, one expert an engagement so that none overlap; far under the cap. */
function addEntries({ db }: OpenVault, places: readonly Place[], count: number): void {
  const insert = db.prepare(
    `INSERT INTO time_entry (id, engagement_id, expert_id, site_id, menu_item, service, start_instant, end_instant,
       start_zone, end_zone, minutes, is_billable, unbilled_reason, note, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, 'consultation', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (let index = 0; index < count; index += 1) {
    const place = places[index % places.length]
    if (place === undefined) return
    const turn = Math.floor(index / places.length)
    const isBilled = turn % 10 === 0
    const minutes = isBilled ? 4 : 10
    const start = Math.floor(turn / slotsADay) * 24 * 60 + 120 + (turn % slotsADay) * slotMinutes
    const end = instant(start + minutes)
    insert.run(
      newId(),
      place.engagementId,
      place.expertId,
      place.siteId,
      menuItems[turn % menuItems.length],
      instant(start),
      end,
      zone,
      zone,
      minutes,
      isBilled ? 1 : 0,
      isBilled ? null : 'chosen',
      `管理体制のヒアリング${index}。図面庫の鍵の扱いを確かめた。`,
      end,
      end,
    )
  }
}

function instant(minutesLater: number): string {
  return new Date(firstDay + minutesLater * 60_000).toISOString()
}
