import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { type App, createApp } from '../../main/app.ts'
import { newId } from '../../main/new-id.ts'
import type { OpenVault } from '../../main/vault/vault.ts'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import standard from '../../shared/inspections/checklists/standard-2.json' with { type: 'json' }
import { benchPassphrase } from './make-large-vault.ts'
import { zoneCount } from './walk-size.ts'

/** What the measurements need to know of the walk. */
export type WalkVault = { readonly engagementId: string; readonly inspectionId: string }

const answers = ['ok', 'missing', 'ok', 'partial', 'na', 'ok', 'missing', 'unchecked'] as const
const levels = ['strictly-confidential', 'confidential', 'internal'] as const
const kinds = ['line', 'laboratory', 'mould-store', 'office-floor', 'gate', 'archive', 'server-room'] as const
const at = '2024-09-03T02:00:00.000Z'

const note = {
  ja: '保管棚の扉に鍵がなく、外注先の運転手が一人で入れる状態だった。図面が棚の上に置かれたままになっていた。',
  local: 'ตู้เก็บแม่พิมพ์ไม่มีกุญแจล็อก คนขับรถของผู้รับจ้างภายนอกสามารถเข้าไปได้โดยไม่มีผู้ดูแล',
}
const action = {
  ja: '扉に電子錠を付け、入室の記録を残す。',
  local: 'ติดตั้งกุญแจอิเล็กทรอนิกส์ที่ประตูและเก็บบันทึกการเข้าออก',
}

/** Makes a vault with one inspection in which every item was answered in every zone, half of the gaps with an action. */
export async function makeWalkVault(vaultDir: string, photos: number): Promise<WalkVault> {
  mkdirSync(join(vaultDir, '..'), { recursive: true })
  const app = createApp({ vaultDir })
  try {
    await value(app, 'vault.create', { passphrase: benchPassphrase })
    const walk = await startWalk(app)
    const open = app.vault.current()
    if (open === null) throw new Error('the vault of the benchmarks did not open')
    const zones = await addZones(app, walk.inspectionId)
    const findingIds = open.db.transaction(() => addFindings(open, walk.inspectionId, zones))()
    await addPhotos(open, walk.engagementId, findingIds, photos)
    return walk
  } finally {
    await app.close()
  }
}

async function value<M extends MethodName>(app: App, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await app.call(method, input)
  if (!result.ok) throw new Error(`${method} answered ${result.code}`)
  return result.value as Output<M>
}

async function startWalk(app: App): Promise<WalkVault> {
  const company = await value(app, 'companies.create', { name: '彩波精機株式会社', kind: 'domestic' })
  const engagement = await value(app, 'engagements.create', {
    companyId: company.id,
    region: 'TH',
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [{ name: '第一工場', kind: 'factory', country: 'TH', timeZone: 'Asia/Bangkok', language: 'th' }],
  })
  const inspection = await value(app, 'inspections.start', {
    engagementId: engagement.id,
    siteId: engagement.sites[0]?.id ?? '',
    zones: 'none',
  })
  return { engagementId: engagement.id, inspectionId: inspection.id }
}

async function addZones(app: App, inspectionId: string): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < zoneCount; index += 1) {
    const zone = await value(app, 'inspections.addZone', {
      inspectionId,
      kind: kinds[index % kinds.length] ?? 'line',
    })
    ids.push(zone.zoneId)
  }
  return ids
}

function addFindings({ db }: OpenVault, inspectionId: string, zones: readonly string[]): string[] {
  const finding = db.prepare(
    `INSERT INTO finding (id, inspection_id, item_id, zone_id, answer, asset_level, note_ja, note_local,
       note_state_ja, note_state_local, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const improvement = db.prepare(
    `INSERT INTO improvement_action (id, finding_id, position, text_ja, text_local, text_state_ja,
       text_state_local, cost_tier, effort, created_at, updated_at)
     VALUES (?, ?, 1, ?, ?, 'draft', 'draft', 'low', 'days', ?, ?)`,
  )
  let count = 0
  return zones.flatMap((zoneId) =>
    standard.items.map((item) => {
      count += 1
      const id = newId()
      const answer = answers[count % answers.length] ?? 'ok'
      const isGap = answer === 'partial' || answer === 'missing'
      const level = isGap ? (levels[count % levels.length] ?? null) : null
      const texts = isGap ? [note.ja, note.local, 'draft', 'draft'] : [null, null, null, null]
      finding.run(id, inspectionId, item.id, zoneId, answer, level, ...texts, at, at)
      if (isGap && count % 2 === 0) improvement.run(newId(), id, action.ja, action.local, at, at)
      return id
    }),
  )
}

/** Five a finding, as an expert takes them; pictures that differ, so that none is shown twice. */
async function addPhotos(
  open: OpenVault,
  engagementId: string,
  findingIds: readonly string[],
  count: number,
) {
  const pictures = await Promise.all(Array.from({ length: 40 }, (_none, index) => picture(index)))
  const photo = open.db.prepare(
    `INSERT INTO photo (id, finding_id, attachment_id, position, width, height, created_at)
     VALUES (?, ?, ?, ?, 2048, 1536, ?)`,
  )
  const thumbnail = open.db.prepare('INSERT INTO photo_thumbnail (photo_id, bytes) VALUES (?, ?)')
  const every = Math.max(1, Math.floor((findingIds.length * 5) / count))
  open.db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const findingId = findingIds[Math.floor(index / 5) * every] ?? ''
      const chosen = pictures[index % pictures.length]
      if (chosen === undefined) return
      const { id: attachmentId } = open.attachments.save(engagementId, chosen.large, 'image/jpeg')
      const id = newId()
      photo.run(id, findingId, attachmentId, (index % 5) + 1, at)
      thumbnail.run(id, chosen.small)
    }
  })()
}

async function picture(index: number): Promise<{ large: Uint8Array; small: Uint8Array }> {
  const noise = { type: 'gaussian', mean: 90 + index * 2, sigma: 12 } as const
  const image = sharp({ create: { width: 2048, height: 1536, channels: 3, background: '#777', noise } }).blur(
    4,
  )
  const large = await image.clone().jpeg({ quality: 80 }).toBuffer()
  const small = await sharp(large).resize(320).jpeg({ quality: 75 }).toBuffer()
  return { large, small }
}
