import { createHash } from 'node:crypto'
import type { EngagementRows } from '../../shared/exchange/rows.ts'
import { drawRadarPicture, type RadarPicture } from '../inspections/index.ts'

/** The radar of an inspection, with the key of its placeholder and the hash of its bytes. */
export type Radar = RadarPicture & { readonly key: string; readonly sha256: string }

/** Draws the radar of each inspection that has one, by the inspection's id. */
export async function drawRadars({
  summaries,
}: Pick<EngagementRows, 'summaries'>): Promise<ReadonlyMap<string, Radar>> {
  const radars = new Map<string, Radar>()
  for (const [inspectionId, { score }] of summaries) {
    const picture = score === undefined ? null : await drawRadarPicture(score)
    if (picture === null) continue
    const sha256 = createHash('sha256').update(picture.png).digest('hex')
    radars.set(inspectionId, { ...picture, key: `radar/${inspectionId}`, sha256 })
  }
  return radars
}
