import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { type App, createApp } from '../../main/app.ts'
import { newId } from '../../main/new-id.ts'
import type { OpenVault } from '../../main/vault/vault.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import standard from '../../shared/inspections/checklists/standard.json' with { type: 'json' }
import { ndaAnswers } from '../fixtures/nda-answers.ts'

/** How much a vault holds; photos belong to the first engagement. */
export type VaultSize = {
  readonly engagements: number
  readonly findings: number
  readonly timeEntries: number
  readonly photos: number
}

/** What later steps need to know of a vault. */
export type LargeVault = {
  readonly engagementId: string
  readonly inspectionId: string
  readonly findingId: string
  readonly draftId: string
}

/** The passphrase of every vault of the benchmarks. */
export const benchPassphrase = 'bench passphrase 2024'

const regions = [
  { region: 'TH', country: 'TH', timeZone: 'Asia/Bangkok', language: 'th' },
  { region: 'VN', country: 'VN', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' },
  { region: 'CN', country: 'CN', timeZone: 'Asia/Shanghai', language: 'zh-CN' },
] as const
const answers = ['ok', 'partial', 'missing', 'na'] as const
const menuItems = ['assessment', 'drafting', 'review', 'manager-session'] as const
const photoBytes = 300_000
const firstDay = Date.parse('2024-08-01T00:00:00.000Z')

/** Makes a vault of a size through the application and one transaction; the same numbers give the same content. */
export async function makeLargeVault(vaultDir: string, size: VaultSize): Promise<LargeVault> {
  mkdirSync(join(vaultDir, '..'), { recursive: true })
  const app = createApp({ vaultDir })
  try {
    await value(app, 'vault.create', { passphrase: benchPassphrase })
    const places: Place[] = []
    for (let index = 0; index < size.engagements; index += 1) places.push(await makeEngagement(app, index))
    const open = app.vault.current()
    const [first] = places
    if (open === null || first === undefined) throw new Error('the vault of the benchmarks did not open')
    const photo = size.photos > 0 ? await noisyPhoto() : new Uint8Array()
    const findingIds = open.db.transaction(() => {
      const ids = addFindings(open, places, size.findings)
      addTimeEntries(open, places, size.timeEntries)
      return ids
    })()
    const ownFindings = findingIds.filter((_id, index) => index % places.length === 0)
    for (let index = 0; index < size.photos; index += 1) {
      addPhoto(open, first.engagementId, ownFindings[index % ownFindings.length] ?? '', photo)
    }
    const { engagementId, inspectionId } = first
    const draft = await value(app, 'drafts.create', { engagementId, kind: 'NDA_UNI', jurisdiction: 'TH' })
    await value(app, 'drafts.setAnswers', { draftId: draft.id, answers: ndaAnswers('TH') })
    return { engagementId, inspectionId, findingId: findingIds[0] ?? '', draftId: draft.id }
  } finally {
    await app.close()
  }
}

type Place = {
  readonly engagementId: string
  readonly siteId: string
  readonly expertId: string
  readonly inspectionId: string
  readonly timeZone: string
}

async function value<M extends MethodName>(app: App, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await app.call(method, input)
  if (!result.ok) throw new Error(`${method} answered ${result.code}`)
  return result.value as Output<M>
}

async function makeEngagement(app: App, index: number): Promise<Place> {
  const { region, ...site } = regions[index % regions.length] ?? regions[0]
  const expert = await value(app, 'experts.create', { name: `試験 花子${index}`, languages: ['ja'] })
  const company = await value(app, 'companies.create', {
    name: `彩波精機${index}株式会社`,
    nameEnglish: `Ayanami Precision ${index} Co., Ltd.`,
    kind: 'domestic',
  })
  const engagement = await value(app, 'engagements.create', {
    companyId: company.id,
    region,
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [{ name: '第一工場', kind: 'factory', ...site }],
  })
  const siteId = engagement.sites[0]?.id ?? ''
  const inspection = await value(app, 'inspections.start', { engagementId: engagement.id, siteId })
  return {
    engagementId: engagement.id,
    siteId,
    expertId: expert.id,
    inspectionId: inspection.id,
    timeZone: site.timeZone,
  }
}

function addFindings({ db }: OpenVault, places: readonly Place[], count: number): string[] {
  const zone = db.prepare(
    'INSERT OR IGNORE INTO zone (inspection_id, id, position, name_ja) VALUES (?, ?, ?, ?)',
  )
  const insert = db.prepare(
    `INSERT INTO finding (id, inspection_id, item_id, zone_id, answer, severity, note_ja, note_local,
       note_state_ja, note_state_local, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'draft', 'draft', ?, ?)`,
  )
  const action = db.prepare(
    `INSERT INTO improvement_action (id, finding_id, position, text_ja, text_state_ja, created_at, updated_at)
     VALUES (?, ?, 1, '扉に電子錠を付け、入室の記録を残す。', 'draft', ?, ?)`,
  )
  return Array.from({ length: count }, (_none, index) => {
    const id = newId()
    const turn = Math.floor(index / places.length)
    const answer = answers[index % answers.length] ?? 'ok'
    const at = instant(index)
    const inspectionId = places[index % places.length]?.inspectionId
    const building = Math.floor(turn / standard.items.length) + 1
    zone.run(inspectionId, `${building}号棟`, building, `${building}号棟`)
    insert.run(
      id,
      inspectionId,
      standard.items[turn % standard.items.length]?.id,
      `${building}号棟`,
      answer,
      answer === 'partial' || answer === 'missing' ? 'medium' : null,
      `保管棚${index}の扉に鍵がなく、外注先の運転手が一人で入れる状態だった。図面が棚の上に置かれたままになっていた。`,
      'ตู้เก็บแม่พิมพ์ไม่มีกุญแจล็อก คนขับรถของผู้รับจ้างภายนอกสามารถเข้าไปได้โดยไม่มีผู้ดูแล',
      at,
      at,
    )
    action.run(newId(), id, at, at)
    return id
  })
}

/** Five minutes each, so that no engagement passes its cap, and one expert an engagement, so that none overlap. */
function addTimeEntries({ db }: OpenVault, places: readonly Place[], count: number): void {
  const insert = db.prepare(
    `INSERT INTO time_entry (id, engagement_id, expert_id, site_id, menu_item, service, start_instant, end_instant,
       start_zone, end_zone, minutes, is_billable, note, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, 'consultation', ?, ?, ?, ?, 5, 1, ?, ?, ?)`,
  )
  for (let index = 0; index < count; index += 1) {
    const place = places[index % places.length]
    if (place === undefined) return
    const turn = Math.floor(index / places.length)
    const start = (turn % 20) * 10 + Math.floor(turn / 20) * 24 * 60 + 120
    insert.run(
      newId(),
      place.engagementId,
      place.expertId,
      place.siteId,
      menuItems[turn % menuItems.length],
      instant(start),
      instant(start + 5),
      place.timeZone,
      place.timeZone,
      `打合せ${index}`,
      instant(start + 5),
      instant(start + 5),
    )
  }
}

function addPhoto(
  { db, attachments }: OpenVault,
  engagementId: string,
  findingId: string,
  bytes: Uint8Array,
) {
  const { id } = attachments.save(engagementId, bytes, 'image/jpeg')
  db.prepare(
    `INSERT INTO photo (id, finding_id, attachment_id, position, width, height, created_at)
     VALUES (?, ?, ?, (SELECT count(*) FROM photo WHERE finding_id = ?), 2048, 1536, ?)`,
  ).run(newId(), findingId, id, findingId, instant(0))
}

/** A JPEG as the vault keeps it, filled up to 300 kB after its end mark. */
async function noisyPhoto(): Promise<Uint8Array> {
  const background = { r: 90, g: 110, b: 130 }
  const jpeg = await sharp({ create: { width: 2048, height: 1536, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const bytes = new Uint8Array(Math.max(photoBytes, jpeg.length)).map((_zero, index) => (index * 31) % 251)
  bytes.set(jpeg)
  return bytes
}

function instant(minutesLater: number): string {
  return new Date(firstDay + minutesLater * 60_000).toISOString()
}
