import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawRadarPicture } from '../../../../../main/inspections/report/radar-picture.ts'

const line = (key: string, percent: number) => ({
  key,
  percent,
  points: 0,
  answered: 1,
  unchecked: 0,
  notApplicable: 0,
})

const cornersAt = (percent: number) => ({
  objectives: ['O1', 'O2', 'O3', 'O4', 'O5'].map((key) => line(key, percent)),
})

test('the radar becomes a picture of the size it says, white where nothing is drawn', async () => {
  const picture = await drawRadarPicture(cornersAt(50))
  if (picture === null) throw new Error('no picture')
  const { data, info } = await sharp(picture.png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([picture.width, picture.height])
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
})

test('a better score colours a larger part of the radar', async () => {
  const [low, high] = await Promise.all([bluePixels(20), bluePixels(90)])
  expect(low).toBeGreaterThan(1000)
  expect(high).toBeGreaterThan(low * 5)
})

async function bluePixels(percent: number): Promise<number> {
  const picture = await drawRadarPicture(cornersAt(percent))
  if (picture === null) throw new Error('no picture')
  const data = await sharp(picture.png).removeAlpha().raw().toBuffer()
  let count = 0
  for (let at = 0; at < data.length; at += 3) {
    if ((data[at + 2] ?? 0) - (data[at] ?? 0) > 10) count += 1
  }
  return count
}
