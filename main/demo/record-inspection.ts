import { join } from 'node:path'
import type { Input, Output } from '../../shared/contract.ts'
import type { Must } from './demo-caller.ts'
import type { DemoFinding, DemoInspection } from './field-day.ts'

type Place = Pick<Input<'inspections.start'>, 'engagementId' | 'siteId'>

/** Walks through a site as the sample inputs say, reads every text over, and makes the late edits. */
export async function recordInspection(
  must: Must,
  place: Place,
  { zones, findings, afterwards }: DemoInspection,
  fixturesDir: string,
): Promise<Output<'inspections.get'>> {
  const { id } = await must('inspections.start', { ...place, zones: 'none' })
  const zoneIds = new Map<string, string>()
  for (const { key, ...zone } of zones) {
    zoneIds.set(key, (await must('inspections.addZone', { ...zone, inspectionId: id })).zoneId)
  }

  async function recordFinding({ actions = [], photos = [], zoneId, ...content }: DemoFinding) {
    const zone = zoneId ? zoneIds.get(zoneId) : null
    if (zone === undefined) throw new Error(`the sample inputs name zone ${zoneId}, which is not on the walk`)
    const input = { ...content, inspectionId: id, zoneId: zone }
    const { id: findingId } = await must('inspections.recordFinding', input)
    for (const action of actions) await must('inspections.addAction', { ...action, findingId })
    for (const { file, ...photo } of photos) {
      await must('inspections.addPhoto', { ...photo, findingId, path: join(fixturesDir, 'photos', file) })
    }
  }

  for (const finding of findings) await recordFinding(finding)
  for (const side of ['ja', 'local'] as const) {
    await must('inspections.setTextStates', { inspectionId: id, side, from: 'draft', to: 'checked' })
  }
  for (const finding of afterwards) await recordFinding(finding)
  return must('inspections.get', { id })
}
