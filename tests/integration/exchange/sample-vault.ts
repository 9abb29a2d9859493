import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TaskControl } from '../../../main/context.ts'
import { noteSeen } from '../../../main/exchange/merge/state-store.ts'
import { writeWorkbook } from '../../../main/exchange/write-workbook.ts'
import { ownLaptop } from '../../../main/hours/index.ts'
import { newId } from '../../../main/new-id.ts'
import { placeOutFile } from '../../../main/out-file.ts'
import { createAttachmentStore, createEngagementKey } from '../../../main/vault/attachments.ts'
import type { WritableDatabase } from '../../../main/vault/database.ts'
import { migrateDatabase } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { createDatabase } from '../../../main/vault/open-database.ts'
import { vaultPaths } from '../../../main/vault/paths.ts'
import { canonicalJson } from '../../../shared/exchange/canonical.ts'
import type { Profile } from '../../../shared/exchange/profile.ts'

const at = '2024-09-03T01:00:00.000Z'
const key = new Uint8Array(32).fill(7)
/** A picture of 1600 × 1200. */
export const photoFile = join(import.meta.dirname, '../../fixtures/field-day/photos/mould-shelf.jpg')

/** A vault in a temporary folder, with rows put in by hand. */
export type SampleVault = ReturnType<typeof createSampleVault>

type Wanted = {
  readonly exportedAt?: string
  readonly secretPhotos?: readonly string[]
  readonly profile?: Profile
  readonly password?: string
}

const everything: Profile = { name: 'everything', masksAssets: false }

/** A control that never aborts. */
export const calm: TaskControl = { signal: new AbortController().signal, onProgress: () => {} }

