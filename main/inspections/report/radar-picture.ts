import type { InspectionScore } from '../../../shared/inspections/index.ts'
import { rasteriseSvg } from '../../images/rasterise-svg.ts'

/** A picture of the radar: a PNG and its size in pixels. */
export type RadarPicture = { readonly png: Uint8Array; readonly width: number; readonly height: number }

const widthPixels = 1320

/**
 * The radar of a score as a PNG on white, for files that hold no SVG; null with fewer than three objectives. Its
 * labels are codes such as `O1 38 %`, whose names stand beside it. Loads the chart library when first called.
 */
export async function drawRadarPicture(
  score: Pick<InspectionScore, 'objectives'>,
): Promise<RadarPicture | null> {
  const { drawRadar, printedRadar, radarSize } = await import('../../../shared/inspections/radar.ts')
  const svg = drawRadar(score, printedRadar)
  if (svg === null) return null
  const height = Math.round((widthPixels * radarSize.height) / radarSize.width)
  return { png: await rasteriseSvg(svg, widthPixels), width: widthPixels, height }
}
