import { expect } from 'vitest'
import { seriousFaults } from './axe.ts'
import { findClippedTexts } from './clipped.ts'
import { type LaunchedApp, resizeWindow, takePicture } from './launch.ts'

/** Looks at the window in its smallest size, then in that of a common laptop, which stays. */
export async function inBothSizes(app: LaunchedApp, look: (width: number) => Promise<void>): Promise<void> {
  for (const width of [1024, 1366]) {
    await resizeWindow(app, width, 768)
    await look(width)
  }
}

/** Expects no text to be cut and nothing serious to be in the way, in both sizes; a name leaves pictures of them. */
export async function expectWhole(app: LaunchedApp, name?: string): Promise<void> {
  await inBothSizes(app, async (width) => {
    const clipped = await findClippedTexts(app.page)
    if (name) await takePicture(app.page, `${name}-${width}`)
    expect(clipped).toEqual([])
  })
  expect(await seriousFaults(app.page)).toEqual([])
}