/** An encrypted vault with an engagement in Thailand and its factory; call `close` at the end. */
export function createSampleVault() {
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-exchange-'))
  const paths = vaultPaths(dir)
  mkdirSync(paths.attachments)
  const db: WritableDatabase = createDatabase(paths.database, key)
  migrateDatabase(db, migrations)
  const attachments = createAttachmentStore(db, paths.attachments, () => at)

  const insert = (table: string, row: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(row)
    const values = names.map((name) => `:${name}`)
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`).run(row)
  }
  const [companyId, parentId, engagementId, siteId, officeId, expertId] = Array.from(
    { length: 6 },
    newId,
  ) as [string, string, string, string, string, string]
  const company = { name_local: null, name_english: null, parent_id: null, created_at: at }
  insert('company', { ...company, id: parentId, name: '彩波精機株式会社', kind: 'domestic' })
  insert('company', {
    ...company,
    id: companyId,
    name: 'アヤナミ・プレシジョン(タイランド)',
    name_local: 'บริษัท อายานามิ พรีซิชั่น (ประเทศไทย) จำกัด',
    name_english: 'Ayanami Precision (Thailand) Co., Ltd.',
    kind: 'local-corporation',
    parent_id: parentId,
  })
  insert('engagement', {
    id: engagementId,
    company_id: companyId,
    region: 'TH',
    kind: 'hands-on',
    fiscal_year: 2024,
    step: '04',
    adopted_on: '2024-07-01',
    created_at: at,
  })
  createEngagementKey(db, engagementId)
  ownLaptop(db, at, '浅野の端末')
  insert('engagement_step', {
    id: newId(),
    engagement_id: engagementId,
    from_step: null,
    to_step: '02',
    reason: null,
    changed_at: '2024-07-01T02:00:00.000Z',
  })
  insert('engagement_step', {
    id: newId(),
    engagement_id: engagementId,
    from_step: '02',
    to_step: '04',
    reason: '保有情報リストは面談時に受け取るため、先に進める',
    changed_at: '2024-08-20T18:30:00.000Z',
  })
  insert('site', {
    id: siteId,
    engagement_id: engagementId,
    position: 1,
    name: 'サラトーン工場',
    name_local: 'โรงงานศาลาธร',
    kind: 'factory',
    country: 'TH',
    time_zone: 'Asia/Bangkok',
    language: 'th',
  })
  insert('site', {
    id: officeId,
    engagement_id: engagementId,
    position: 2,
    name: 'ハイフォン駐在員事務所',
    name_local: 'Văn phòng đại diện Hải Phòng',
    kind: 'representative-office',
    country: 'VN',
    time_zone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
  })
  insert('expert', { id: expertId, name: '浅野 遥香', created_at: at })
  insert('expert_language', { expert_id: expertId, position: 1, language: 'ja' })
  insert('expert_language', { expert_id: expertId, position: 2, language: 'th' })
  insert('plan', { engagement_id: engagementId, template: 'case-1', status: 'agreed' })
  insert('plan_line', {
    engagement_id: engagementId,
    position: 1,
    menu_item: 'assessment',
    minutes: 120,
    times: 1,
  })
  insert('plan_line', {
    engagement_id: engagementId,
    position: 2,
    menu_item: 'employee-training',
    minutes: 180,
    times: 2,
  })

  const addEntry = (
    startInstant: string,
    endInstant: string,
    more: Readonly<Record<string, unknown>> = {},
  ) => {
    const id = newId()
    insert('time_entry', {
      id,
      engagement_id: engagementId,
      expert_id: expertId,
      site_id: siteId,
      menu_item: 'assessment',
      service: 'consultation',
      start_instant: startInstant,
      end_instant: endInstant,
      start_zone: 'Asia/Bangkok',
      end_zone: 'Asia/Bangkok',
      minutes: (Date.parse(endInstant) - Date.parse(startInstant)) / 60_000,
      is_billable: 1,
      note: null,
      created_at: at,
      updated_at: at,
      ...more,
    })
    return id
  }
  const addInspection = (site = siteId, language = 'th') => {
    const id = newId()
    insert('inspection', {
      id,
      engagement_id: engagementId,
      site_id: site,
      checklist_id: 'standard',
      checklist_version: '1.0.0',
      language,
      started_at: at,
    })
    return id
  }
  const addFinding = (inspectionId: string, itemId: string, more: Readonly<Record<string, unknown>> = {}) => {
    const id = newId()
    insert('finding', {
      id,
      inspection_id: inspectionId,
      item_id: itemId,
      answer: 'partial',
      severity: 'medium',
      created_at: at,
      updated_at: at,
      ...more,
    })
    return id
  }
  const addAction = (
    findingId: string,
    ja: string,
    local: string,
    more: Readonly<Record<string, unknown>> = {},
  ) => {
    const id = newId()
    insert('improvement_action', {
      id,
      finding_id: findingId,
      position: 1,
      text_ja: ja,
      text_local: local,
      text_state_ja: 'draft',
      text_state_local: 'draft',
      created_at: at,
      updated_at: at,
      ...more,
    })
    return id
  }
  const addZone = (inspectionId: string, id: string, more: Readonly<Record<string, unknown>> = {}) => {
    insert('zone', { inspection_id: inspectionId, id, position: 1, name_ja: id, ...more })
  }
  const addPhoto = (
    findingId: string,
    more: Readonly<Record<string, unknown>> = {},
    bytes: Uint8Array = readFileSync(photoFile),
  ) => {
    const id = newId()
    const saved = attachments.save(engagementId, bytes, 'image/jpeg')
    insert('photo', {
      id,
      finding_id: findingId,
      attachment_id: saved.id,
      position: 1,
      width: 1600,
      height: 1200,
      created_at: at,
      ...more,
    })
    return { id, attachmentId: saved.id, sha256: saved.sha256, path: join(paths.attachments, saved.id) }
  }
  const addDraft = (answers: Readonly<Record<string, unknown>>) => {
    const id = newId()
    insert('draft', {
      id,
      engagement_id: engagementId,
      site_id: siteId,
      kind: 'NDA_UNI',
      jurisdiction: 'TH',
      created_at: at,
      updated_at: at,
    })
    for (const [name, value] of Object.entries(answers)) {
      insert('draft_answer', { draft_id: id, key: name, value: JSON.stringify(value) })
    }
    return id
  }
  const write = async (
    out: string,
    control: TaskControl = calm,
    { exportedAt = at, secretPhotos = [], profile = everything, password }: Wanted = {},
  ) => {
    const vault = { vaultDir: dir, dataKey: key, nativeBinding: undefined }
    const stamp = { device: ownLaptop(db, at).id, counter: 1 }
    noteSeen(db, engagementId, { [stamp.device]: stamp.counter })
    const wanted = { ...vault, engagementId, out, exportedAt, secretPhotos, profile, stamp, password }
    const written = await writeWorkbook(wanted, control)
    if (!written.ok) return written
    const placed = await placeOutFile(out)
    return placed.ok ? written : placed
  }

  return {
    dir,
    db,
    key,
    engagementId,
    siteId,
    officeId,
    expertId,
    insert,
    addEntry,
    addInspection,
    addFinding,
    addAction,
    addZone,
    addPhoto,
    addDraft,
    write,
    out: join(dir, '提出用.xlsx'),
    close() {
      db.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Fills a vault with one of everything, in Thai and in Vietnamese. */
export function fillSampleVault(vault: SampleVault) {
  const first = vault.addEntry('2024-09-03T02:00:00.000Z', '2024-09-03T02:20:00.000Z', {
    note: '=1+1',
    minutes: 20,
  })
  vault.addEntry('2024-09-03T02:20:00.000Z', '2024-09-03T02:40:00.000Z', { note: '+66 2 123 4567 に電話' })
  vault.addEntry('2024-09-03T02:40:00.000Z', '2024-09-03T03:00:00.000Z', { note: '@SUM(A1)' })
  vault.addEntry('2024-09-03T15:30:00.000Z', '2024-09-03T17:30:00.000Z', {
    is_billable: 0,
    service: 'training',
    menu_item: 'employee-training',
    note: 'อบรมพนักงานสายการผลิต กะดึก 32 คน เรื่องการรักษาความลับทางการค้าและการใช้อุปกรณ์ส่วนตัวในพื้นที่ผลิต',
  })
  const factory = vault.addInspection()
  const office = vault.addInspection(vault.officeId, 'vi')
  const finding = vault.addFinding(factory, 'PF-01', {
    answer: 'missing',
    severity: 'critical',
    note_ja:
      '金型保管棚の扉に鍵がなく、外注先の運転手が一人で入れる状態だった。図面が棚の上に置かれたままになっていた。髙﨑課長に確認済み。',
    note_local:
      'ตู้เก็บแม่พิมพ์ไม่มีกุญแจล็อก คนขับรถของผู้รับจ้างภายนอกสามารถเข้าไปได้โดยไม่มีผู้ดูแล และพบแบบแปลนวางทิ้งไว้บนชั้นวาง ซึ่งผู้ที่ไม่เกี่ยวข้องสามารถถ่ายภาพได้',
  })
  const action = vault.addAction(
    finding,
    '扉に電子錠を付け、入室の記録を残す。図面は使い終えたら施錠した引き出しに戻す。',
    'ติดตั้งกลอนไฟฟ้าที่ประตูและบันทึกการเข้าออกทุกครั้ง เมื่อใช้แบบแปลนเสร็จแล้วให้เก็บคืนในลิ้นชักที่ล็อกกุญแจ',
    { cost_tier: 'low', effort: 'days', owner: '製造課長', due_on: '2024-10-31', is_quick_win: 1 },
  )
  vault.addZone(factory, '金型庫', { kind: 'mould-store', name_local: 'ห้องเก็บแม่พิมพ์' })
  vault.addFinding(factory, 'PF-02', {
    zone_id: '金型庫',
    answer: 'na',
    severity: null,
    reason: '-該当する設備がない',
  })
  const other = vault.addFinding(office, 'PO-01', {
    note_ja: '\t受付に人がいない時間がある\r\n_x0041_',
    note_local:
      'Có những khoảng thời gian không có người trực ở quầy lễ tân, khách có thể đi thẳng vào khu vực làm việc mà không được ghi nhận. Cửa ra vào không tự động khóa sau giờ làm việc.',
  })
  const otherAction = vault.addAction(
    other,
    '無人時は扉を施錠し、呼び鈴で応対する。',
    'Khóa cửa khi không có người trực và sử dụng chuông gọi; lắp đặt hệ thống kiểm soát ra vào bằng thẻ từ cho toàn bộ nhân viên.',
  )
  const photo = vault.addPhoto(finding, {
    caption_ja: '鍵のない金型棚',
    caption_local: 'ตู้เก็บแม่พิมพ์ที่ไม่มีกุญแจล็อก',
  })
  vault.addPhoto(other, {
    caption_ja: '無人の受付',
    caption_local: 'Quầy lễ tân không có người',
    width: 900,
    height: 1600,
  })
  vault.addDraft({ partyName: 'ผู้รับจ้าง', term: 3, 10: 'a', 9: 'b' })
  return { first, finding, action, other, otherAction, photo, factory }
}

/** Notes a record as one that a first batch carried. */
export function noteExported({ insert, engagementId }: SampleVault, type: string, id: string): void {
  insert('export', {
    id: 'e',
    engagement_id: engagementId,
    content_hash: '',
    rows: 1,
    photos: 0,
    exported_at: at,
    batch: 1,
  })
  insert('exported_record', { export_id: 'e', record_type: type, record_id: id, revision: 1 })
}

/** The same vault's records as text, to compare. */
export function asLines(records: readonly unknown[]): string[] {
  return records.map((record) => canonicalJson(record as never))
}
