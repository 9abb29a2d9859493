import { join } from 'node:path'
import type { Input, MethodName, Output } from '../../shared/contract.ts'

/** Calls a method that must succeed. */
export type Must = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>

const pictures = join(import.meta.dirname, '..', 'fixtures', 'field-day', 'photos')

/** A picture of the sample field day. */
export const samplePicture = (name: string) => join(pictures, `${name}.jpg`)

/**
 * Inspects a Thai factory for a report: a critical gap with two photos, a gap with the library's proposal, a partial one
 * in a zone, an `ok` with a photo, an item that is not applicable without a reason, and a photo that shows a secret.
 */
export async function recordForReport(
  must: Must,
  engagementId: string,
  siteId: string,
  checklistId = 'standard',
) {
  const inspection = await must('inspections.start', { engagementId, siteId, checklistId })
  const zoneOf = (kind: string) => inspection.zones.find((zone) => zone.kind === kind)?.id ?? null
  const record = (
    itemId: string,
    input: Omit<Input<'inspections.recordFinding'>, 'inspectionId' | 'itemId'>,
  ) => must('inspections.recordFinding', { inspectionId: inspection.id, itemId, ...input })
  const photo = (
    findingId: string,
    name: string,
    caption: NonNullable<Input<'inspections.addPhoto'>['caption']>,
  ) => must('inspections.addPhoto', { findingId, path: samplePicture(name), caption })

  const confirmed = { ja: 'checked', local: 'confirmed' } as const
  const critical = await record('PF-08', {
    zoneId: zoneOf('mould-store'),
    answer: 'missing',
    assetLevel: 'strictly-confidential',
    note: {
      ja: '金型置場の棚に鍵がなく、外注先の運転手が一人で入れる。',
      local: 'ชั้นวางแม่พิมพ์ไม่มีกุญแจ คนขับรถของผู้รับจ้างเข้าไปได้เอง',
      states: confirmed,
    },
    action: {
      ja: '棚に錠を付け、鍵の管理簿を作る。',
      local: 'ติดกุญแจที่ชั้นและทำทะเบียนกุญแจ',
      states: confirmed,
    },
  })
  const [action] = critical.actions
  await must('inspections.updateAction', {
    actionId: action?.id ?? '',
    costTier: 'low',
    effort: 'days',
    owner: '工場長',
    dueOn: '2024-10-31',
    isQuickWin: true,
  })
  const shelf = await photo(critical.id, 'mould-shelf', {
    ja: '鍵のない金型の棚',
    local: 'ชั้นวางแม่พิมพ์ที่ไม่มีกุญแจ',
    states: confirmed,
  })
  const outdoors = await photo(critical.id, 'mould-outdoors', { ja: '屋外に置かれた金型' })
  const proposed = await record('MS-01', {
    answer: 'missing',
    assetLevel: 'confidential',
    note: { ja: '管理責任者が決まっていない。' },
  })
  const partial = await record('PF-06', {
    zoneId: zoneOf('line'),
    answer: 'partial',
    assetLevel: 'internal',
    note: { ja: '条件表が機械に貼られている。', local: 'มีใบเงื่อนไขติดอยู่ที่เครื่องจักร' },
  })
  const secret = await photo(partial.id, 'condition-sheet-on-machine', { ja: '条件表' })
  await must('inspections.updatePhoto', { id: secret.id, isSecret: true })
  const gate = await record('PF-01', { zoneId: zoneOf('gate'), answer: 'ok' })
  const barrier = await photo(gate.id, 'gate-open-after-hours', {
    ja: '門と守衛所',
    local: 'ประตูและป้อมยาม',
    states: confirmed,
  })
  await record('PE-01', { answer: 'na' })
  return {
    inspectionId: inspection.id,
    findings: { critical, proposed, partial, gate },
    photos: { shelf, outdoors, secret, barrier },
  }
}
